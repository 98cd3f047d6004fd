import { attempt } from './attempt.js';
import type { Platform } from './environment.js';
import type { ChatErrorReportable } from './report.js';

/** How long a notice says that its details were copied. */
export const doneMs = 3000;

/** Copies the details of a notice, and patches it with the outcome. */
export function copyDetails(
  notice: ChatErrorReportable,
  { copy, after }: Platform,
  patch: (change: { readonly done?: 'copyDetails'; readonly failed?: 'copyDetails' }) => void,
): void {
  const copied = () => {
    patch({ done: 'copyDetails', failed: undefined });
    after(doneMs, () => patch({ done: undefined }));
  };
  attempt(() => copy && copyReport(notice, copy).then(copied, () => patch({ failed: 'copyDetails' })));
}

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
