import type { Platform } from './environment.js';
import type { ChatErrorReportable } from './report.js';

/**
 * Puts the support report of an error on the clipboard. The report loads when it is first needed.
 * If it cannot be loaded, what identifies the error is copied, with a line that says so.
 */
export function copyReport(error: ChatErrorReportable, copy: NonNullable<Platform['copy']>): Promise<void> {
  return copy(
    import('./report.js').then(
      ({ chatErrorReport }) => chatErrorReport(error),
      () =>
        `${[error.dialect, error.code, error.kind].filter(Boolean).join(' ')} (the full report could not be loaded)`,
    ),
  );
}
