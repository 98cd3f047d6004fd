// Fills in the addresses that follow from the name of the repository. The release workflow runs it.
// node .ci/addresses.mjs [--links] [folder]: package.json and the top of the READMEs; with --links, also every relative link of the READMEs, for npm.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const {
  GITHUB_SERVER_URL: server = 'https://github.com',
  GITHUB_REPOSITORY: repository,
  GITHUB_SHA: commit,
} = process.env;
const hasOption = process.argv.includes('--links');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const root = folder ?? fileURLToPath(new URL('..', import.meta.url));

if (repository) fillIn();
else console.log('GITHUB_REPOSITORY is not set: no address to fill in.');

function fillIn() {
  const [owner, name] = repository.split('/');
  const home = `${server}/${repository}`;
  const storybook = `https://${owner.toLowerCase()}.github.io/${name}/`;
  rewrite('package.json', (text) => {
    const repositoryField = { type: 'git', url: `git+${home}.git` };
    const filled = {
      ...JSON.parse(text),
      homepage: storybook,
      repository: repositoryField,
      bugs: { url: `${home}/issues` },
    };
    return `${JSON.stringify(filled, undefined, 2)}\n`;
  });
  for (const path of ['README.md', 'README.zh-CN.md']) {
    rewrite(path, (text) => {
      const withStorybook = linkStorybook(text, storybook);
      return hasOption ? withAbsoluteLinks(withStorybook, home) : withStorybook;
    });
  }
}

/** Puts the address before the link to the other language, the first line below the title. */
function linkStorybook(text, storybook) {
  const line = /^(?:\[Storybook\]\([^)]*\) · )?(?=\[[^\]]+\]\((?:\S*\/)?README[\w.-]*\)$)/m;
  if (!line.test(text)) throw new Error('A README has no line with the link to the other language.');
  return text.replace(line, `[Storybook](${storybook}) · `);
}

/** npm shows a README without the files that it links to. */
function withAbsoluteLinks(text, home) {
  return text.replace(/(!?)(\[[^\]]*\])\((?![a-z]+:|#)([^)]+)\)/g, (_, image, label, path) => {
    return `${image}${label}(${home}/${image ? 'raw' : 'blob'}/${commit ?? 'HEAD'}/${path})`;
  });
}

function rewrite(path, change) {
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
