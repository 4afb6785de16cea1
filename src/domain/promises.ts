import type { TracedAction } from './action-history.ts';
import { isOverdue } from './actions.ts';
import { actionAnchorsOf } from './anchors.ts';
import { dayOf } from './format-time.ts';
import type { Action, Incident } from './incident.ts';
import type { PlainDate } from './moment.ts';
import { compareText } from './order.ts';
import type { Observation } from './survival.ts';

/** What has become of a promise. */
export const PROMISE_STATES = ['overdue', 'open', 'kept', 'kept-late', 'dropped'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** A promise of a report, with when it was made and what became of it. */
export interface MadePromise {
  incident: Incident;
  action: Action;
  /** On the page of the report. */
  anchor: string;
  state: PromiseState;
  /** The day on which it was made; nothing where neither author nor history tell. */
  promised?: PlainDate | undefined;
  /** The day on which it was kept or given up. */
  settled?: PlainDate | undefined;
  /** Whether it was settled on that day; otherwise it was so by then. */
  isExact: boolean;
}

/** What promises follow from besides their reports. */
export interface PromiseSource {
  /** What the history tells of the actions of each file, in their order. */
  traces: { get(file: string): readonly TracedAction[] | undefined };
  /** Of the site: its days are those of promises. */
  timezone: string;
  today: PlainDate;
}

/** All promises of some reports, in the order of the reports and of what stands in them. */
export function promisesOf(incidents: readonly Incident[], source: PromiseSource): MadePromise[] {
  return incidents.flatMap((incident) => {
    const anchors = actionAnchorsOf(incident.actions);
    const traces = source.traces.get(incident.file);
    return incident.actions.map((action, index) =>
      toPromise({ incident, action, anchor: anchors[index] ?? '' }, traces?.[index], source),
    );
  });
}

function toPromise(
  made: Pick<MadePromise, 'incident' | 'action' | 'anchor'>,
  trace: TracedAction | undefined,
  { timezone, today }: PromiseSource,
): MadePromise {
  const { action, incident } = made;
  const told = { done: action.done, dropped: action.dropped, planned: undefined, 'in-progress': undefined };
  const written = told[action.status];
  const settled = written ?? (trace?.settled === undefined ? undefined : dayOf(trace.settled, timezone));
  const isExact = written !== undefined || trace?.isSettledFirst === false;
  const promised = promisedOn(incident, action, trace, timezone);
  return { ...made, promised, settled, isExact, state: stateOf(action, { settled, isExact }, today) };
}

/**
 * What its author says; or the first commit that had it, unless the whole report was written down only after it had
 * been published elsewhere. It was promised to nobody before its embargo ended.
 */
function promisedOn(
  { report, publishAt }: Incident,
  { promised }: Action,
  trace: TracedAction | undefined,
  timezone: string,
): PlainDate | undefined {
  if (promised !== undefined) return promised;
  if (!trace) return report.published;
  const since = dayOf(Math.max(trace.since, publishAt?.instant ?? trace.since), timezone);
  const isEarlier = trace.isOriginal && report.published !== undefined && report.published < since;
  return isEarlier ? report.published : since;
}

/** What is not known to be late was not. */
function stateOf(
  action: Action,
  { settled, isExact }: Pick<MadePromise, 'settled' | 'isExact'>,
  today: PlainDate,
): PromiseState {
  const { status, due } = action;
  if (status === 'dropped') return 'dropped';
  if (status !== 'done') return isOverdue(action, today) ? 'overdue' : 'open';
  return isExact && due !== undefined && settled !== undefined && settled > due ? 'kept-late' : 'kept';
}

/** How many promises there are of each state. */
export type PromiseCounts = Readonly<Record<PromiseState | 'all', number>>;

export function countPromises(promises: readonly Pick<MadePromise, 'state'>[]): PromiseCounts {
  const counts = { all: promises.length, overdue: 0, open: 0, kept: 0, 'kept-late': 0, dropped: 0 };
  for (const { state } of promises) counts[state]++;
  return counts;
}

/** Those that are still open, the oldest first; last those of which nobody knows how old they are. */
export function byAge<T extends Pick<MadePromise, 'promised'>>(promises: readonly T[]): T[] {
  return promises.toSorted((one, other) => compareText(one.promised ?? '~', other.promised ?? '~'));
}

/** Those that are settled, the newest first; last those of which nobody knows since when. */
export function bySettled<T extends Pick<MadePromise, 'settled'>>(promises: readonly T[]): T[] {
  return promises.toSorted((one, other) => compareText(other.settled ?? '', one.settled ?? ''));
}

/** How many days lie between two. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** How long promises have stood until they were kept, as far as that is known. */
export interface StandingTimes {
  /** In days. */
  observations: Observation[];
  /** How many were kept already when their report promised them. */
  atOnce: number;
  /** How many are left out, because nobody knows when they were made or kept. */
  unknown: number;
}

/**
 * How long promises stood. One that was given up was not kept, and will not be: it counts as one that is still waited
 * for today, as if nobody had given it up. Without it, a team that drops what it does not do would look quick.
 */
export function standingTimesOf(promises: readonly MadePromise[], today: PlainDate): StandingTimes {
  const known = promises.flatMap(({ promised, settled, isExact, action }) => {
    if (promised === undefined) return [];
    if (action.status !== 'done') return [{ days: daysBetween(promised, today), isOver: false }];
    return settled === undefined || !isExact ? [] : [{ days: daysBetween(promised, settled), isOver: true }];
  });
  return {
    observations: known.map(({ days, isOver }) => ({ time: Math.max(0, days), isOver })),
    atOnce: known.filter(({ days, isOver }) => isOver && days <= 0).length,
    unknown: promises.length - known.length,
  };
}
