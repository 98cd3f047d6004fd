import type { CSSProperties } from 'react';
import { createRoot } from 'react-dom/client';
import type { HostProps } from './hosts/host';

const hosts = import.meta.glob<{ Host: (props: HostProps) => React.ReactNode }>('./hosts/*.tsx');
const asked = new URLSearchParams(location.search);
const errors = asked.getAll('error').map(Number);

/** The host and the kit, loaded in the order that was asked for: it is the order of their styles too. */
const parts = {
  host: async () => (await hosts[`./hosts/${asked.get('host')}.tsx`]?.())?.Host,
  kit: async () => {
    await import('chat-error-kit/styles.css');
    return (await import('./Kit')).Kit;
  },
};
const first = asked.get('first') === 'kit' ? await parts.kit() : undefined;
const Host = await parts.host();
const Kit = asked.has('kit') ? (first ?? (await parts.kit())) : undefined;

/** Nothing is inherited here, so that what differs from app to app was reached by a selector. */
const apart: CSSProperties = { all: 'initial', position: 'absolute', inset: '200px 0 auto', boxSizing: 'border-box' };

function App() {
  return (
    <>
      {Host && (
        <main>
          <Host open={asked.has('open')} />
        </main>
      )}
      {Kit && (
        <div style={apart}>
          <Kit errors={errors} />
        </div>
      )}
    </>
  );
}

const root = document.querySelector('#app');
if (root) createRoot(root).render(<App />);
