import { create } from 'zustand';
import { connection } from './chat';
import { chatErrors } from './errorStore';

interface Groups {
  joined: readonly string[];
  join: (groupId: string) => Promise<void>;
}

export const useGroups = create<Groups>((set) => ({
  joined: [],
  join: (groupId) =>
    // `run` never rejects. Set the state inside: "Try again" calls this function once more.
    chatErrors.run(
      async () => {
        await connection.joinGroup({ groupId, message: '' });
        set(({ joined }) => ({ joined: [...joined, groupId] }));
      },
      { operation: 'joinGroup', scope: groupId },
    ),
}));
