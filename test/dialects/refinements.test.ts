import { describe, expect, test } from 'vitest';
import { normalizeChatError } from '../../src/core/normalize.js';
import { operations, type Reading, type Refinement } from '../../src/dialects/dialect.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';

const listOf = <T>(column: T | readonly T[] | undefined) => [column].flat() as readonly (T | undefined)[];

/** The least that fits a row: for each text that it names, once for each of its numbers. */
function fitting({ code, http, serverError, errorName, reasonKey, says }: Refinement): Reading[][] {
  const rest = {
    shape: 'bare',
    isAnswer: true,
    httpStatus: listOf(http)[0],
    serverError,
    errorName,
    reasonKey,
  } as const;
  return listOf(says).map((serverReason) => listOf(code).map((number) => ({ ...rest, code: number, serverReason })));
}

/** Columns of a row, as a reading has them. */
const columns = {
  http: { httpStatus: 299 },
  serverError: { serverError: 'teapot' },
  errorName: { errorName: 'TeapotError' },
  reasonKey: { reasonKey: 'teapot' },
  says: { serverReason: 'short and stout' },
} as const satisfies { readonly [Column in keyof Refinement]?: Partial<Reading> };

describe.each([webDialect, web5Dialect, nativeDialect, legacyNativeDialect, harmonyosDialect])('$id', (dialect) => {
  const rows = dialect.refinements ?? [];

  test('no refinement, and none of its texts, stands in the shadow of one before it', () => {
    const shadowed = rows.flatMap((row) =>
      fitting(row).filter((readings) =>
        readings.every((reading) => {
          const asRead = { dialect: { ...dialect, read: () => reading }, operation: listOf(row.operation)[0] };
          return normalizeChatError('', asRead).kind !== row.kind;
        }),
      ),
    );
    expect(shadowed).toEqual([]);
  });

  test('a refinement names something in each of its columns, and operations that the kit knows', () => {
    for (const row of rows) {
      expect(Object.values(row)).not.toContainEqual([]);
      for (const operation of listOf(row.operation)) expect([undefined, ...operations]).toContain(operation);
    }
  });

  test('a refinement does not apply to what differs in one of its columns', () => {
    for (const row of rows) {
      const alone = { ...dialect, rows: [], refinements: [row], server: undefined };
      const [[reading] = []] = fitting(row);
      const kindOf = (other: Partial<Reading>, operation = listOf(row.operation)[0]) =>
        normalizeChatError('', { dialect: { ...alone, read: () => ({ ...reading, ...other }) as Reading }, operation })
          .kind;
      expect(kindOf({})).toBe(row.kind);
      for (const [column, other] of Object.entries(columns)) {
        // Any answer of a server will do where the name is empty.
        const isAsked = row[column as keyof Refinement] !== undefined && row[column as keyof Refinement] !== '';
        if (isAsked) expect([row, kindOf(other)]).toEqual([row, 'unknown']);
      }
      if (row.serverError === '') expect(kindOf({ isAnswer: undefined })).toBe('unknown');
      if (row.operation) expect([row, kindOf({}, 'brew')]).toEqual([row, 'unknown']);
    }
  });
});
