import type { ChatErrorAction } from '../../kinds/kind.js';
import type { ChatErrorKind } from '../../kinds/kinds.js';
import { type ConnectionFacts, idleFacts } from '../connectionState.js';
import type { ChatErrorDescription } from '../describe.js';
import type { ChatErrorEvent, ChatErrorOutcome } from '../events.js';
import type { ChatErrorHandler, ChatErrorHandlers, StoredNotice } from '../notice.js';
import type { BuiltIns } from '../offer.js';
import type { ChatErrorStoreOptions, ReportOptions } from '../options.js';
import type { MountedSurface } from '../route.js';
import { createFailureIndex, type FailureIndex, type FailureKey } from './failureIndex.js';
import { createIncidentIndex, type IncidentIndex } from './incidentIndex.js';

/** One call to `report` or `track`. */
export interface Report extends FailureKey {
  /** Incidents, reports and runs share one sequence: a report with a higher number than a run was made after that run started. */
  readonly id: number;
  /** Handlers for this report only; undefined if it came without any. */
  readonly handlers: ChatErrorHandlers | undefined;
  /** How many automatic retries are left; undefined if the report allowed none. */
  readonly retriesLeft: number | undefined;
  /** How often its failure has happened. */
  readonly times: number;
}

/** The latest run of an action. */
export interface Attempt {
  readonly action: ChatErrorAction;
  readonly status: 'running' | 'failed' | 'done';
  /** Only the latest run may settle its incident. */
  readonly run: number;
  /** When a run counts as failed, or when `done` has been shown long enough. */
  readonly until: number | undefined;
  /** Whether one press started it for several incidents. */
  readonly isJoint?: boolean;
}

/** The facts of one problem, as a person sees it. `noticeOf` derives the rest. */
export interface Incident {
  readonly id: string;
  readonly scope: string | undefined;
  /** The latest failure, described with the current policy. */
  readonly error: ChatErrorDescription;
  /** The reports that are not solved, the oldest first. */
  readonly reports: readonly Report[];
  readonly firstAt: number;
  readonly lastAt: number;
  /** The earliest time to retry that the server asked for. */
  readonly retryAt?: number | undefined;
  readonly attempt?: Attempt | undefined;
  /** When the next automatic retry runs. */
  readonly nextTryAt?: number | undefined;
  /** How many automatic retries have run. */
  readonly retriesDone: number;
  /** The mounted surface that shows it. */
  readonly place?: MountedSurface | undefined;
  /** How it ended. Undefined while it is open. */
  readonly outcome?: ChatErrorOutcome | undefined;
  readonly endedAt?: number | undefined;
}

/** A tracked call that has not settled. */
export interface Call {
  readonly number: number;
  /** When it takes too long; `Infinity` once that has been reported. */
  readonly dueAt: number;
  /** Whether it was due while the device slept, and has been given more time. */
  readonly isExtended: boolean;
  readonly context: ReportOptions;
  /** The number of the report that it takes too long. */
  readonly report: number | undefined;
}

/** How often something was retried automatically of late. */
export interface Tried {
  readonly key: string;
  readonly count: number;
  readonly at: number;
}

export type Options = Partial<ChatErrorStoreOptions>;

/** Everything that a store knows. Immutable, except for the hints in `failures` and the index of `incidents`. */
export interface State {
  /** The last number that was given to an incident, a report or a run. */
  readonly sequence: number;
  /** Open and recovered incidents, the oldest first. */
  readonly incidents: readonly Incident[];
  readonly index: IncidentIndex<Incident>;
  readonly failures: FailureIndex;
  /** Incidents that an outage caused and that are retried when it is over. */
  readonly deferred: readonly Incident[];
  readonly tried: readonly Tried[];
  /** Tracked calls that have not settled, and may take too long. */
  readonly calls: readonly Call[];
  /** The latest reports that a retry has solved. */
  readonly solved: readonly number[];
  /** Notices as they were last announced, by ID. */
  readonly announced: ReadonlyMap<string, StoredNotice>;
  /** Notices that ended without being shown as recovered, which has to be announced. */
  readonly unshown: readonly StoredNotice[];
  /** The incident that took the latest report. */
  readonly reportedTo: string;
  readonly mounted: readonly MountedSurface[];
  readonly connection: ConnectionFacts;
  /** The outage that has been opened as an incident. */
  readonly outage: ChatErrorKind | undefined;
  readonly people: People;
  /** When the same person last signed in in another tab, unless somebody has connected here since. */
  readonly otherTabAt: number | undefined;
  /** The name under which other devices hear of this one, if the app gives it one. */
  readonly device: string | undefined;
  /** Counts the people who have used the store. */
  readonly session: number;
  /** Conditions that another store shows for the same connection. */
  readonly shownElsewhere: readonly ChatErrorKind[];
  readonly options: Options;
  readonly settings: Settings;
}

/** Constants of one store. */
export interface Settings {
  /** The start of the IDs of its notices, so that they are unique on the page. */
  readonly prefix: string;
  /** What the kit can do without the app. */
  readonly builtIns: BuiltIns;
}

/** The state of the platform at the moment of an event or a read. */
export interface Moment {
  readonly now: number;
  readonly online: boolean;
  /** A random number from 0 to 1. */
  readonly chance: number;
}

/** The handlers that run for one action, each once, and the reports that each stands for. */
export interface Run {
  readonly number: number;
  readonly action: ChatErrorAction;
  readonly startedAt: number;
  readonly incident: Incident;
  readonly calls: readonly { readonly handler: ChatErrorHandler; readonly reports: readonly Report[] }[];
  /** Incidents that end with this one if the action succeeds. */
  readonly others: readonly string[];
  readonly notice: StoredNotice;
}

/** A side effect of the store. Effects run in one place, after the state has changed. */
export type Effect =
  | { readonly type: 'emit'; readonly event: ChatErrorEvent }
  | { readonly type: 'run'; readonly run: Run }
  | {
      readonly type: 'retryDeferred';
      readonly handler: ChatErrorHandler;
      readonly notice: StoredNotice;
      /** What the report came with. */
      readonly context: ReportOptions;
    }
  | { readonly type: 'refreshSession'; readonly number: number; readonly refresh: () => unknown }
  | { readonly type: 'reload' }
  | { readonly type: 'copy'; readonly notice: StoredNotice };

/** Whoever was named last as the person who uses the chat, by each that can tell. */
export interface People {
  readonly sdk: string | undefined;
  readonly app: Options['session'];
}

/** What a store knows of a person who has just come. */
export const nothingYet = {
  incidents: [],
  deferred: [],
  tried: [],
  calls: [],
  solved: [],
  unshown: [],
} satisfies Partial<State>;

export function initialState(options: Options, settings: Settings): State {
  return {
    ...nothingYet,
    sequence: 0,
    index: createIncidentIndex(),
    failures: createFailureIndex(),
    announced: new Map(),
    reportedTo: '',
    mounted: [],
    connection: idleFacts,
    outage: undefined,
    people: { sdk: undefined, app: options.session },
    otherTabAt: undefined,
    device: undefined,
    session: 0,
    shownElsewhere: [],
    options,
    settings,
  };
}
