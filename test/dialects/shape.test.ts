import { expect, test } from 'vitest';
import { shapeOf } from '../../src/dialects/shape.js';

const toJSON = () => {};
const unreadable = new Proxy(
  { code: 5 },
  {
    getOwnPropertyDescriptor() {
      throw new Error('no');
    },
  },
);

test.each([
  [{ type: 17 }, 'web'],
  [{ status: false }, 'web'],
  [{ error: 'e', error_description: 'd' }, 'bare'],
  [{ type: 'abort' }, 'bare'],
  [{ code: 4, message: '', toJSON }, 'web5'],
  [{ code: 4, message: 'm', dataType: 'conversation' }, 'web5'],
  [{ code: '4', message: 'm', toJSON }, 'native'],
  [{ code: 4, toJSON }, 'native'],
  [{ code: 4, message: 'm' }, 'native'],
  [{ message: 'm', toJSON }, 'bare'],
  [{ state: 'connecting', attempt: 1 }, 'web5'],
  [{ state: 'connecting' }, 'bare'],
  [{ attempt: 1 }, 'bare'],
  [{ code: '300', description: 'd' }, 'native'],
  [{ errorCode: 300 }, 'native'],
  [Object.create({ code: 300, description: 'd' }), 'native'],
  [{ description: 'd' }, 'bare'],
  [new DOMException('m', 'AbortError'), 'bare'],
  [unreadable, 'bare'],
  [206, 'bare'],
  ['206', 'bare'],
  [null, 'bare'],
  [undefined, 'bare'],
])('%o has the shape %s', (value, shape) => {
  expect(shapeOf(value)).toBe(shape);
});
