import type { ChatOperation } from '../dialects/dialect.js';

/** Milliseconds after which the SDKs themselves give up, and a little more: REST calls and acknowledgements 15 s, signing in three tries of 10 s, uploads 300 s. */
const patience: ReadonlyMap<ChatOperation | undefined, number> = new Map([
  ['login', 45_000],
  ['upload', 330_000],
  ['download', 330_000],
]);

/** How long a call of an SDK may take before something is wrong. */
export function patienceFor(operation: ChatOperation | undefined): number {
  return patience.get(operation) ?? 20_000;
}
