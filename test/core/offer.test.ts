import { expect, test } from 'vitest';
import { offeredActions } from '../../src/core/offer.js';
import type { ChatErrorAction } from '../../src/kinds/kind.js';
import { fakeEnvironment } from './fakeEnvironment.js';

const page = { reload() {}, copy: async () => {} };

function offered(
  given: {
    actions: ChatErrorAction[];
    critical?: boolean;
    modal?: boolean;
    handled?: ChatErrorAction[];
    waiting?: boolean;
  },
  change: object = {},
) {
  const { actions, critical = false, modal = false, handled = [], waiting = false } = given;
  return offeredActions(
    { actions, severity: critical ? 'critical' : 'error' },
    { surface: modal ? 'modal' : 'toast' },
    (action) => handled.includes(action),
    fakeEnvironment(change).environment,
    waiting,
  );
}

test('what the app or the kit itself can do is offered', () => {
  const actions: ChatErrorAction[] = ['retry', 'edit', 'reload', 'copyDetails', 'dismiss'];
  expect(offered({ actions, handled: ['edit'] })).toEqual(['edit', 'dismiss']);
  expect(offered({ actions, handled: ['edit'] }, page)).toEqual(['edit', 'reload', 'copyDetails', 'dismiss']);
});

test('something critical, and a modal, has a way out that is more than a copy', () => {
  for (const actions of [[], ['retry'], ['copyDetails']] as ChatErrorAction[][]) {
    const copies = actions.filter((action) => action === 'copyDetails');
    expect(offered({ actions }, page)).toEqual(copies);
    expect(offered({ actions, modal: true }, page)).toEqual(['dismiss', ...copies]);
    expect(offered({ actions, critical: true }, page)).toEqual(['reload', ...copies]);
    expect(offered({ actions, critical: true })).toEqual(['dismiss']);
  }
  expect(offered({ actions: ['retry'], modal: true, handled: ['retry'] })).toEqual(['retry']);
  expect(offered({ actions: ['retry'], modal: true, handled: ['retry'], waiting: true })).toEqual(['dismiss', 'retry']);
});
