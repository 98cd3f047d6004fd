import { useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { ChatErrorBanner, useChatError, useChatErrorTexts } from '../../src/index.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';
import { errorOfKind } from '../errors.js';
import { hostIn } from '../hosts.js';
import './languages.css';
import { nameOf } from './languages.js';

export interface SideBySideProps {
  readonly left: string;
  readonly right: string;
  readonly kind: ChatErrorKind;
  readonly dialect: string;
}

/** The words of one meaning in two languages. */
export function SideBySide({ left, right, kind, dialect }: SideBySideProps) {
  return (
    <div className="languages-sides">
      {[left, right].map((language, at) => (
        // The same language may stand on both sides.
        <I18nextProvider key={at === 0 ? 'left' : 'right'} i18n={hostIn(language)}>
          <Side language={language} kind={kind} dialect={dialect} />
        </I18nextProvider>
      ))}
    </div>
  );
}

interface SideProps {
  readonly language: string;
  readonly kind: ChatErrorKind;
  readonly dialect: string;
}

const handlers = { retry() {}, reconnect() {}, signIn() {}, chooseFile() {}, edit() {}, contactSupport() {} };

function Side({ language, kind, dialect: chosen }: SideProps) {
  const usual = useMemo(() => errorOfKind(kind, chosen), [kind, chosen]);
  const { dir } = useChatErrorTexts();
  const view = useChatError(usual.error, { dialect: usual.dialect, handlers });
  return (
    <section lang={language} dir={dir} data-side={language}>
      <h2>{nameOf(language)}</h2>
      <ChatErrorBanner {...usual} handlers={handlers} shortcut={null} />
      <ul>
        {view &&
          [view.severityLabel, ...view.actions.map(({ label }) => label)].map((text) => <li key={text}>{text}</li>)}
      </ul>
    </section>
  );
}
