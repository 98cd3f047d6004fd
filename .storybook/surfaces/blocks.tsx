import { DocsContext, Markdown } from '@storybook/addon-docs/blocks';
import { type ReactNode, type SyntheticEvent, useContext, useEffect, useRef, useState } from 'react';
import type { Args, ModuleExport, PreparedStory } from 'storybook/internal/types';
import accessibility from '../docs/Accessibility.mdx?raw';
import styling from '../docs/Styling.mdx?raw';
import { Prose } from '../explorer/Prose.js';
import { linesUnder } from '../languages/anatomy.js';
import { Fields } from '../reference/blocks.js';
import { type Sources, stylingOf } from './names.js';
import './blocks.css';

const folder = '../../src/components/';
const files = import.meta.glob<string>('../../src/components/**/*.{ts,tsx,css}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const sources: Sources = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice(folder.length), text]),
);

/** The props of a component. */
export function Props({ of: component }: { readonly of: string }) {
  return <Fields of={`${component}Props`} head="prop" />;
}

interface AdviceProps {
  readonly children: ReactNode;
}

/** What to do and what not, side by side where there is room. */
export function Advice({ children }: AdviceProps) {
  return <div className="surface-advice">{children}</div>;
}

export function Do({ children }: AdviceProps) {
  return (
    <section data-advice="do">
      <h3>Do</h3>
      {children}
    </section>
  );
}

export function Dont({ children }: AdviceProps) {
  return (
    <section data-advice="dont">
      <h3>Don’t</h3>
      {children}
    </section>
  );
}

/** The rows of the page about accessibility that are about a surface. */
export function Keyboard({ in: surface }: { readonly in: string }) {
  const rows = linesUnder('Keyboard', accessibility).flatMap((line) => {
    const [, key, where = '', does] = /^\| (\S.*) \| (.+) \| (.+) \|$/.exec(line) ?? [];
    return where === 'all' || where.split(', ').includes(surface) ? [`| ${key} | ${does} |`] : [];
  });
  return <Rows head="key | does" rows={rows} />;
}

/** The rows of the page about styling that are about a component. */
export function Styling({ of: component }: { readonly of: string }) {
  const { classes, attributes, variables } = stylingOf(component, styling, sources);
  return (
    <>
      <Rows head="class | what it is" rows={classes} />
      {attributes.length > 0 && <Rows head="attribute | on | values" rows={attributes} />}
      <Rows head="variable | what it is" rows={variables} />
    </>
  );
}

function Rows({ head, rows }: { readonly head: string; readonly rows: readonly string[] }) {
  return <Markdown>{[`| ${head} |`, `|${head.replace(/[^|]+/g, '---')}|`, ...rows].join('\n')}</Markdown>;
}

/** Pixels of a banner in one line. */
const usualHeight = 92;

/** A story as the controls below it have it. */
export function Live({ of: moduleExport }: { readonly of: ModuleExport }) {
  const docs = useContext(DocsContext);
  const { story } = docs.resolveOf(moduleExport, ['story']);
  const [kind, setKind] = useState(story.initialArgs.kind);
  useEffect(() => {
    const onArgs = ({ storyId, args }: { storyId: string; args: Args }) => storyId === story.id && setKind(args.kind);
    docs.channel.on('storyArgsUpdated', onArgs);
    return () => docs.channel.off('storyArgsUpdated', onArgs);
  }, [docs, story]);
  return <State story={story} args={kind && `kind:${kind}`} />;
}

/** Every story of the page's component. Those further down wait until somebody comes near. */
export function States() {
  return useContext(DocsContext)
    .componentStories()
    .map((story) => (
      <section key={story.id}>
        <h3>{story.name}</h3>
        {story.parameters.docs.description?.story && (
          <p>
            <Prose text={story.parameters.docs.description.story} />
          </p>
        )}
        <State story={story} />
      </section>
    ));
}

interface StateProps {
  readonly story: PreparedStory;
  readonly args?: string;
}

/** A story on a page of its own, as high as what is on it: there its play function runs, and meets no other story. */
function State({ story, args = '' }: StateProps) {
  const { globals, parameters } = useContext(DocsContext).getStoryContext(story);
  const [height, setHeight] = useState(0);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const follow = ({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>) => {
    const page = frame.contentDocument?.body;
    if (!page) return;
    const observer = new ResizeObserver(() => setHeight(page.offsetHeight));
    observer.observe(page);
    stop.current = () => observer.disconnect();
  };
  const wanted = ['language', 'direction', 'theme', 'dialect'].map((name) => `${name}:${globals[name]}`).join(';');
  return (
    <iframe
      className="surface-state"
      title={story.name}
      src={`iframe.html?viewMode=story&id=${story.id}&args=${args}&globals=${wanted}`}
      loading="lazy"
      style={{ blockSize: Math.max(height, parameters.docs.story?.iframeHeight ?? usualHeight) }}
      onLoad={follow}
    />
  );
}
