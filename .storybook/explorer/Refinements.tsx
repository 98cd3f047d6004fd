import type { CatalogRefinement } from '../catalog/build.js';
import { KindTitle } from './Diagnosis.js';
import { useExplorer } from './ExplorerContext.js';
import type { Entry } from './entries.js';
import type { Condition } from './words.js';

/** The rules of the dialect that sharpen a number, as a list to read. */
export function Refinements({ entry }: { readonly entry: Entry }) {
  const { words } = useExplorer();
  return (
    <>
      <p>{words.refinedLead}</p>
      <ol className="explorer-refinements">
        {entry.refinements.map((row) => (
          <li className="explorer-refinement" key={JSON.stringify(row)}>
            <Conditions row={row} />
            <KindTitle kind={row.kind} />
          </li>
        ))}
        <li className="explorer-refinement">
          <span className="explorer-conditions">{words.otherwise}</span>
          <KindTitle kind={entry.kind.kind} />
        </li>
      </ol>
    </>
  );
}

/** What an error has to fit, all of it. */
function Conditions({ row }: { readonly row: CatalogRefinement }) {
  const { words } = useExplorer();
  return (
    <span className="explorer-conditions">
      {(Object.keys(words.conditions) as Condition[]).map((column) => {
        const values = [row[column] ?? []].flat();
        return (
          values.length > 0 && (
            <span key={column} className="explorer-condition">
              {words.conditions[column]}{' '}
              {values.map((value, at) => (
                <span key={value}>
                  {at > 0 && ` ${words.or} `}
                  <code dir="ltr">{value}</code>
                </span>
              ))}
            </span>
          )
        );
      })}
    </span>
  );
}
