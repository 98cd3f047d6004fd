import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorProvider } from '../../src/index.js';
import { Caption } from './Caption.js';
import { Controls } from './Controls.js';
import { Chat } from './chat/Chat.js';
import { Scenarios } from './Scenarios.js';
import { SdkSwitch } from './SdkSwitch.js';
import type { ScenarioName, Stage } from './scenarios.js';
import { loadSdk, type SdkName, type Session, startSession } from './session.js';
import './simulator.css';
import { TimelineTable } from './TimelineTable.js';
import { createTimeline, type Timeline } from './timeline.js';
import { useScenario } from './useScenario.js';
import { watchScreen } from './watchScreen.js';
import { WordsContext, wordsIn } from './words/index.js';
import { changeWorld, quietWorld, type World } from './world.js';

/** One go from signing in on: a new one is a new session, a new chat and a new provider. */
interface Run {
  readonly id: number;
  readonly sdk: SdkName;
  readonly scenario?: ScenarioName;
}

/** A chat on the real SDK, what can happen to it, and what then happens in the SDK, in the kit, on screen and in a screen reader. */
export function Simulator({ language, sdk = 'agora-chat' }: { readonly language: string; readonly sdk?: SdkName }) {
  const words = wordsIn(language);
  const [timeline] = useState(createTimeline);
  useEffect(() => watchScreen(timeline), [timeline]);

  const [run, setRun] = useState<Run>({ id: 0, sdk });
  const [stage, setStage] = useState<Stage>();
  const [world, change] = useWorld(stage);
  const start = (next: Partial<Run>) => {
    timeline.clear();
    setStage(undefined);
    change(quietWorld);
    setRun(({ id, sdk: before }) => ({ id: id + 1, sdk: before, ...next }));
  };
  const act = useMemo(() => ({ timeline, change }), [timeline, change]);
  const step = useScenario(stage, run.scenario, act);

  return (
    <WordsContext value={words}>
      <main className="sim" lang={words.language}>
        <header className="sim-header">
          <div>
            <h1>{words.title}</h1>
            <p>{words.lead}</p>
          </div>
          <SdkSwitch value={run.sdk} onChange={(name) => start({ sdk: name })} />
        </header>
        <div className="sim-side">
          <Scenarios chosen={run.scenario} onChoose={(scenario) => start({ scenario })} />
          <Controls world={world} onChange={change} stage={stage} onRestart={() => start({})} />
        </div>
        <div className="sim-stage">
          <Caption ready={stage !== undefined} scenario={run.scenario} step={step} />
          <Play key={run.id} sdk={run.sdk} timeline={timeline} onReady={setStage} />
          <TimelineTable timeline={timeline} />
        </div>
      </main>
    </WordsContext>
  );
}

/** How the world is; a stage is brought to it. */
function useWorld(stage: Stage | undefined) {
  const [world, setWorld] = useState(quietWorld);
  const change = useCallback((part: Partial<World>) => setWorld((before) => ({ ...before, ...part })), []);
  const applied = useRef(quietWorld);
  useEffect(() => {
    if (!stage) return;
    changeWorld(stage.session.service, applied.current, world);
    applied.current = world;
  }, [stage, world]);
  useEffect(() => {
    if (!stage) return;
    return () => {
      changeWorld(stage.session.service, applied.current, quietWorld);
      applied.current = quietWorld;
    };
  }, [stage]);
  return [world, change] as const;
}

interface PlayProps {
  readonly sdk: SdkName;
  readonly timeline: Timeline;
  readonly onReady: (stage: Stage) => void;
}

/** The app around the chat: all it does about errors is to put the provider there. */
function Play({ sdk, timeline, onReady }: PlayProps) {
  const session = useSession(sdk, timeline);
  const handlers = useMemo(() => session && { signIn: session.signIn }, [session]);
  return (
    <ChatErrorProvider
      dialect={webDialect}
      connection={session?.connection}
      handlers={handlers}
      onEvent={timeline.hear}
    >
      <Chat session={session} onReady={onReady} />
    </ChatErrorProvider>
  );
}

function useSession(name: SdkName, timeline: Timeline): Session | undefined {
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    let gone = false;
    let started: Session | undefined;
    loadSdk(name).then((sdk) => {
      if (gone) return;
      started = startSession(sdk, timeline);
      setSession(started);
    });
    return () => {
      gone = true;
      started?.stop();
    };
  }, [name, timeline]);
  return session;
}
