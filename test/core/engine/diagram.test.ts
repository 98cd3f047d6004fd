import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatErrorNotice } from '../../../src/core/index.js';
import { webDialect } from '../../../src/dialects/web/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { makeStore, settled } from '../makeStore.js';

/** The states of the diagram, as a notice shows them. */
function stateOf(notice: ChatErrorNotice | undefined): string {
  if (!notice) return '[*]';
  if (notice.state === 'recovered') return 'recovered';
  if (notice.running) return 'running';
  if (notice.nextTryAt !== undefined) return 'scheduled';
  return notice.failed ? 'failed' : 'open';
}

const page = readFileSync(new URL('../../../.storybook/docs/Architecture.mdx', import.meta.url), 'utf8');
const drawn = [...page.matchAll(/^ {2}(\S+) --> (\S+):/gm)].map(([, from, to]) => `${from} --> ${to}`);

test('the state diagram of the Architecture page has every change that a notice can make, and no other', async () => {
  const seen = new Set<string>();
  const step = fc.constantFrom(
    ...([
      'report',
      'reportAgain',
      'press',
      'pressOther',
      'works',
      'fails',
      'leaves',
      'wait',
      'dismiss',
      'resolve',
    ] as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.nat(2), async (steps, autoRetries) => {
      const { store, notices, pass } = makeStore();
      store.mount({ surface: 'toast' });
      let settle: ((outcome: 'works' | 'fails' | 'leaves') => void)[] = [];
      const retry = () =>
        new Promise((resolve, reject) =>
          settle.push((outcome) => (outcome === 'fails' ? reject(new Error('app')) : resolve(outcome === 'works'))),
        );
      const handlers = { retry, copyDetails: retry };
      let before = '[*]';
      const look = () => {
        const after = stateOf(notices()[0]);
        if (after !== before) seen.add(`${before} --> ${after}`);
        before = after;
      };
      for (const each of steps) {
        const [{ id } = { id: '' }] = notices();
        if (each === 'report' || each === 'reportAgain')
          store.report({ type: 604 }, { operation: 'send', scope: 'm1', autoRetries, handlers });
        if (each === 'press') store.runAction(id, 'retry');
        if (each === 'pressOther') store.runAction(id, 'copyDetails');
        if (each === 'works' || each === 'fails' || each === 'leaves') {
          for (const end of settle) end(each);
          settle = [];
          await settled();
        }
        if (each === 'wait') {
          // In short steps: a retry that runs in between is a change of its own.
          for (let times = 0; times < 45; times++) {
            pass(500);
            look();
          }
        }
        if (each === 'dismiss') store.dismiss(id);
        if (each === 'resolve') store.resolve({ id });
        look();
      }
    }),
    { numRuns: 1500, seed: 1 },
  );
  // A condition ends without an action.
  const { store, notices, pass } = makeStore();
  const { connection, play } = fakeConnection(webDialect, { isOpened: true });
  store.connect(connection);
  play('reconnecting');
  pass(4000);
  const before = stateOf(notices()[0]);
  play('connected');
  seen.add(`${before} --> ${stateOf(notices()[0])}`);
  expect([...seen].sort()).toEqual(drawn.sort());
});
