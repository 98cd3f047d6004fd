import { useState } from 'react';
import { surfaces } from '../../src/kinds/kind.js';
import { useExplorer } from './ExplorerContext.js';
import { catalog, type Entry } from './entries.js';
import { Frame } from './Frame.js';
import { Segments } from './Segments.js';
import { Stage } from './Stage.js';

/** What a person sees of an entry, on any surface, in a window of its own. */
export function Preview({ entry }: { readonly entry: Entry }) {
  const { words, textsOf, language, dir } = useExplorer();
  const [surface, setSurface] = useState<Entry['kind']['surface']>(entry.kind.surface);
  const [round, setRound] = useState(0);
  const [isGone, setGone] = useState(false);
  const [isAwake, setAwake] = useState(false);
  // A dialog takes the focus as soon as it can, so it waits until it is asked for.
  const sleeps = surface === 'modal' && !isAwake;
  const show = (next: typeof surface, awake: boolean) => {
    setSurface(next);
    setAwake(awake);
    setGone(false);
    setRound(round + 1);
  };
  const { title, message } = textsOf(entry);
  return (
    <figure className="explorer-preview">
      <Segments
        legend={words.surface}
        value={surface}
        options={surfaces
          .filter((one) => one !== 'none' || entry.kind.surface === 'none')
          .map((value) => ({ value, label: value }))}
        onChange={(value) => show(value as typeof surface, false)}
      />
      <Frame title={words.seen} inert={sleeps}>
        <Stage key={round} entry={entry} surface={surface} onGone={() => setGone(true)} />
      </Frame>
      <figcaption className="explorer-caption">
        {surface === 'none' && words.seenNothing}
        {entry.kind.general && words.seenGeneral(catalog.labels.effects.send?.[words.language] ?? '')}
        {sleeps && (
          <span className="explorer-unseen" lang={language} dir={dir}>
            {title} {message}
          </span>
        )}
        {sleeps && (
          <button type="button" className="explorer-button" onClick={() => show(surface, true)}>
            {words.wake}
          </button>
        )}
        {isGone && (
          <button type="button" className="explorer-button" onClick={() => show(surface, isAwake)}>
            {words.again}
          </button>
        )}
      </figcaption>
    </figure>
  );
}
