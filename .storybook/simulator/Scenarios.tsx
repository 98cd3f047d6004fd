import { Icon } from './Icon.js';
import { type ScenarioName, scenarios } from './scenarios.js';
import { useWords } from './words/index.js';

const names = Object.keys(scenarios) as ScenarioName[];

interface ScenariosProps {
  readonly chosen: ScenarioName | undefined;
  readonly onChoose: (name: ScenarioName) => void;
}

/** What can be made to happen from beginning to end. */
export function Scenarios({ chosen, onChoose }: ScenariosProps) {
  const words = useWords();
  return (
    <section className="sim-scenarios" aria-label={words.scenario}>
      <h2 className="sim-heading">{words.scenario}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              data-scenario={name}
              aria-current={name === chosen || undefined}
              onClick={() => onChoose(name)}
            >
              <Icon name={name} />
              {words.scenarios[name].name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
