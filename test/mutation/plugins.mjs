import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Words for developers are for reading: no test holds how they are put. */
const developerMessages = {
  shouldIgnore: ({ node, parent }) => {
    const isMessage = parent?.type === 'CallExpression' && parent.callee.name === 'tellDeveloper';
    return isMessage && node === parent.arguments[1] ? 'Words for developers.' : undefined;
  },
};

const root = new URL('../../', import.meta.url);

/** Keeps the score of each file in the repository: two runs share the page, and each writes its own files anew. */
class Results {
  onMutationTestReportReady({ files }) {
    const page = new URL('test/mutation/RESULTS.md', root);
    const now = Object.entries(files).map(([path, { mutants }]) => [path, countsOf(mutants)]);
    const all = [...new Map([...countsIn(readFileSync(page, 'utf8')), ...now])]
      .filter(([path, { killed, survived }]) => killed + survived > 0 && existsSync(new URL(path, root)))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const sum = (status) => all.reduce((total, [, counts]) => total + counts[status], 0);
    const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    const versions = ['@stryker-mutator/core', 'vitest'].map((name) => `${name} ${devDependencies[name]}`);
    const lines = [
      '# Mutation testing',
      '',
      `Written by \`npm run mutation\` on ${new Date().toISOString().slice(0, 10)}, with ${versions.join(' and ')} on Node ${process.versions.node}.`,
      'A mutant is the code with one thing changed; it survives where no test of the Node project notices.',
      'Left out are words for developers, and what is made once when a module loads, but for the rows of refinements.',
      '',
      '| file | noticed | survived | score |',
      '|---|---:|---:|---:|',
      ...all.map(([path, counts]) => `| \`${path}\` | ${cells(counts)} |`),
      `| **all** | ${cells({ killed: sum('killed'), survived: sum('survived') })} |`,
      '',
    ];
    writeFileSync(page, lines.join('\n'));
  }
}

function countsIn(page) {
  return [...page.matchAll(/^\| `(.+)` \| (\d+) \| (\d+) \|/gm)].map(([, path, killed, survived]) => [
    path,
    { killed: Number(killed), survived: Number(survived) },
  ]);
}

function countsOf(mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return { killed: count('Killed', 'Timeout'), survived: count('Survived', 'NoCoverage') };
}

function cells({ killed, survived }) {
  return `${killed} | ${survived} | ${((100 * killed) / (killed + survived)).toFixed(1)} %`;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'developerMessages', developerMessages),
  declareClassPlugin(PluginKind.Reporter, 'results', Results),
];
