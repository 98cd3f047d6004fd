import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import * as Sentry from '@sentry/browser';

/** A logger of the real OpenTelemetry SDK that keeps what it would send. */
export function recordedLogger() {
  const exporter = new InMemoryLogRecordExporter();
  const provider = new LoggerProvider({ processors: [new SimpleLogRecordProcessor({ exporter })] });
  return { logger: provider.getLogger('chat'), records: () => exporter.getFinishedLogRecords() };
}

/** The real Sentry SDK, which keeps what it would send. */
export async function recordedSentry() {
  const requests: string[] = [];
  const breadcrumbs: Sentry.Breadcrumb[] = [];
  await Sentry.close();
  Sentry.getCurrentScope().clearBreadcrumbs();
  Sentry.getIsolationScope().clearBreadcrumbs();
  Sentry.init({
    dsn: 'https://key@sentry.invalid/1',
    defaultIntegrations: false,
    transport: (options) =>
      Sentry.createTransport(options, async ({ body }) => {
        requests.push(typeof body === 'string' ? body : new TextDecoder().decode(body));
        return {};
      }),
    beforeBreadcrumb(breadcrumb) {
      breadcrumbs.push(breadcrumb);
      return breadcrumb;
    },
  });
  return {
    sentry: Sentry,
    breadcrumbs,
    /** All that left, as it left. */
    async sent() {
      await Sentry.flush();
      return requests;
    },
    /** The events in it. An envelope is three lines: its own header, that of its item, the item. */
    async events(): Promise<Sentry.Event[]> {
      await Sentry.flush();
      return requests.map((request) => JSON.parse(request.split('\n')[2] ?? ''));
    },
  };
}
