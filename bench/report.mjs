/** The results as a page to read. */
export function report(results) {
  return [
    '# Results',
    'What is measured and how to read it: [README.md](README.md). The same with all decimals: [results.json](results.json).',
    ...sections(results).flatMap(({ title, setting, parts }) => [`## ${title}`, setting, ...parts.map(textOf)]),
    '',
  ].join('\n\n');
}

/**
 * What there is to tell of the results, each with the day and the machine.
 * @param {{ readonly [measure: string]: any }} results those of `results.json`; any may be missing
 * @returns {{ title: string, setting: string, parts: (string | { head: string[], rows: (string | number)[][] })[] }[]}
 */
export function sections({ bursts, commits, sizes, words, startup, site }) {
  return [
    ...(bursts ? [burstsSection(bursts)] : []),
    ...(commits ? [commitsSection(commits)] : []),
    ...(sizes ? [sizesSection(sizes)] : []),
    ...(words ? [wordsSection(words)] : []),
    ...(startup ? [startupSection(startup)] : []),
    ...(site ? [siteSection(site)] : []),
  ];
}

const kit = 'chat-error-kit';
const burstNames = {
  one: 'one',
  update: 'one, updated',
  different100: '100 different',
  different1000: '1,000 different',
  identical1000: '1,000 identical',
};

function burstsSection({ results, browser, rounds, ...setting }) {
  const unit = results[kit].one.cpuMs.median;
  const table = (cell) =>
    burstTable(kitFirst(results).map(([peer, outcomes]) => [peer, (burst) => cell(outcomes[burst] ?? {})]));
  const cost = ({ cpuMs, rested }) => {
    if (!cpuMs) return rested === undefined ? '–' : 'no answer';
    const ratio = `**${short(cpuMs.median / unit)}**`;
    return rested ? `${ratio} (${spread(cpuMs)})` : `> ${ratio}, not at rest`;
  };
  return {
    title: 'Showing errors',
    setting: settingOf(setting, browser, `${rounds} rounds`),
    parts: [
      `CPU time of the main thread until the page is at rest, as a multiple of one notice of the kit (${short(unit)} ms); in brackets the median in ms and the 10th to 90th percentile.`,
      table(cost),
      'Milliseconds by the clock until the first change is in the page and laid out.',
      table(({ toPageMs, rested }) => (rested ? spread(toPageMs) : '–')),
      'Toasts in the page afterwards, and the elements added.',
      table(({ toasts, nodes }) => (toasts === undefined ? '–' : `${toasts} (${nodes})`)),
      'Kilobytes of JavaScript heap kept after a garbage collection.',
      table(({ heapBytes, rested }) => (rested ? short(heapBytes.median / 1000) : '–')),
    ],
  };
}

function commitsSection({ results, browser, ...setting }) {
  const all = kitFirst(results);
  const neighbours = all.flatMap(([peer, counts]) =>
    Object.keys(counts.one)
      .filter((tree) => tree !== 'all')
      .map((tree) => [`${peer}: ${tree}`, (burst) => counts[burst]?.[tree] ?? '–']),
  );
  return {
    title: 'Commits of React',
    setting: settingOf(setting, browser),
    parts: [
      'In all.',
      burstTable(all.map(([peer, counts]) => [peer, (burst) => counts[burst]?.all ?? '–'])),
      'Of components beside the toaster that have nothing to show.',
      burstTable(neighbours),
    ],
  };
}

function burstTable(rows) {
  return {
    head: ['', ...Object.values(burstNames)],
    rows: rows.map(([name, cell]) => [name, ...Object.keys(burstNames).map(cell)]),
  };
}

function sizesSection({ kit: own, peers, hosts, ...setting }) {
  const unit = own[0].rolldown;
  const rows = (entries) =>
    entries.map(({ name, esbuild, rolldown }) => [
      name,
      rolldown ? short(rolldown / unit) : '',
      rolldown ? kB(rolldown) : '',
      kB(esbuild),
    ]);
  return {
    title: 'Size',
    setting: settingOf(setting),
    parts: [
      'Minified and brotli. React is left outside, and for the kit i18next and react-i18next, which it asks of the app.',
      {
        head: ['', 'ratio', 'rolldown, kB', 'esbuild, kB'],
        rows: [
          ...rows(own.map((entry) => ({ ...entry, name: `${kit}: ${entry.name}` }))),
          ...rows(hosts),
          ...rows(peers.toSorted((a, b) => a.rolldown - b.rolldown)),
        ],
      },
    ],
  };
}

function wordsSection({ microseconds, errors, rounds, ...setting }) {
  const unit = microseconds['the look-ups it makes, alone'].median;
  return {
    title: 'Words',
    setting: settingOf(setting, `${rounds} rounds`),
    parts: [
      `Microseconds for one of ${errors} errors of the web SDKs, as a multiple of the calls of i18next that its words take.`,
      {
        head: ['', 'ratio', 'µs', 'per second'],
        rows: Object.entries(microseconds).map(([name, figure]) => [
          name,
          `**${short(figure.median / unit)}**`,
          spread(figure),
          Math.round(1e6 / figure.median).toLocaleString('en'),
        ]),
      },
    ],
  };
}

function startupSection({ milliseconds, rounds, ...setting }) {
  return {
    title: 'Start-up',
    setting: settingOf(setting, `${rounds} rounds`),
    parts: [
      'Milliseconds to import an entry in a fresh Node. The first row is what `chat-error-kit` and `chat-error-kit/react` import of others.',
      {
        head: ['', 'ms'],
        rows: Object.entries(milliseconds).map(([name, figure]) => [name, spread(figure)]),
      },
    ],
  };
}

function siteSection({ milliseconds, rounds, ...setting }) {
  return {
    title: 'Storybook',
    setting: settingOf(setting, `${rounds} rounds`),
    parts: [
      'Milliseconds until the first story is there, in a browser that has nothing of the page yet.',
      { head: ['', 'ms'], rows: [['a banner, in the whole Storybook', spread(milliseconds)]] },
    ],
  };
}

function settingOf({ date, machine }, ...more) {
  const { cpu, cores, system, node, load } = machine;
  return [date, `${cpu}, ${cores} cores, load ${load.toFixed(1)}`, system, `Node ${node}`, ...more].join(' · ');
}

function textOf(part) {
  if (typeof part === 'string') return part;
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(part.head), line(part.head.map((_, at) => (at === 0 ? '---' : '--:'))), ...part.rows.map(line)].join(
    '\n',
  );
}

function kitFirst(results) {
  return Object.entries(results).sort(([a], [b]) => Number(b === kit) - Number(a === kit));
}

function spread({ median, p10, p90 }) {
  return `${short(median)}; ${short(p10)}–${short(p90)}`;
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}

/** Three digits are more than such figures can carry. */
function short(value) {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}
