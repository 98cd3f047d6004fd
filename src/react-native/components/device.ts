import { type ComponentRef, useEffect, useState } from 'react';
import { AccessibilityInfo, Platform, type View } from 'react-native';
import { attempt } from '../../core/attempt.js';

/** Whether things may move. Not before the device has answered. */
export function useMotion(): boolean {
  return useSetting(() => AccessibilityInfo.isReduceMotionEnabled(), 'reduceMotionChanged') === false;
}

const questionMs = 6000;

/** By how much messages should stay longer: on Android as people have set it; on iOS, which has no such setting, without end for those who use a screen reader. */
export function useTimeScale(): number {
  const isReading = useSetting(() => AccessibilityInfo.isScreenReaderEnabled(), 'screenReaderChanged');
  const [scale, setScale] = useState(1);
  useEffect(() => {
    if (Platform.OS !== 'android') return;
    return ask(
      () => AccessibilityInfo.getRecommendedTimeoutMillis(questionMs),
      (milliseconds) => setScale(Math.max(1, Number(milliseconds) / questionMs || 1)),
    );
  }, []);
  return Platform.OS === 'ios' && isReading ? Infinity : scale;
}

/** Moves the focus of a screen reader, which then reads the text. */
export function focusOn(view: ComponentRef<typeof View> | null): void {
  // Neither the mocks of older versions of React Native nor react-native-web have it.
  if (view) attempt(() => AccessibilityInfo.sendAccessibilityEvent?.(view, 'focus'));
}

type Setting = 'reduceMotionChanged' | 'screenReaderChanged';

/** Undefined until it is known. */
function useSetting(read: () => Promise<boolean>, event: Setting): boolean | undefined {
  const [is, setIs] = useState<boolean>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the event stands for what is read.
  useEffect(() => {
    const stop = ask(read, setIs);
    const subscription = AccessibilityInfo.addEventListener(event, setIs);
    return () => {
      stop();
      // The mocks of React Native return nothing.
      subscription?.remove();
    };
  }, [event]);
  return is;
}

/** Passes on an answer of the device. Returns a function that stops it. */
function ask<Answer>(question: () => Promise<Answer>, hear: (answer: Answer) => void): () => void {
  let isWanted = true;
  const forget = () => {};
  attempt(() => {
    question().then((answer) => isWanted && hear(answer), forget);
  });
  return () => {
    isWanted = false;
  };
}
