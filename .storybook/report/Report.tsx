import { Prose } from '../explorer/Prose.js';
import {
  codesByDialect,
  copy,
  kindsByWeight,
  languages,
  type Measured,
  measured,
  shortcomings,
  type Table,
} from './figures.js';
import './report.css';

/** What there is, in figures that are counted when this page is built, and what was measured of it. */
export function Report() {
  return (
    <article className="report">
      <h1>Coverage</h1>
      <p>Counted from the sources when this page was built. What was measured says when and where.</p>
      {[codesByDialect, kindsByWeight, languages, copy].map((table) => (
        <section key={table.title}>
          <h2>{table.title}</h2>
          <Figures {...table} />
        </section>
      ))}
      {measured.map((one) => (
        <Measurement key={one.title} {...one} />
      ))}
      <h2>Known shortcomings</h2>
      <ul>
        {shortcomings.map((text) => (
          <li key={text}>
            <Prose text={text} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function Measurement({ title, setting, parts }: Measured) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="report-setting">{setting}</p>
      {parts.map((part, at) =>
        typeof part === 'string' ? (
          <p key={part}>
            <Prose text={part} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts stay as they are.
          <Figures key={at} title={`${parts[at - 1]}`} {...part} />
        ),
      )}
    </section>
  );
}

function Figures({ title, head, rows }: Table) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="report-scroll" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {head.map((name) =>
              name ? (
                <th key={name} scope="col">
                  {name}
                </th>
              ) : (
                <td key={name} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]}>{typeof cell === 'string' ? <Strong text={cell} /> : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A text whose weight is marked as in Markdown. */
function Strong({ text }: { readonly text: string }) {
  const [before, strong, after] = text.split('**');
  return (
    <>
      {before}
      {strong && <strong>{strong}</strong>}
      {after}
    </>
  );
}
