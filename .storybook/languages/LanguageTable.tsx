import { useId, useState } from 'react';
import './languages.css';
import { chainFor, type LanguageFacts, nameOf } from './languages.js';

/** All languages of the kit, as their files have them. */
export function LanguageTable({ languages }: { readonly languages: readonly LanguageFacts[] }) {
  return (
    <table className="languages">
      <thead>
        <tr>
          <th scope="col">Language</th>
          <th scope="col">Tag</th>
          <th scope="col">Texts</th>
          <th scope="col">Direction</th>
          <th scope="col">Size, gzip</th>
          <th scope="col">Words come from</th>
          <th scope="col">Also for readers of</th>
          <th scope="col">Read by</th>
        </tr>
      </thead>
      <tbody>
        {languages.map(({ language, dir, has, needs, bytes, reads, alsoServes }) => (
          <tr key={language} data-language={language}>
            <th scope="row" lang={language} dir={dir}>
              {nameOf(language)}
            </th>
            <td>
              <code>{language}</code>
            </td>
            <td data-complete={has === needs}>
              {has} of {needs}
            </td>
            <td>{dir === 'rtl' ? 'Right to left' : 'Left to right'}</td>
            <td>{(bytes / 1000).toFixed(1)} kB</td>
            <td>
              <Chain of={language} />
            </td>
            <td>{alsoServes.join(', ')}</td>
            <td>
              <details>
                <summary>{reads.length} readings</summary>
                <ul>
                  {reads.map((read) => (
                    <li key={read}>{read}</li>
                  ))}
                </ul>
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Says which words a reader of any language gets. */
export function AnyReader() {
  const id = useId();
  const [reader, setReader] = useState('pt-PT');
  return (
    <p className="languages-reader">
      <label htmlFor={id}>A reader of</label>
      <input id={id} value={reader} onChange={({ target }) => setReader(target.value)} size={12} spellCheck={false} />
      <output htmlFor={id}>
        <Chain of={reader} />
      </output>
    </p>
  );
}

function Chain({ of: reader }: { readonly of: string }) {
  return <bdi dir="ltr">{chainFor(reader).join(' → ')}</bdi>;
}
