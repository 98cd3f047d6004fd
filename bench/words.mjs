import { describeChatError, normalizeChatError } from '../dist/core/index.js';
import { webDialect } from '../dist/dialects/web/index.js';
import { getChatErrorTexts, keysFor } from '../dist/i18n/texts.js';
import { voiceFor } from '../dist/i18n/translate.js';
import { inTurn, summary } from './statistics.mjs';

const rounds = 31;
/** Long enough for the clock, short enough to take turns. */
const batch = 20;

const rest = (status, error, reason) => ({
  type: 17,
  message: JSON.stringify({
    error,
    exception: 'EasemobRestException',
    timestamp: 1_700_000_000_000,
    duration: 0,
    error_description: reason,
  }),
  data: { status },
});

/** Every number of the web dialect as the SDK rejects with it, and answers of the REST API that have to be looked into. */
const errors = [
  ...webDialect.rows.map(({ code, name }) => ({ type: code, message: name.toLowerCase().replaceAll('_', ' ') })),
  rest(400, 'invalid_grant', 'invalid username or password'),
  rest(401, 'unauthorized', 'Unable to authenticate due to expired access Token'),
  rest(403, 'exceed_limit', 'members size is greater than max user size !'),
  rest(404, 'service_resource_not_found', 'do not find this group:1'),
  rest(429, 'resource_limited', 'You have exceeded the limit of the Free edition.'),
  { type: 1, message: 'login failed', data: rest(400, 'invalid_grant', 'user not activated') },
  new TypeError('Failed to fetch'),
  605,
];

/** What apps write by hand. */
function handwritten(error) {
  switch (error.type) {
    case -1:
      return { title: 'No answer yet', message: 'The chat service is taking too long.' };
    case 2:
      return { title: 'Can’t sign you in', message: 'Sign in again.' };
    case 56:
      return { title: 'Please sign in again', message: 'Your session has ended.' };
    case 101:
      return { title: 'File not sent', message: 'Check your connection, then try again.' };
    case 206:
      return { title: 'Signed in somewhere else', message: 'Sign in here to go on.' };
    case 219:
      return { title: 'You’re muted', message: 'You can read, but not write.' };
    case 602:
      return { title: 'Not a member', message: 'Join the group to write in it.' };
    case 605:
      return { title: 'Group not found', message: 'It may have been closed.' };
    case 606:
      return { title: 'Group is full', message: 'Ask an admin to make room.' };
    default:
      return { title: 'That didn’t work', message: 'Try again in a moment.' };
  }
}

/** What it takes to put one error into words, in Node. */
export async function measureWords() {
  const { t } = voiceFor('en');
  const understand = (error) => describeChatError(normalizeChatError(error, { dialect: webDialect }));
  const lookUps = errors.map((error) => {
    const keys = [];
    const description = understand(error);
    getChatErrorTexts(description, (asked) => t(keys[keys.push(asked) - 1]));
    return { all: keys, words: [keysFor(description, 'title'), keysFor(description, 'message')] };
  });

  const contestants = {
    'normalize, describe, words': (error) => getChatErrorTexts(understand(error), t),
    'the look-ups it makes, alone': (_, at) => lookUps[at].all.map((keys) => t(keys)),
    'title and message looked up, alone': (_, at) => lookUps[at].words.map((keys) => t(keys)),
    'normalize, describe': understand,
    'switch by hand': handwritten,
  };
  const measure = (name) => {
    const run = contestants[name];
    let characters = 0;
    const started = performance.now();
    for (let again = 0; again < batch; again++)
      for (let at = 0; at < errors.length; at++) characters += Object.keys(run(errors[at], at)).length;
    const passed = performance.now() - started;
    // What nobody uses an engine may leave out.
    if (characters === 0) throw new Error(`${name} answered nothing.`);
    return (passed * 1000) / (batch * errors.length);
  };
  const names = Object.keys(contestants);
  await inTurn(rounds, names, measure);
  const samples = await inTurn(rounds, names, measure);
  const microseconds = Object.fromEntries(names.map((name) => [name, summary(samples.get(name))]));
  return { rounds, errors: errors.length, microseconds };
}
