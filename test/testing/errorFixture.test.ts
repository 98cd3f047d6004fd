import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';
import { defineDialect, normalizeChatError } from '../../src/core/index.js';
import type { Dialect } from '../../src/dialects/dialect.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';
import { errorFixture, fixtureOperation } from '../../src/testing/index.js';

const dialects: readonly Dialect[] = [webDialect, web5Dialect, nativeDialect, legacyNativeDialect, harmonyosDialect];

test('looks as the SDK writes it', () => {
  expect(errorFixture(webDialect, 101)).toEqual({ type: 101, message: 'WEBIM_UPLOADFILE_ERROR', data: undefined });
  expect(errorFixture(nativeDialect, 402)).toEqual({ code: 402, description: 'FILE_UPLOAD_FAILED' });
  expect(errorFixture(harmonyosDialect, 402)).toEqual({ errorCode: 402, description: 'FILE_UPLOAD_FAILED' });
  const error = errorFixture(web5Dialect, 402);
  expect(error).toBeInstanceOf(Error);
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    name: 'UploadError',
    code: 402,
    message: 'UPLOAD_REQUEST_FAILED',
  });
});

describe.each(dialects)('each error of $id', (dialect) => {
  test('is read as what its row says, in no other shape than its own', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    for (const { code, name, kind, vague } of dialect.rows) {
      const error = normalizeChatError(errorFixture(dialect, code), { dialect });
      expect(error).toMatchObject({ code, name, kind });
      expect(error.kind).not.toBe('unknown');
      expect(error.vague).toBe(vague);
    }
    expect(warn).not.toHaveBeenCalled();
  });

  test('can be asked for by its constant, and by its kind', () => {
    for (const { name, also = [], kind } of dialect.rows) {
      for (const constant of [name, ...also]) {
        const { code } = normalizeChatError(errorFixture(dialect, constant), { dialect });
        const row = dialect.rows.find((other) => other.code === code);
        expect([row?.name, ...(row?.also ?? [])]).toContain(constant);
      }
      expect(normalizeChatError(errorFixture(dialect, kind), { dialect }).kind).toBe(kind);
    }
  });
});

/** The kinds that a dialect gives by a row, by a refinement or by what the platform throws. */
function producible({ rows, refinements = [] }: Dialect): ReadonlySet<ChatErrorKind> {
  const platform = ['AbortError', 'TimeoutError', 'NetworkError', 'SyntaxError', 'TypeError', 'RangeError'];
  const thrown = platform.map((name) => normalizeChatError({ name }, { dialect: webDialect }).kind);
  return new Set([...rows, ...refinements].map(({ kind }) => kind).concat(thrown));
}

describe.each(dialects)('each kind of $id', (dialect) => {
  test('can be made, and is read as that kind with the operation that it says', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const all = [...producible(dialect)];
    const read = all.map((kind) => {
      const operation = fixtureOperation(dialect, kind);
      return normalizeChatError(errorFixture(dialect, kind), { dialect, operation }).kind;
    });
    expect(read).toEqual(all);
    expect(warn).not.toHaveBeenCalled();
  });
});

test('most kinds need no operation', () => {
  expect(fixtureOperation(webDialect, 'fileTooLarge')).toBeUndefined();
  expect(fixtureOperation(webDialect, 'sendFailed')).toBe('send');
  expect(fixtureOperation(nativeDialect, 'deliveryUncertain')).toBe('send');
});

test('constants that share a number differ in what they mean', () => {
  const kindOf = (constant: string) =>
    normalizeChatError(errorFixture(web5Dialect as Dialect, constant), { dialect: web5Dialect }).kind;
  expect(kindOf('REST_TIMEOUT')).toBe('requestTimedOut');
  expect(kindOf('MESSAGE_ACK_TIMEOUT')).toBe('deliveryUncertain');
  expect(kindOf('UPLOAD_TIMEOUT')).toBe('uploadFailed');
  expect(kindOf('MESSAGE_NOT_CONNECTED')).toBe('sendInterrupted');
  expect(kindOf('CONTACT_ADD_ALREADY_FRIEND')).toBe('contactAlreadyAdded');
});

test('says more where the app wants it to', () => {
  const data = JSON.stringify({ error: 'invalid_grant', exception: 'X', error_description: 'invalid password' });
  const error = errorFixture(webDialect, 'WEBIM_CONNCTION_OPEN_ERROR', {
    data: errorFixture(webDialect, 17, { data }),
  });
  expect(normalizeChatError(error, { dialect: webDialect }).kind).toBe('passwordWrong');
});

test('what a dialect does not have is still an error of its shape, and the developer is told', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  forgetDeveloperMessages();
  // @ts-expect-error no such number
  expect(errorFixture(webDialect, 4711)).toEqual({ type: 4711, message: 'UNKNOWN', data: undefined });
  // @ts-expect-error no such constant
  expect(errorFixture(nativeDialect, 'NO_SUCH')).toEqual({ code: 'NO_SUCH', description: 'NO_SUCH' });
  // @ts-expect-error no number of that kind
  errorFixture(harmonyosDialect, 'interfaceFailed');
  // @ts-expect-error no such kind
  expect(fixtureOperation(harmonyosDialect, 'interfaceFailed')).toBeUndefined();
  const told = warn.mock.calls.map(([message]) => message);
  expect(told).toEqual([
    expect.stringContaining("cannot make '4711' in the dialect 'web'"),
    expect.stringContaining("cannot make 'NO_SUCH' in the dialect 'native'"),
    expect.stringContaining("cannot make 'interfaceFailed' in the dialect 'harmonyos'"),
  ]);
});

test('the compiler says in a few words what a dialect does not have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chat-error-kit-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const code = `
    import { webDialect } from '${root}src/dialects/web/index.js';
    import { errorFixture } from '${root}src/testing/index.js';
    for (const known of ['groupFull', 'passwordWrong', 'sendFailed', 'WEBIM_UPLOADFILE_ERROR', 101] as const)
      errorFixture(webDialect, known);
    errorFixture(webDialect, 'grupFull');
    errorFixture(webDialect, 4711);
  `;
  writeFileSync(join(folder, 'code.ts'), code);
  const options = '--noEmit --strict --pretty false --module esnext --moduleResolution bundler --target es2022'.split(
    ' ',
  );
  const { stdout } = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, ...options, 'code.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const messages = stdout.split(/^(?=\S)/m).filter((message) => message.startsWith('code.ts'));
  expect(messages).toHaveLength(2);
  for (const message of messages) {
    expect(message).toContain('NotInThisDialect');
    expect(message.length).toBeLessThan(250);
  }
});

test('a dialect of the app’s own writes as others of its shape do', () => {
  const rows = [{ code: 7, name: 'SEVEN', kind: 'groupFull' }] as const;
  const own = (shapes: readonly ('native' | 'bare')[]) => defineDialect({ ...nativeDialect, id: 'own', shapes, rows });
  expect(errorFixture(own(['native']), 7)).toEqual({ code: 7, description: 'SEVEN' });
  expect(errorFixture(own([]), 7)).toBe(7);
});
