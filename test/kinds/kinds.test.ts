import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/dialects/dialect.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../../src/dialects/native/index.js';
import { serverTexts } from '../../src/dialects/serverTexts.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import type { ChatErrorKindRow } from '../../src/kinds/kind.js';
import { type ChatErrorKind, kinds } from '../../src/kinds/kinds.js';

const rows = Object.entries(kinds) as [ChatErrorKind, ChatErrorKindRow<ChatErrorKind>][];
const dialects: readonly Dialect[] = [webDialect, web5Dialect, nativeDialect, legacyNativeDialect, harmonyosDialect];

/** What no number stands for: the connection's conditions, and what the kit finds out by itself. */
const ownKinds: readonly ChatErrorKind[] = [
  'networkDown',
  'reconnecting',
  'answerMissing',
  'answerUnreadable',
  'openInAnotherTab',
  'interfaceFailed',
  'unknown',
];

test('every kind is what some SDK says, or what the kit finds out', () => {
  const said = new Set([
    ...ownKinds,
    ...dialects.flatMap((dialect) => [...dialect.rows, ...(dialect.refinements ?? [])].map(({ kind }) => kind)),
    ...[serverTexts.table, serverTexts.kindsUnder, serverTexts.kindsOfOthers].flatMap((rows) =>
      Object.values(rows).flatMap(Object.values),
    ),
  ]);
  expect(rows.map(([kind]) => kind).filter((kind) => !said.has(kind))).toEqual([]);
});

describe.each(rows)('%s', (_, row) => {
  test('offers at most two actions, each once', () => {
    expect(row.actions.length).toBeLessThanOrEqual(2);
    expect(new Set(row.actions).size).toBe(row.actions.length);
  });

  test('is a modal only where the session is over, and then says what to do', () => {
    expect(row.surface === 'modal').toBe(row.severity === 'critical');
    if (row.severity === 'critical') expect(row.actions).not.toHaveLength(0);
    if (row.severity === 'critical') expect(row.retryable).toBe(false);
  });

  test('offers to try again only where that can work', () => {
    if (row.actions.includes('retry')) expect(row.retryable).toBe(true);
  });

  test('is silent only where nothing is lost', () => {
    if (row.surface === 'none') expect(row).toMatchObject({ severity: 'info', actions: [] });
  });

  test('asks nothing of a person that only the integrator can do', () => {
    if (row.audience === 'integrator')
      for (const action of ['edit', 'chooseFile']) expect(row.actions).not.toContain(action);
  });

  test('borrows its words from a kind that has some', () => {
    if (row.words) expect(kinds[row.words]).not.toHaveProperty('words');
  });

  test('borrows, if it is general, from a kind that is general too', () => {
    if (row.general && row.words) expect(kinds[row.words]).toHaveProperty('general', true);
  });

  test('keeps its own title if it lasts, since one condition is one notice', () => {
    if (row.is) expect(row.general).toBeUndefined();
  });
});
