import { readFileSync, writeFileSync } from 'node:fs';
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Words for developers are for reading: no test holds how they are put. */
const developerMessages = {
  shouldIgnore: ({ node, parent }) => {
    const isMessage = parent?.type === 'CallExpression' && parent.callee.name === 'tellDeveloper';
    return isMessage && node === parent.arguments[1] ? 'Words for developers.' : undefined;
  },
};

const root = new URL('../../', import.meta.url);

/** Keeps the score of each file in the repository. */
class Results {
  onMutationTestReportReady({ files }) {
    const all = Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, { mutants }]) => ({ path, ...countsOf(mutants) }));
    const ignored = Object.values(files).flatMap(({ mutants }) => mutants.filter(({ status }) => status === 'Ignored'));
    const total = all.reduce((sum, { killed, survived }) => ({
      killed: sum.killed + killed,
      survived: sum.survived + survived,
    }));
    const rows = all
      .filter(({ killed, survived }) => killed + survived > 0)
      .map(({ path, ...counts }) => `| \`${path}\` | ${cells(counts)} |`);
    const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    const versions = ['@stryker-mutator/core', 'vitest'].map((name) => `${name} ${devDependencies[name]}`);
    const lines = [
      '# Mutation testing',
      '',
      `Written by \`npm run mutation\` on ${new Date().toISOString().slice(0, 10)}, with ${versions.join(' and ')} on Node ${process.versions.node}.`,
      'A mutant is the code with one thing changed; it survives where no test of the Node project notices.',
      `Left out are ${ignored.length}: rows and other values that are made once, when a module loads, and words for developers.`,
      '',
      '| file | noticed | survived | score |',
      '|---|---:|---:|---:|',
      ...rows,
      `| **all** | ${cells(total)} |`,
      '',
    ];
    writeFileSync(new URL('test/mutation/RESULTS.md', root), lines.join('\n'));
  }
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
