import { useEffect, useRef, useState } from 'react';
import { platform } from '../../core/environment.js';

/** As often as a text may change. */
const calmMs = 1000;

/** A text that changes now and then, and ends with its last value: in a live region a repetition is read out once with its count, and not with every one. */
export function useCalm<Text extends string | undefined>(text: Text): Text {
  const [calm, setCalm] = useState(text);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (text === calm) return;
    const wait = Math.max(0, changedAt.current + calmMs - platform.now());
    return platform.after(wait, () => {
      changedAt.current = platform.now();
      setCalm(text);
    });
  }, [text, calm]);
  return calm;
}
