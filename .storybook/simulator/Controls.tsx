import { kickedByPhone, type Stage, sessionExpires } from './scenarios.js';
import { useWords } from './words/index.js';
import type { World } from './world.js';

const switches = ['network', 'muted', 'strict', 'smallFiles'] as const satisfies readonly (keyof World)[];
const servers = ['well', 'unreachable', 'onFire', 'portal', 'proxy'] as const satisfies readonly World['server'][];

interface ControlsProps {
  readonly world: World;
  readonly onChange: (part: Partial<World>) => void;
  readonly stage: Stage | undefined;
  readonly onRestart: () => void;
}

/** The world by hand: what a scenario changes can be changed here too. */
export function Controls({ world, onChange, stage, onRestart }: ControlsProps) {
  const words = useWords();
  return (
    <section className="sim-controls" aria-label={words.hand}>
      <h2 className="sim-heading">{words.hand}</h2>
      <label className="sim-server">
        <span>{words.server.legend}</span>
        <select
          data-world="server"
          value={world.server}
          onChange={({ target }) => onChange({ server: target.value as World['server'] })}
        >
          {servers.map((name) => (
            <option key={name} value={name}>
              {words.server[name]}
            </option>
          ))}
        </select>
      </label>
      {switches.map((name) => (
        <label key={name} className="sim-toggle">
          <span>{words.world[name]}</span>
          <input
            type="checkbox"
            data-world={name}
            checked={world[name]}
            onChange={({ target }) => onChange({ [name]: target.checked })}
          />
        </label>
      ))}
      <div className="sim-events">
        <button type="button" data-event="phone" onClick={() => stage && kickedByPhone(stage)}>
          {words.events.phone}
        </button>
        <button type="button" data-event="expire" onClick={() => stage && sessionExpires(stage)}>
          {words.events.expire}
        </button>
        <button type="button" data-event="restart" onClick={onRestart}>
          {words.restart}
        </button>
      </div>
    </section>
  );
}
