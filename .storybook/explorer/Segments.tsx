import { useId } from 'react';

interface SegmentsProps {
  readonly legend: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
  readonly onChange: (value: string) => void;
}

/** One of a few, all in sight. Radio buttons, so that arrow keys choose. */
export function Segments({ legend, value, options, onChange }: SegmentsProps) {
  const name = useId();
  return (
    <fieldset className="explorer-segments">
      <legend className="explorer-unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="explorer-segment">
          <input
            type="radio"
            className="explorer-unseen"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="explorer-segment-face">
            {option.label}
            {option.count !== undefined && <small className="explorer-segment-count">{option.count}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
