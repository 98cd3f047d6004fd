import { readdirSync } from 'node:fs';

const peers = ['react', 'react-dom', 'react-native', 'i18next', 'react-i18next'];

/** What an app loads only when it is needed: the support report, other languages, and the diagnosis. */
const report = './report.js';
const lazy = [
  report,
  ...readdirSync('locales')
    .filter((language) => language !== 'en')
    .map((language) => `../locales/${language}/*`),
  '../locales/en/chatErrorDiagnosis.js',
];
const words = [report, '../locales/*'];

const surfaces =
  '{ ChatErrorProvider, ChatErrorBanner, ChatErrorToaster, ChatErrorModal, ChatErrorInline, useChatErrors }';

const hooks =
  '{ ChatErrorProvider, useAutoDismiss, useChatConnection, useChatError, useChatErrorHistory, useChatErrorNotices, useChatErrors, useChatErrorTexts }';

/** Minified and brotli, the peers left outside. A limit leaves a hundred bytes or two: brotli moves by tens where nothing grew. */
export default [
  {
    name: 'surfaces, hooks, store and policy',
    path: 'dist/index.js',
    import: surfaces,
    ignore: [...peers, ...words],
    limit: '41.9 kB',
  },
  {
    name: 'banner alone',
    path: 'dist/index.js',
    import: '{ ChatErrorBanner }',
    ignore: [...peers, ...words],
    limit: '23.3 kB',
  },
  {
    name: 'a web app: surfaces, web dialect, English',
    path: ['dist/index.js', 'dist/dialects/web/index.js'],
    import: { 'dist/index.js': surfaces, 'dist/dialects/web/index.js': '{ webDialect }' },
    ignore: [...peers, ...lazy],
    limit: '60.6 kB',
  },
  {
    name: 'a React Native app: surfaces, hooks, store, native dialect, English',
    path: ['dist/react/index.js', 'dist/react-native/index.js', 'dist/dialects/native/index.js'],
    import: {
      'dist/react/index.js': hooks,
      'dist/react-native/index.js': '*',
      'dist/dialects/native/index.js': '{ nativeDialect }',
    },
    ignore: [...peers, ...lazy],
    limit: '58.7 kB',
  },
  { name: 'core', path: 'dist/core/index.js', import: '*', ignore: peers, limit: '21.55 kB' },
  { name: 'web dialect', path: 'dist/dialects/web/index.js', import: '*', limit: '14.1 kB' },
  { name: 'native dialect', path: 'dist/dialects/native/index.js', import: '{ nativeDialect }', limit: '14.5 kB' },
  { name: 'tracking of a client', path: 'dist/tracking/index.js', import: '*', limit: '4.2 kB' },
  { name: 'bridge to the UI kits', path: 'dist/uikit/index.js', import: '*', limit: '1 kB' },
  { name: 'OpenTelemetry', path: 'dist/telemetry/opentelemetry.js', import: '*', limit: '1.2 kB' },
  { name: 'Sentry', path: 'dist/telemetry/sentry.js', import: '*', limit: '1.3 kB' },
  { name: 'English', path: 'dist/locales/en/chatErrors.js', limit: '5.7 kB' },
  { name: 'styles', path: 'dist/styles.css', limit: '5.5 kB' },
  { name: 'catalog, for tools', path: 'dist/catalog.json', limit: '43.3 kB' },
];
