import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createChatErrorStore } from '../../src/core/index.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { actions } from '../../src/kinds/kind.js';
import { chatErrorsToOpenTelemetry } from '../../src/telemetry/opentelemetry.js';
import { chatErrorsToSentry } from '../../src/telemetry/sentry.js';
import { recordedLogger, recordedSentry } from './recorders.js';

const secret = 'alice’s secret';

/** An error that tells the secret wherever it can: in its texts, in a REST answer, in what it wraps. */
function telling(): fc.Arbitrary<unknown> {
  const { error } = fc.letrec((tie) => ({
    text: fc.constantFrom(
      secret,
      `${secret} was not found`,
      JSON.stringify({ error: secret, error_description: secret }),
    ),
    number: fc.integer({ min: -4, max: 1704 }),
    error: fc.oneof(
      fc.record(
        {
          type: tie('number'),
          code: tie('number'),
          errorCode: tie('number'),
          message: tie('text'),
          description: tie('text'),
          reason: tie('text'),
          name: tie('text'),
          id: tie('text'),
          state: tie('text'),
          attempt: tie('number'),
          toJSON: fc.constant(() => secret),
          data: tie('wrapped'),
          details: tie('wrapped'),
          cause: tie('wrapped'),
        },
        { requiredKeys: [] },
      ),
      fc
        .record({ message: tie('text'), cause: tie('wrapped') })
        .map(({ message, cause }) => new Error(`${message}`, { cause })),
      tie('text'),
    ),
    wrapped: fc.oneof({ maxDepth: 2 }, tie('text'), tie('error')),
  }));
  return error;
}

test('nothing that a server or a person wrote leaves the page', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const dialects = fc.constantFrom(webDialect, web5Dialect, nativeDialect, harmonyosDialect);
  await fc.assert(
    fc.asyncProperty(dialects, fc.array(telling(), { minLength: 1 }), async (dialect, errors) => {
      const { logger, records } = recordedLogger();
      const { sentry, breadcrumbs, sent } = await recordedSentry();
      const store = createChatErrorStore({ dialect, onEvent: chatErrorsToOpenTelemetry(logger) });
      store.extend({ onEvent: chatErrorsToSentry(sentry) });
      const fail = () => {
        throw errors[0];
      };
      const handlers = Object.fromEntries(actions.map((action) => [action, fail]));
      for (const error of errors) {
        const id = store.report(error, { scope: secret, handlers });
        store.runAction(id, 'dismiss');
        store.dismiss(id);
      }
      const out = JSON.stringify([
        records().map(({ eventName, body, attributes }) => [eventName, body, attributes]),
        breadcrumbs,
      ]);
      expect(out).toContain('chat.error.kind');
      expect(out).not.toContain(secret);
      expect((await sent()).join('\n')).not.toContain(secret);
    }),
  );
});
