import { codesByDialect, kindsByWeight, languages, shortcomings, type Table } from './figures.js';
import './report.css';

/** What there is, in figures that are counted when this page is built. */
export function Report() {
  return (
    <article className="report">
      <h1>Coverage</h1>
      <p>Counted from the sources when this page was built.</p>
      {[codesByDialect, kindsByWeight, languages].map((table) => (
        <Figures key={table.title} table={table} />
      ))}
      <h2>Known shortcomings</h2>
      <ul>
        {shortcomings.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </article>
  );
}

function Figures({ table: { title, head, rows } }: { readonly table: Table }) {
  return (
    <>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className="report-scroll" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={head[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
