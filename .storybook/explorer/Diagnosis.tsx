import { useExplorer } from './ExplorerContext.js';
import { catalog, type Entry, entryOf, kindOf } from './entries.js';
import { Prose } from './Prose.js';

/** Why it happens, what to do about it, and which numbers are easily taken for it. */
export function Diagnosis({ entry }: { readonly entry: Entry }) {
  const { words } = useExplorer();
  const { code, kind } = entry;
  const { reason, fix, trap } = { ...kind.diagnosis[words.language], ...code.diagnosis?.[words.language] };
  const told = [
    [words.reason, reason],
    [words.fix, fix],
    [words.trap, trap],
    [words.trap, code.vague ? words.vague : undefined],
  ] as const;
  const same = catalog.codes.filter((other) => other.kind === code.kind && other.code !== code.code);
  return (
    <dl className="explorer-diagnosis">
      {told.map(
        ([head, text]) =>
          text && (
            <div key={text}>
              <dt>{head}</dt>
              <dd>
                <Prose text={text} />
              </dd>
            </div>
          ),
      )}
      {code.elsewhere.length > 0 && (
        <div data-elsewhere="">
          <dt>{words.elsewhere}</dt>
          <dd>
            <ul className="explorer-lines">
              {[...new Set(code.elsewhere.map((other) => other.kind))].map((other) => (
                <li key={other} className="explorer-others">
                  {code.elsewhere
                    .filter((one) => one.kind === other)
                    .map(({ dialect }) => (
                      <OpenButton key={dialect} id={`${dialect}-${code.code}`} />
                    ))}
                  <KindTitle kind={other} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {same.length > 0 && (
        <div>
          <dt>{words.same}</dt>
          <dd className="explorer-others">
            {same.map((other) => (
              <OpenButton key={`${other.dialect}-${other.code}`} id={`${other.dialect}-${other.code}`} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What a kind says, and its name. */
export function KindTitle({ kind }: { readonly kind: Entry['kind']['kind'] }) {
  const { textsOf, language, dir } = useExplorer();
  return (
    <span className="explorer-kind-title">
      <span lang={language} dir={dir}>
        {textsOf({ kind: kindOf(kind) }).title}
      </span>{' '}
      <code className="explorer-kind" dir="ltr">
        {kind}
      </code>
    </span>
  );
}

function OpenButton({ id }: { readonly id: string }) {
  const { open } = useExplorer();
  const entry = entryOf(id);
  return (
    <button type="button" className="explorer-chip" onClick={() => open(id)}>
      {entry?.code.dialect} <b dir="ltr">{entry?.code.code}</b>
    </button>
  );
}
