import { defineDialect } from '../dialects/dialect.js';
import { textField } from '../dialects/field.js';

/** Reads whatever a component threw while it was rendered. */
export const renderDialect = defineDialect({
  id: 'react',
  shapes: ['bare'],
  rows: [],
  read: (thrown) => ({ shape: 'bare', kind: 'interfaceFailed', sdkMessage: textField(thrown, 'message') }),
});
