import fc from 'fast-check';

/**
 * A value of every sort that a program can hand on, with keys of the SDKs' own, and some that no program should.
 * In a function, because the worst of them cannot even be looked at by the one who makes them.
 */
export function anyValue(): fc.Arbitrary<() => unknown> {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
  });
  return fc.oneof(
    { weight: 4, arbitrary: sdkLike().map((value) => () => value) },
    { weight: 3, arbitrary: anything.map((value) => () => value) },
    { weight: 3, arbitrary: fc.constantFrom(...hostileMakers) },
  );
}

const keys = [
  'type',
  'code',
  'errorCode',
  'message',
  'description',
  'reason',
  'data',
  'name',
  'stack',
  'status',
  'xhr',
  'extraInfo',
  'cause',
  'error',
  'toJSON',
  'kind',
  'actions',
  'severity',
  'surface',
  'dialect',
  'then',
];

function sdkLike(): fc.Arbitrary<unknown> {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, leaf(), tie('object')),
    object: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
  }));
  return value;
}

function leaf(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.integer({ min: -10, max: 1600 }),
    fc.constantFrom(
      undefined,
      null,
      true,
      false,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      0.5,
      2 ** 53,
      '206',
      '',
      'unknown',
      'toString',
      '__proto__',
    ),
    fc.string(),
    fc.constantFrom('{"error":"x","error_description":"y"}', '{"type":17}', '{', '[1]', '{"__proto__":{"type":1}}'),
    fc.func(fc.anything()),
  );
}

const thrower = () => {
  throw new Error('hostile');
};

const hostileMakers: readonly (() => unknown)[] = [
  () => Object.defineProperties({}, Object.fromEntries(keys.map((key) => [key, { get: thrower, enumerable: true }]))),
  () =>
    new Proxy(
      {},
      { get: thrower, has: thrower, ownKeys: thrower, getPrototypeOf: thrower, getOwnPropertyDescriptor: thrower },
    ),
  () => new Proxy(() => {}, { get: thrower, apply: thrower }),
  () => {
    const { proxy, revoke } = Proxy.revocable({ type: 17 }, {});
    revoke();
    return proxy;
  },
  () => {
    const cycle: Record<string, unknown> = { type: 1 };
    cycle.data = cycle;
    cycle.cause = cycle;
    return cycle;
  },
  () => {
    let deep: unknown = { type: 500 };
    for (let level = 0; level < 10_000; level++) deep = { type: 1, data: deep };
    return deep;
  },
  () => Object.assign(Object.create(null), { type: 206, message: 'm' }),
  () => ({ type: 17, message: 'x'.repeat(2_000_000), data: `{"a":"${'y'.repeat(2_000_000)}"}` }),
  () => `{"error":"${'z'.repeat(2_000_000)}"}`,
  () => 10n ** 30n,
  () => Symbol('s'),
  () => ({ type: 17n, message: Symbol('m'), data: 1n }),
  () => Object.assign(new Error('m'), { cause: new TypeError('n', { cause: 'o' }) }),
  () => ({ [Symbol.toPrimitive]: thrower, toString: thrower, valueOf: thrower, type: 101 }),
  () => ({ type: { valueOf: () => 17 }, code: [206] }),
  () =>
    new (class extends Error {
      override get message(): string {
        throw new Error('hostile');
      }
    })(),
  () => Object.freeze({ type: 39, message: Object.freeze([]) }),
  () => new Date(Number.NaN),
  () => new WeakMap(),
  () => globalThis,
];
