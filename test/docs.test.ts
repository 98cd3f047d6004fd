import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { beforeAll, describe, expect, test } from 'vitest';
import sizeLimits from '../.size-limit.mjs';
import { type Api, readApi } from '../.storybook/reference/api.js';
import { actionRows, eventRows, kindRows, operationRows, policyValues } from '../.storybook/reference/tables.js';
import { stylingOf } from '../.storybook/surfaces/names.js';
import {
  type ChatErrorEvent,
  chatErrorReport,
  createChatErrorStore,
  describeChatError,
  type MountedSurface,
  routeChatError,
} from '../src/core/index.js';
import { operations } from '../src/dialects/dialect.js';
import * as harmonyos from '../src/dialects/harmonyos/index.js';
import * as current from '../src/dialects/native/index.js';
import * as web from '../src/dialects/web/index.js';
import * as web5 from '../src/dialects/web5/index.js';
import { actions } from '../src/kinds/kind.js';
import { kinds } from '../src/kinds/kinds.js';
import { codeIn } from './readme.js';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const sources = (pattern: RegExp) =>
  readdirSync(new URL('src/components', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path) && !path.includes('.stories.'))
    .map((path) => read(`src/components/${path}`))
    .join('\n');
const all = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))].sort();

describe('the page about styling', () => {
  const page = read('.storybook/docs/Styling.mdx');
  const markup = sources(/\.tsx?$/);
  const styles = sources(/\.css$/);

  test('lists every class of the markup, and no other', () => {
    const surfaces = ['chat-error-banner', 'chat-error-inline'];
    const used = all(markup, /["'`](chat-error-[a-z]+)["'`]/g)
      .concat(surfaces)
      .sort();
    expect(all(page, /^\| `(chat-error-[a-z]+)`/gm)).toEqual(used);
  });

  test('lists every class that the styles know', () => {
    const known = all(page, /^\| `(chat-error-[a-z]+)`/gm);
    for (const name of all(styles, /\.(chat-error-[a-z]+)/g)) expect(known).toContain(name);
  });

  test('lists every variable, and no other', () => {
    const own = all(styles, /(--chat-error-[a-z-]+):/g).filter((name) => name !== '--chat-error-accent');
    expect(all(page, /^\| `(--chat-error-[a-z-]+)`/gm)).toEqual(own);
  });

  test('lists every attribute of the markup', () => {
    const used = all(markup, /(data-[a-z-]+)['"]?[=:]/g);
    expect(all(page, /^\| `(data-[a-z-]+)`/gm)).toEqual(used);
  });
});

describe('the page about the architecture', () => {
  const page = read('.storybook/docs/Architecture.mdx');

  test('names only files and folders that there are', () => {
    const paths = all(page, /`((?:src\/)?(?:[\w*]+\/)+[\w.*]*|locales)`/g);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const full = /^(src|test|locales|\.)/.test(path) ? path : `src/${path}`;
      const plain = full.replace(/\*\/.*$/, '');
      expect(existsSync(new URL(plain, root)), path).toBe(true);
    }
  });

  test('describes every directory of src', () => {
    const directories = readdirSync(new URL('src', root), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of directories) expect(page).toContain(`| \`src/${name}\``);
  });
});

const folder = '.storybook/docs';
const pages = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => ({ path: `${folder}/${path}`, text: read(`${folder}/${path}`) }));
const texts = [
  ...pages,
  ...['README.md', 'README.zh-CN.md', 'SECURITY.md'].map((path) => ({ path, text: read(path) })),
];
const code = readdirSync(new URL(`${folder}/guides/code`, root)).map((name) => ({
  name,
  text: read(`${folder}/guides/code/${name}`),
}));
/** The stories that a page of a component is about. */
const storiesIn = (page: string) => read(page.match(/'(?:\.\.\/)+(src\/.+\.stories\.tsx)'/)?.[1] ?? '');
const titleOf = (stories: string) => stories.match(/title: '([^']+)'/)?.[1] ?? '';
const { scripts, exports: subpaths } = JSON.parse(read('package.json'));

let api: Api;
beforeAll(() => {
  api = readApi();
}, 60_000);

describe('the pages', () => {
  test('name only files and folders that there are', () => {
    const inRepository = /`((?:\.\/)?(?:src|test|bench|locales|\.ci|\.github|\.storybook|\.changeset)\/[\w./-]*)`/g;
    const named = texts.flatMap(({ text }) => all(text, inRepository));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  test('link only to pages and stories that there are', () => {
    const titleIn = (text: string) => text.match(/<Meta title="([^"]+)"/)?.[1] ?? titleOf(storiesIn(text));
    const docs = pages.map(({ text }) => `docs/${toId(titleIn(text), 'docs')}`);
    const stories = readdirSync(new URL('.storybook', root), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.stories.tsx'))
      .map((path) => read(`.storybook/${path}`))
      .flatMap((text) =>
        all(text, /^export const (\w+)/gm).map((name) => `story/${toId(titleOf(text), storyNameFromExport(name))}`),
      );
    const linked = pages.flatMap(({ text }) => all(text, /\?path=\/((?:docs|story)\/[^)&]+)/g));
    expect(linked.length).toBeGreaterThan(10);
    expect(linked.filter((id) => !docs.includes(id) && !stories.includes(id))).toEqual([]);
  });

  test('name only commands that there are', () => {
    const known = { ...scripts, ...JSON.parse(read('test/consumers/vite/package.json')).scripts };
    for (const { text } of texts) {
      for (const name of all(text, /npm run (?:-s )?([\w-]+(?::[\w-]+)?)/g)) expect(Object.keys(known)).toContain(name);
    }
  });

  test('show TypeScript out of files that are compiled, and every such file is shown or used by one', () => {
    for (const { path, text } of pages) expect(text, path).not.toContain('```tsx');
    const used = [...pages.map(({ text }) => text), ...code.map(({ text }) => text)].join('\n');
    const names = code.map(({ name }) => name).filter((name) => !name.endsWith('.d.ts'));
    expect(names.filter((name) => !used.includes(`/${name.replace(/\.tsx?$/, '')}`))).toEqual([]);
  });

  test('import from subpaths that there are', () => {
    const known = Object.keys(subpaths).map((path) => `chat-error-kit${path.slice(1)}`);
    const imported = [...texts, ...code].flatMap(({ text }) =>
      all(text, /(?:from|import) ['"](chat-error-kit[^'"]*)['"]/g),
    );
    const exists = (name: string) =>
      known.includes(name) || (name.includes('/locales/') && existsSync(new URL(name.slice(15), root)));
    expect(imported.filter((name) => !exists(name))).toEqual([]);
    const mapped = all(read('tsconfig.json'), /"(chat-error-kit[^"]*)": \[/g);
    expect(mapped).toEqual(known.filter((name) => subpaths[`.${name.slice(14)}`]?.default?.endsWith('.js')).sort());
  });

  test('style with variables and classes that there are', () => {
    const known = all(read(`${folder}/Styling.mdx`), /^\| `([\w-]+)`/gm);
    const styles = code.filter(({ name }) => name.endsWith('.css')).map(({ text }) => text);
    for (const name of all(styles.join('\n'), /(--chat-error-[a-z-]+|chat-error-[a-z]+(?=[ {]))/g))
      expect(known).toContain(name);
  });

  test('say the same in Chinese, with code of their own or that of the English page', () => {
    const shown = (path: string) => all(read(path), /code\/(\w+)/g);
    expect(shown(`${folder}/Start.zh-CN.mdx`)).toEqual(shown(`${folder}/Start.mdx`));
    expect(shown(`${folder}/guides/Uikit.zh-CN.mdx`)).toHaveLength(shown(`${folder}/guides/Uikit.mdx`).length);
  });
});

describe('the READMEs', () => {
  test('show the same code in both languages, up to comments', () => {
    const withoutComments = (readme: string) =>
      codeIn(readme).map((code) => code.replaceAll(/\/\*\*.*\*\/|\/\/.*/g, ''));
    expect(withoutComments('README.zh-CN.md')).toEqual(withoutComments('README.md'));
  });

  test.each(['README.md', 'README.zh-CN.md'])('%s states the sizes that the build is checked against', (readme) => {
    const limitOf = (name: RegExp) => {
      const { limit = '' } = sizeLimits.find((check) => name.test(check.name)) ?? {};
      return `${Math.ceil(Number.parseFloat(limit))} kB`;
    };
    const stated = all(read(readme), /(\d+ kB)/g);
    expect(stated).toEqual(expect.arrayContaining([/a web app/, /banner alone/, /styles/].map(limitOf)));
  });
});

describe('the pages of the components', () => {
  const components = readdirSync(new URL('src/components', root)).filter((name) => name.startsWith('ChatError'));
  const pageOf = (component: string) =>
    pages.find(({ text }) => text.includes(`<Props of="${component}" />`)) ?? { path: '', text: '' };
  const files = Object.fromEntries(
    readdirSync(new URL('src/components', root), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(tsx?|css)$/.test(path))
      .map((path) => [path, read(`src/components/${path}`)]),
  );
  const stylingOfEach = components.map((component) => stylingOf(component, read(`${folder}/Styling.mdx`), files));

  test.each(components)(
    '%s: has what it is for, when to take it, props, keyboard, screen readers, styling and states',
    (component) => {
      const { text } = pageOf(component);
      const blocks = [
        `<Description of={${component}} />`,
        '<Live of={stories.',
        '<Do>',
        '<Dont>',
        '<Keyboard in="',
        '## Screen readers',
        `<Styling of="${component}" />`,
        '<States />',
      ];
      expect(blocks.filter((block) => !text.includes(block))).toEqual([]);
    },
  );

  test.each(components)('%s: every story asserts something', (component) => {
    const stories = storiesIn(pageOf(component).text);
    const own = stories.split(/^export const /m).slice(1);
    expect(own.length).toBeGreaterThan(2);
    for (const story of own) expect(story).toMatch(/play:|Stories\.|compact\(/);
  });

  test('name every prop of every component', () => {
    expect(components.filter((name) => !api.types[`${name}Props`])).toEqual([]);
    expect(api.types.ChatErrorBannerProps?.map(({ name }) => name).sort()).toEqual([
      'className',
      'dialect',
      'error',
      'handlers',
      'onClose',
      'operation',
      'policy',
      'scope',
      'shortcut',
      'slots',
      'variant',
    ]);
    expect(api.types.ChatErrorDetailsProps?.find(({ name }) => name === 'view')?.required).toBe(true);
  });

  test('have between them all that the page about styling lists', () => {
    const rows = new Set(stylingOfEach.flatMap((lists) => Object.values(lists).flat()));
    expect([...rows].sort()).toEqual(
      read(`${folder}/Styling.mdx`)
        .match(/^\| `.+$/gm)
        ?.sort(),
    );
  });

  test('find what is only theirs', () => {
    const [banner, , details] = stylingOfEach.map(({ classes, variables }) => [...classes, ...variables].join('\n'));
    expect(banner).toContain('`chat-error-banner`');
    expect(banner).not.toMatch(/chat-error-(inline|toast|modal|backdrop)/);
    expect(details).not.toContain('chat-error-icon');
  });
});

describe('the reference pages', () => {
  const page = (name: string) => read(`${folder}/reference/${name}.mdx`);
  const namesOf = (type: string) => api.types[type]?.map(({ name }) => name);
  const undocumented = (type: string) =>
    api.types[type]?.filter(({ description }) => !description).map(({ name }) => name);

  test('list every action, with what its handler is for', () => {
    expect(page('Actions')).toContain('<Actions />');
    expect(actionRows.map(({ action }) => action)).toEqual(actions);
    expect(namesOf('ChatErrorHandlers')?.sort()).toEqual([...actions, 'refreshSession'].sort());
    expect(undocumented('ChatErrorHandlers')).toEqual([]);
  });

  test('list every operation', () => {
    expect(page('Operations')).toContain('<Table />');
    expect(operationRows.map(({ operation }) => operation)).toEqual(operations);
  });

  test('list every field of a policy, and every kind', () => {
    expect(page('Policy')).toContain('<PolicyFields />');
    expect(page('Policy')).toContain('<AllKinds />');
    expect(namesOf('ChatErrorPolicyRow')?.sort()).toEqual(Object.keys(policyValues).sort());
    expect(kindRows.map(({ kind }) => kind)).toEqual(Object.keys(kinds));
  });

  test('list every type and every field of an event', () => {
    expect(page('Events')).toContain('<EventTypes />');
    expect(page('Events')).toContain('<Fields of="ChatErrorEvent" />');
    const types = api.types.ChatErrorEvent?.flatMap(({ name, type, on }) =>
      name === 'type' ? all(type, /'(\w+)'/g) : (on ?? []),
    );
    expect(Object.keys(eventRows).sort()).toEqual([...new Set(types)].sort());
    expect(undocumented('ChatErrorEvent')).toEqual([]);
    expect(all(page('Events'), /^\| `(\w+)` \| /gm)).toEqual(expect.arrayContaining(['resolved', 'superseded']));
  });

  test('list every prop of the provider', () => {
    expect(page('Provider')).toContain('<Fields of="ChatErrorProviderProps" head="prop" />');
    expect(undocumented('ChatErrorProviderProps')).toEqual([]);
  });

  test('have a section for every hook, with its signature', () => {
    const hooks = Object.keys(api.functions).filter((name) => /^use[A-Z]/.test(name));
    expect(hooks.length).toBeGreaterThan(6);
    const missing = hooks.filter(
      (name) => !page('Hooks').includes(`## ${name}\n`) || !page('Hooks').includes(`<Signature of="${name}" />`),
    );
    expect(missing).toEqual([]);
  });

  test('explain every field of the types that they show', () => {
    const shown = pages.flatMap(({ text }) => all(text, /<Fields of="(\w+)"/g));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.flatMap((type) => undocumented(type)?.map((name) => `${type}.${name}`))).toEqual([]);
  });

  test('ask only for types and functions that the package exports', () => {
    const asked = (block: string) => pages.flatMap(({ text }) => all(text, new RegExp(`<${block} of="(\\w+)"`, 'g')));
    expect(asked('Fields').filter((name) => !api.types[name])).toEqual([]);
    expect(asked('Signature').filter((name) => !api.functions[name])).toEqual([]);
  });
});

describe.each(['Start', 'Start.zh-CN'])('the page %s', (name) => {
  test('says on which surface an error is shown', () => {
    const lists = [...read(`${folder}/${name}.mdx`).matchAll(/^\| `(banner|toast|modal|inline)` \| (.+) \|$/gm)];
    expect(lists).toHaveLength(4);
    for (const [, surface, others = ''] of lists as unknown as [string, MountedSurface['surface'], string][]) {
      const order = [surface, ...(others.match(/\w+/g) as MountedSurface['surface'][])];
      expect(order).toHaveLength(4);
      order.forEach((nearest, at) => {
        const mounted = order.slice(at).map((one) => ({ surface: one }));
        expect(routeChatError({ surface }, { mounted: mounted.reverse() }), `${surface} ${order}`).toBe(nearest);
      });
    }
  });
});

describe('the page about contributing', () => {
  test('has every command of the package', () => {
    const listed = all(read(`${folder}/Contributing.mdx`), /^\| `npm (?:run )?([\w:-]+)`/gm);
    expect(listed).toEqual(Object.keys(scripts).sort());
  });
});

describe('the page about security', () => {
  /** What a row of its table says is held. */
  const held = (row: string) => {
    const line = read('SECURITY.md')
      .split('\n')
      .find((text) => text.startsWith(`| ${row} |`));
    return all(line?.split('|').at(-2) ?? '', /`([\w -]+)`/g);
  };

  test('has every fact that a report holds, and no other', () => {
    const error = describeChatError({
      kind: 'uploadFailed',
      dialect: 'web',
      code: 101,
      name: 'WEBIM_UPLOADFILE_ERROR',
      operation: 'upload',
      sdkMessage: 'upload failed',
      details: { httpStatus: 403, serverError: 'forbidden_op', innerCodes: [17], messageId: '1234567890123' },
      cause: undefined,
    });
    const report = chatErrorReport({ ...error, count: 2, lastAt: 0 }, { format: 'json', language: 'en' });
    expect(held('a report')).toEqual(Object.keys(JSON.parse(report)).sort());
  });

  test('has every field of an event, and no other', () => {
    const events: ChatErrorEvent[] = [];
    const onEvent = (event: ChatErrorEvent) => events.push(event);
    const store = createChatErrorStore({ dialect: web.webDialect, language: 'en', onEvent });
    const id = store.report({ type: 503 }, { operation: 'send', handlers: { retry: () => false } });
    store.runAction(id, 'retry');
    store.dismiss(id);
    expect(held('an event')).toEqual([...new Set(events.flatMap(Object.keys))].sort());
  });
});

test('the form for errors offers every dialect', () => {
  const offered = all(read('.github/ISSUE_TEMPLATE/error.yml'), /^ +- (\w+Dialect)$/gm);
  expect(offered).toEqual([web, web5, current, harmonyos].flatMap((dialects) => Object.keys(dialects)).sort());
});
