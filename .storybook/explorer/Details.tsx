import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { NoticeIcon } from '../../src/components/shared/NoticeIcon.js';
import { CopyButton } from './CopyButton.js';
import { Diagnosis } from './Diagnosis.js';
import { useExplorer } from './ExplorerContext.js';
import type { Entry } from './entries.js';
import { linkTo } from './link.js';
import { Marked } from './Marked.js';
import { Preview } from './Preview.js';
import { Refinements } from './Refinements.js';
import { Snippets } from './Snippets.js';
import { dialectOf } from './snippets.js';

interface DetailsProps {
  readonly entry: Entry;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onClose: () => void;
}

/** All that is known of one entry. */
export function Details({ entry, headingRef, onClose }: DetailsProps) {
  const { words } = useExplorer();
  const id = useId();
  const { code, kind, refinements } = entry;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <aside
      className="explorer-details"
      aria-labelledby={id}
      data-details={entry.id}
      data-severity={kind.severity}
      onKeyDown={onKeyDown}
    >
      <header>
        <div className="explorer-tools">
          <CopyButton label={words.copyLink} text={() => linkTo(entry.id)} />
          <button type="button" className="explorer-button" onClick={onClose}>
            {words.close}
          </button>
        </div>
        <h2 className="explorer-code" id={id} ref={headingRef} tabIndex={-1}>
          <span dir="ltr">{code.code}</span>{' '}
          <code className="explorer-constant" dir="ltr">
            <Marked text={code.name} />
          </code>
        </h2>
        <p className="explorer-origin">
          <b>{code.dialect}</b> {dialectOf(entry).sdks[words.language]}
        </p>
        {code.also.length > 0 && (
          <p className="explorer-origin">
            {code.also.map((name) => (
              <code key={name} className="explorer-also" dir="ltr">
                <Marked text={name} />
              </code>
            ))}
          </p>
        )}
        <dl className="explorer-facts">
          <div>
            <dt>{words.kind}</dt>
            <dd>
              <code>{kind.kind}</code>
            </dd>
          </div>
          <div>
            <dt>{words.columns.severity}</dt>
            <dd className="explorer-severity">
              <NoticeIcon view={kind} />
              {kind.severity}
            </dd>
          </div>
          {(['surface', 'category', 'audience'] as const).map((column) => (
            <div key={column}>
              <dt>{words.columns[column]}</dt>
              <dd>{kind[column]}</dd>
            </div>
          ))}
          <div>
            <dt>{words.retry}</dt>
            <dd>{kind.retryable ? words.retryable : words.notRetryable}</dd>
          </div>
          {code.since.length > 0 && (
            <div>
              <dt>{words.since}</dt>
              <dd>{code.since.join(', ')}</dd>
            </div>
          )}
        </dl>
      </header>
      <Section head={words.seen}>
        <Preview entry={entry} />
      </Section>
      <Section head={words.developers}>
        <Diagnosis entry={entry} />
      </Section>
      <Section head={words.handling}>
        <Snippets entry={entry} />
      </Section>
      {refinements.length > 0 && (
        <Section head={words.refined}>
          <Refinements entry={entry} />
        </Section>
      )}
    </aside>
  );
}

function Section({ head, children }: { readonly head: string; readonly children: ReactNode }) {
  return (
    <section className="explorer-section">
      <h3>{head}</h3>
      {children}
    </section>
  );
}
