import { memo } from 'react';
import { NoticeIcon } from '../../src/components/shared/NoticeIcon.js';
import { useExplorer } from './ExplorerContext.js';
import type { Entry } from './entries.js';
import { Marked } from './Marked.js';
import type { Hit } from './search.js';

interface RowProps {
  readonly entry: Entry;
  /** Where the search found it, if not in what the row shows first. */
  readonly hit: Hit | undefined;
  /** The words of the search. */
  readonly terms: string;
  readonly isOpen: boolean;
}

/** One entry of the list. */
export const Row = memo(function Row({ entry, hit, terms, isOpen }: RowProps) {
  const { textsOf, language, dir, open } = useExplorer();
  const { code, kind } = entry;
  const { title, message, actions } = textsOf(entry);
  return (
    <tr className="explorer-row" data-entry={entry.id} data-severity={kind.severity} data-open={isOpen || undefined}>
      <th scope="row">
        <button
          type="button"
          className="explorer-number"
          id={`open-${entry.id}`}
          aria-current={isOpen || undefined}
          onClick={() => open(entry.id)}
        >
          <bdi dir="ltr">
            <Marked text={String(code.code)} terms={terms} />
          </bdi>
          <span className="explorer-unseen">
            {' '}
            {code.dialect} {code.name}
          </span>
        </button>
        <small className="explorer-dialect">{code.dialect}</small>
      </th>
      <td className="explorer-names">
        {[code.name, ...code.also].map((name) => (
          <code key={name} className="explorer-name" dir="ltr">
            <Marked text={name} terms={terms} />
          </code>
        ))}
        <code className="explorer-name" dir="ltr">
          <Marked text={kind.kind} terms={terms} />
        </code>
      </td>
      <td className="explorer-words">
        <div lang={language} dir={dir}>
          <strong className="explorer-heading">
            <Marked text={title} terms={terms} />
          </strong>{' '}
          <span className="explorer-message">
            <Marked text={message} terms={terms} />
          </span>
        </div>
        {hit && hit.text !== title && hit.text !== message && (
          <p className="explorer-hit" lang={hit.language} dir="auto">
            {hit.language && <small>{hit.language}</small>} <Marked text={hit.text} terms={terms} />
          </p>
        )}
      </td>
      <td className="explorer-policy explorer-weight">
        <span className="explorer-severity">
          <NoticeIcon view={kind} />
          {kind.severity}
        </span>
        <span>{kind.surface}</span>
      </td>
      <td className="explorer-policy explorer-about">
        <span>{kind.category}</span>
        <span>{kind.audience}</span>
      </td>
      <td className="explorer-offers" lang={language} dir={dir}>
        {kind.actions.map((action) => (
          <span key={action} className="explorer-offer">
            {actions[action]}
          </span>
        ))}
      </td>
    </tr>
  );
});
