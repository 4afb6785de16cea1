import { slugOf } from './address.ts';
import { dayOf } from './format-time.ts';
import type { Incident } from './incident.ts';
import { compareText } from './order.ts';
import type { MadePromise } from './promises.ts';
import type { Cause, Service } from './site.ts';

/** The promises that have something in common: nothing for those of which nobody says. */
export interface PromiseGroup<T> {
  of: T | undefined;
  promises: MadePromise[];
}

/** Promises by each service that their incident touched, in the order of the site. */
export function promisesByService(
  promises: readonly MadePromise[],
  services: readonly Service[],
): PromiseGroup<Service>[] {
  return inOrder(
    services,
    groupBy(promises, ({ incident }) => incident.services.map(({ service }) => service.id)),
  );
}

/** Promises by the cause of their incident, in the order of the site. */
export function promisesByCause(
  promises: readonly MadePromise[],
  causes: readonly Cause[],
): PromiseGroup<Cause>[] {
  return inOrder(
    causes,
    groupBy(promises, ({ incident }) => (incident.cause ? [incident.cause.id] : [])),
  );
}

/** Promises by the year in which their incident began, in its own zone; the newest first. */
export function promisesByYear(promises: readonly MadePromise[]): Map<string, MadePromise[]> {
  const groups = groupBy(promises, ({ incident }) => [
    dayOf(incident.started.instant, incident.timezone).slice(0, -'-01-01'.length),
  ]);
  return new Map([...groups].sort(([one], [other]) => compareText(other, one)));
}

/** Promises by their owner, the one with the most first. What has one address is one owner. */
export function promisesByOwner(promises: readonly MadePromise[]): PromiseGroup<string>[] {
  const groups = groupBy(promises, ({ action }) =>
    action.owner === undefined ? [] : [slugOf(action.owner)],
  );
  return [...groups]
    .map(([slug, members]) => ({ of: slug === '' ? undefined : members[0]?.action.owner, promises: members }))
    .sort(
      (one, other) =>
        Number(one.of === undefined) - Number(other.of === undefined) ||
        other.promises.length - one.promises.length ||
        compareText(one.of ?? '', other.of ?? ''),
    );
}

/** Who owns promises of an incident. */
export function ownersOf({ actions }: Pick<Incident, 'actions'>): string[] {
  return actions.flatMap(({ owner }) => owner ?? []);
}

/** What has no key stands below an empty one. */
function groupBy(
  promises: readonly MadePromise[],
  keysOf: (promise: MadePromise) => readonly string[],
): Map<string, MadePromise[]> {
  const keyed = promises.flatMap((promise) => {
    const keys = keysOf(promise);
    return (keys.length > 0 ? keys : ['']).map((key) => ({ key, promise }));
  });
  const groups = Map.groupBy(keyed, ({ key }) => key);
  return new Map([...groups].map(([key, members]) => [key, members.map(({ promise }) => promise)]));
}

function inOrder<T extends { id: string }>(
  all: readonly T[],
  groups: ReadonlyMap<string, MadePromise[]>,
): PromiseGroup<T>[] {
  const named = all.flatMap((of) => {
    const promises = groups.get(of.id);
    return promises ? [{ of, promises }] : [];
  });
  const unnamed = groups.get('');
  return unnamed ? [...named, { of: undefined, promises: unnamed }] : named;
}
