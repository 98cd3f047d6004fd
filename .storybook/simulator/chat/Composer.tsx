import type { FormEvent } from 'react';
import { Icon } from '../Icon.js';
import { useWords } from '../words/index.js';
import type { ChatActions } from './chatActions.js';
import { largePhoto } from './photos.js';

interface ComposerProps {
  readonly draft: string;
  readonly actions: ChatActions | undefined;
}

export function Composer({ draft, actions }: ComposerProps) {
  const { chat: words } = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    actions?.send();
  };
  return (
    <form className="sim-composer" onSubmit={submit}>
      <button
        type="button"
        className="sim-button"
        data-attach=""
        aria-label={words.attach}
        onClick={() => actions?.send(largePhoto)}
      >
        <Icon name="photo" />
      </button>
      <input
        dir="auto"
        aria-label={words.placeholder}
        placeholder={words.placeholder}
        value={draft}
        onChange={({ target }) => actions?.write(target.value)}
      />
      <button type="submit" className="sim-button" data-primary="" aria-label={words.send}>
        <Icon name="send" />
      </button>
    </form>
  );
}
