import {
  type AffectedService,
  IMPACT_STATES,
  type Impact,
  type ImpactChange,
  type ImpactState,
  type Incident,
  type Update,
} from './incident.ts';
import type { Instant, Moment } from './moment.ts';
import { endOf, type Milestones } from './phases.ts';
import type { Service } from './site.ts';
import { isEndUnknown, isOpen } from './status.ts';

/** A stretch of time in which an incident did one thing to a service. */
export interface ImpactStretch {
  from: Instant;
  /** Nothing while it goes on. */
  to?: Instant | undefined;
  impact: Impact;
}

/** A stretch, its moments as exact as they were written. */
export interface RecordedStretch {
  from: Moment;
  to?: Moment | undefined;
  impact: Impact;
}

/** How a service was before an update, and how it is from it on. */
export interface ServiceChange {
  service: Service;
  before: ImpactState;
  after: ImpactState;
}

/** A service as the facts at the top of a file name it. */
export interface NamedService {
  service: Service;
  /** How it was at the start. */
  impact: Impact;
  /** In its place, how it was from moment to moment. */
  changes?: readonly ImpactChange[] | undefined;
}

/**
 * All services that an incident ever touched, from what the top of its file and its updates say of them. What an
 * update doesn't name stays as it was; of a service whose changes stand at the top, updates only repeat them.
 */
export function affectedServicesOf(
  started: Moment,
  named: readonly NamedService[],
  updates: readonly Pick<Update, 'at' | 'services'>[],
): AffectedService[] {
  const told = new Map<string, { service: Service; changes: ImpactChange[]; isWhole: boolean }>();
  for (const { service, impact, changes } of named) {
    const isWhole = changes !== undefined;
    told.set(service.id, { service, changes: [...(changes ?? [{ at: started, impact }])], isWhole });
  }
  for (const { at, services = [] } of updates) {
    for (const { service, impact } of services) {
      const known = told.get(service.id) ?? { service, changes: [], isWhole: false };
      told.set(service.id, known);
      if (!known.isWhole) known.changes.push({ at, impact });
    }
  }
  return [...told.values()].flatMap(({ service, changes }) => {
    const impact = worstImpactOf(changes.map((change) => change.impact));
    if (impact === 'operational') return [];
    const isPlain = changes.length === 1 && changes[0]?.at === started;
    return isPlain ? { service, impact } : { service, impact, changes };
  });
}

/**
 * When the incident did what to a service, in order, up to its end or `now`. Where it did nothing in between, there
 * is no stretch.
 */
export function stretchesOf(
  incident: Milestones,
  affected: Pick<AffectedService, 'impact' | 'changes'>,
  now: Instant,
): ImpactStretch[] {
  const start = incident.started.instant;
  const end = endOf(incident, now);
  const stretches: ImpactStretch[] = [];
  let current: ImpactStretch | undefined;
  for (const { at, impact } of changesOf(incident, affected)) {
    const from = Math.min(Math.max(at.instant, start), end);
    if (at.instant > end || impact === (current?.impact ?? 'operational')) continue;
    if (current) current.to = from;
    current = impact === 'operational' ? undefined : { from, impact };
    if (current) stretches.push(current);
  }
  if (current && !isOpen(incident, now)) current.to = end;
  return stretches.filter(({ from, to }) => to === undefined || to > from || start === end);
}

/**
 * The same as far as it was recorded: a start of which the day alone is known has no time, and what lasted up to an end
 * that nobody recorded has no end.
 */
export function recordedStretchesOf(
  incident: Milestones,
  affected: Pick<AffectedService, 'impact' | 'changes'>,
  now: Instant,
): RecordedStretch[] {
  const { started } = incident;
  // Without its report it is not taken for over.
  const recorded = isEndUnknown(incident, now) ? { ...incident, hasReport: false } : incident;
  return stretchesOf(recorded, affected, now).map(({ from, to, impact }) => ({
    from: from === started.instant ? started : toMoment(from),
    to: to === undefined ? undefined : toMoment(to),
    impact,
  }));
}

/** How the incident leaves a service at a moment up to `now`: as it was told last, and well when all is over. */
export function impactAt(
  incident: Milestones,
  affected: Pick<AffectedService, 'impact' | 'changes'>,
  at: Instant,
): ImpactState {
  return isOpen(incident, at) ? toldAt(incident, affected, at) : 'operational';
}

/** The same, whether or not all is said to be over. */
function toldAt(
  incident: Pick<Incident, 'started'>,
  affected: Pick<AffectedService, 'impact' | 'changes'>,
  at: Instant,
): ImpactState {
  return changesOf(incident, affected).findLast((change) => change.at.instant <= at)?.impact ?? 'operational';
}

/** What the incident does to services at `now`, in their order; those that are well are left out. */
export function affectedAt(incident: Incident, now: Instant): { service: Service; impact: Impact }[] {
  return incident.services.flatMap((affected) => {
    const impact = impactAt(incident, affected, now);
    return impact === 'operational' ? [] : { service: affected.service, impact };
  });
}

/**
 * What customers learned of services with each update, in the order of the updates: all that are not well, or were
 * not before. An update that says that it is over says so of all.
 */
export function serviceChangesOf(incident: Incident): ServiceChange[][] {
  const { updates, services } = incident;
  let isOver = false;
  const states = updates.map(({ at, status }) => {
    isOver = status === 'update' ? isOver : status === 'resolved';
    return services.map((affected) => (isOver ? 'operational' : toldAt(incident, affected, at.instant)));
  });
  return states.map((after, index) =>
    services
      .map(({ service }, place) => ({
        service,
        before: states[index - 1]?.[place] ?? 'operational',
        after: after[place] ?? 'operational',
      }))
      .filter((change) => change.before !== 'operational' || change.after !== 'operational'),
  );
}

function toMoment(instant: Instant): Moment {
  return { instant, approximate: false, precision: 'minute' };
}

/**
 * What each update changed, in the order of the updates: only of services that changed while the incident lasted, and
 * only those that became better or worse.
 */
export function toldChangesOf(incident: Incident): ServiceChange[][] {
  const changing = new Set(
    incident.services.filter(({ changes }) => changes).map(({ service }) => service.id),
  );
  return serviceChangesOf(incident).map((told) =>
    told.filter(({ service, before, after }) => changing.has(service.id) && before !== after),
  );
}

/** The worse of several states. */
function worstImpactOf(states: readonly ImpactState[]): ImpactState {
  return IMPACT_STATES[Math.max(0, ...states.map((state) => IMPACT_STATES.indexOf(state)))] ?? 'operational';
}

function changesOf(
  { started }: Pick<Incident, 'started'>,
  { impact, changes }: Pick<AffectedService, 'impact' | 'changes'>,
): readonly ImpactChange[] {
  return changes ?? [{ at: started, impact }];
}
