import { type ChatErrorKind, useChatError, useChatErrors } from 'chat-error-kit';
import { normalizeChatError } from 'chat-error-kit/core';
import { webDialect } from 'chat-error-kit/dialects/web';
import { connection } from './chat';

const operation = 'joinGroup';

/** In a `catch`: opens a group that the user has joined already, and reports the rest. */
export function useJoin(open: (groupId: string) => void) {
  const { report } = useChatErrors();
  return async (groupId: string) => {
    try {
      await connection.joinGroup({ groupId, message: '' });
      open(groupId);
    } catch (error) {
      const { kind } = normalizeChatError(error, { dialect: webDialect, operation });
      if (kind === 'groupAlreadyJoined') open(groupId);
      else report(error, { operation, scope: groupId });
    }
  };
}

/** In a component: what the kit says, and a link that only this app can offer. */
export function JoinFailed({ error }: { error: unknown }) {
  const view = useChatError(error, { dialect: webDialect, operation });
  if (!view) return null;
  const help = helpFor(view.kind);
  return (
    <p role="alert" lang={view.language} dir={view.dir}>
      {view.title}. {view.message} {help && <a href={help}>Help</a>}
    </p>
  );
}

const withHelp = [
  'groupFull',
  'groupNotFound',
  'groupBlocked',
] as const satisfies readonly ChatErrorKind[];

export function helpFor(kind: ChatErrorKind): string | undefined {
  const known = withHelp.find((one) => one === kind);
  switch (known) {
    case 'groupFull':
    case 'groupNotFound':
      return '/help/find-a-group';
    case 'groupBlocked':
      return '/help/ask-the-owner';
    case undefined:
      return undefined;
    default:
      // Does not compile while a kind of the list has no case.
      return known satisfies never;
  }
}
