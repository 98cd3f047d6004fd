import { type ComponentType, useMemo } from 'react';
import {
  ChatErrorBanner,
  type ChatErrorHandlers,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorToaster,
} from '../../src/index.js';
import { actions, type ChatErrorSurface } from '../../src/kinds/kind.js';
import type { OneErrorOptions } from '../../src/react/index.js';
import { errorFixture } from '../../src/testing/index.js';
import { dialects } from '../dialects.js';
import type { Entry } from './entries.js';

interface StageProps {
  readonly entry: Entry;
  readonly surface: ChatErrorSurface;
  readonly onGone: () => void;
}

type Surface = ComponentType<{ readonly error: unknown } & OneErrorOptions>;

/** Where each surface stands: before the messages, under the last one, above all. */
const surfaces: { readonly [S in ChatErrorSurface]?: Surface } = {
  banner: ChatErrorBanner,
  inline: ChatErrorInline,
  toast: ChatErrorToaster,
  modal: ChatErrorModal,
};

/** A chat without words, with one error in it. */
export function Stage({ entry, surface, onGone }: StageProps) {
  const { code, kind } = entry;
  const dialect = dialects[code.dialect];
  const error = useMemo(() => dialect && errorFixture(dialect, code.code), [dialect, code]);
  const policy = useMemo(() => ({ [kind.kind]: { surface } }), [kind, surface]);
  const Shown = surfaces[surface];
  const notice = Shown && (
    <Shown error={error} dialect={dialect} policy={policy} handlers={handlers} onClose={onGone} />
  );
  return (
    <div className="stage">
      {surface === 'banner' && notice}
      <div className="stage-messages">
        <i />
        <i />
        <i data-own="" />
        {surface === 'inline' && <div className="stage-inline">{notice}</div>}
      </div>
      <div className="stage-composer" />
      {(surface === 'toast' || surface === 'modal') && notice}
    </div>
  );
}

/** Each takes a moment and works. The kit's own ways to copy and to close stay. */
const handlers: ChatErrorHandlers = Object.fromEntries(
  actions
    .filter((action) => action !== 'copyDetails' && action !== 'dismiss')
    .map((action) => [action, () => new Promise((resolve) => setTimeout(resolve, 800))]),
);
