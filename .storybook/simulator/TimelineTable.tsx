import { memo, useSyncExternalStore } from 'react';
import { type Channel, type CountedEntry, channels, type Moment, type Timeline } from './timeline.js';
import { stepText, useWords } from './words/index.js';

/** What happened, the latest first: from left to right, one error from the SDK to the ear. */
export function TimelineTable({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords();
  const moments = useSyncExternalStore(timeline.subscribe, timeline.getSnapshot);
  return (
    <div className="sim-timeline">
      <header>
        <h2 className="sim-heading">{words.timeline.title}</h2>
        <button type="button" data-clear="" onClick={timeline.clear}>
          {words.timeline.clear}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className="sim-timeline-scroll" tabIndex={0} aria-label={words.timeline.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.timeline.at}</th>
              {channels.map((channel) => (
                <th key={channel} scope="col">
                  {words.timeline[channel]} <small>{words.timeline.notes[channel]}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moments.length === 0 && (
              <tr>
                <td className="sim-nothing" colSpan={channels.length + 1}>
                  {words.timeline.empty}
                </td>
              </tr>
            )}
            {moments.map((moment) => (
              <Row key={moment.id} moment={moment} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

const Row = memo(function Row({ moment: { at, step, entries } }: { readonly moment: Moment }) {
  const words = useWords();
  const seconds = new Intl.NumberFormat(words.language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (
    <tr data-step={step ? '' : undefined}>
      <th scope="row">{seconds.format(at / 1000)}</th>
      {step ? (
        <td colSpan={channels.length}>
          <bdi>{stepText(words, step)}</bdi>
        </td>
      ) : (
        channels.map((channel) => (
          <td key={channel} data-channel={channel} data-label={words.timeline[channel]}>
            {entries[channel]?.map((entry) => (
              <Line key={`${entry.name} ${entry.text} ${entry.gone}`} channel={channel} entry={entry} />
            ))}
          </td>
        ))
      )}
    </tr>
  );
});

interface LineProps {
  readonly channel: Channel;
  readonly entry: CountedEntry;
}

function Line({ channel, entry: { name, text, detail, severity, gone, count } }: LineProps) {
  const words = useWords();
  const isCounted = count > 1 && (channel === 'sdk' || channel === 'kit');
  // What the SDK and the kit say is code; what is seen and heard is in the language of the page.
  const isCode = channel === 'sdk' || channel === 'kit';
  return (
    <div
      className="sim-entry"
      data-entry={name}
      data-count={count}
      data-severity={severity}
      data-gone={gone || undefined}
    >
      <code translate="no" dir="ltr">
        {name}
      </code>
      {text && (
        <span className="sim-entry-text" {...(isCode ? { dir: 'ltr', lang: 'en', translate: 'no' } : { dir: 'auto' })}>
          {text}
        </span>
      )}
      {isCounted && <b dir="ltr">× {count.toLocaleString(words.language)}</b>}
      {gone && <i>{words.timeline.gone}</i>}
      {detail && (
        <small className="sim-detail" {...(isCode ? { dir: 'ltr', lang: 'en', translate: 'no' } : { dir: 'auto' })}>
          {detail}
        </small>
      )}
    </div>
  );
}
