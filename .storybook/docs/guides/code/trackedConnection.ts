import { trackChatCalls, untracked } from 'chat-error-kit/tracking';
import { connection } from './chat';
import { chatErrors } from './errorStore';

export const chat = trackChatCalls(connection, chatErrors, {
  methods: {
    getHistoryMessages: true,
    reportMessage: false,
  },
});

/** Tries to join without telling anybody if that fails. */
export function joinQuietly(groupId: string) {
  return untracked(() => chat.joinGroup({ groupId, message: '' }));
}
