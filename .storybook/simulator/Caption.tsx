import { type ScenarioName, scenarios } from './scenarios.js';
import { stepText, useWords } from './words/index.js';

interface CaptionProps {
  readonly ready: boolean;
  readonly scenario: ScenarioName | undefined;
  /** Which step of the scenario it is at. */
  readonly step: number | undefined;
}

/** What is happening, in a sentence above the chat. */
export function Caption({ ready, scenario, step }: CaptionProps) {
  const words = useWords();
  const steps = scenario ? scenarios[scenario] : [];
  const now = step === undefined ? undefined : steps[step];
  const waiting = ready && !scenario ? words.ready : words.signingIn;
  return (
    <div className="sim-caption">
      <p>{scenario && now ? stepText(words, { scenario, step: now.name }) : waiting}</p>
      <span className="sim-steps" aria-hidden="true">
        {steps.map(({ name }, at) => (
          <i key={name} data-done={(step !== undefined && at <= step) || undefined} />
        ))}
      </span>
    </div>
  );
}
