import { type SdkName, sdkNames } from './session.js';
import { useWords } from './words/index.js';

interface SdkSwitchProps {
  readonly value: SdkName;
  readonly onChange: (name: SdkName) => void;
}

export function SdkSwitch({ value, onChange }: SdkSwitchProps) {
  const words = useWords();
  return (
    <fieldset className="sim-switch">
      <legend className="sim-unseen">{words.sdk}</legend>
      {sdkNames.map((name) => (
        <label key={name} translate="no">
          <input
            type="radio"
            className="sim-unseen"
            name="sdk"
            value={name}
            checked={name === value}
            onChange={() => onChange(name)}
          />
          <span className="sim-switch-face">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
