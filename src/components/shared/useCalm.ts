import { useEffect, useRef, useState } from 'react';
import { platform } from '../../core/environment.js';

/** A text that changes at most once in that many milliseconds, and ends with its last value. In a live region it is not read out a hundred times. */
export function useCalm<Text extends string | undefined>(text: Text, milliseconds: number): Text {
  const [calm, setCalm] = useState(text);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (text === calm) return;
    const wait = Math.max(0, changedAt.current + milliseconds - platform.now());
    return platform.after(wait, () => {
      changedAt.current = platform.now();
      setCalm(text);
    });
  }, [text, calm, milliseconds]);
  return calm;
}
