import { describe, expect, test } from 'vitest';
import { normalizeChatError } from '../../src/core/normalize.js';
import type { Reading, Refinement } from '../../src/dialects/dialect.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';

const listOf = <T>(column: T | readonly T[] | undefined) => [column].flat() as readonly (T | undefined)[];

/** The least that fits a row: for each text that it names, once for each of its numbers. */
function fitting({ code, http, serverError, errorName, reasonKey, says }: Refinement): Reading[][] {
  const rest = { shape: 'bare', httpStatus: listOf(http)[0], serverError, errorName, reasonKey } as const;
  return listOf(says).map((serverReason) => listOf(code).map((number) => ({ ...rest, code: number, serverReason })));
}

describe.each([webDialect, web5Dialect, nativeDialect, legacyNativeDialect, harmonyosDialect])('$id', (dialect) => {
  test('no refinement, and none of its texts, stands in the shadow of one before it', () => {
    const shadowed = (dialect.refinements ?? []).flatMap((row) =>
      fitting(row).filter((readings) =>
        readings.every((reading) => {
          const asRead = { dialect: { ...dialect, read: () => reading }, operation: listOf(row.operation)[0] };
          return normalizeChatError('', asRead).kind !== row.kind;
        }),
      ),
    );
    expect(shadowed).toEqual([]);
  });
});
