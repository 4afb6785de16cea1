import type { ImpactState } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import type { IncidentFacts, UpdateFacts } from './facts.ts';
import { add, type Reading } from './shape.ts';

type States = Map<string, ImpactState>;

/** How an incident left services, by our ids. */
interface ToldServices {
  /** At its start. */
  services: States;
  /** What each update changed. */
  changes: States[];
}

/**
 * What an incident did to services: what was told first holds from its start, and of later updates only what they
 * changed.
 */
export function toldServicesOf(
  facts: Pick<IncidentFacts, 'services' | 'impact'>,
  updates: readonly UpdateFacts[],
  { started, end = Number.POSITIVE_INFINITY }: { started: Instant; end: Instant | undefined },
  reading: Reading,
): ToldServices {
  const opening = updates.findIndex(({ at, services }) => at >= started && services?.size);
  const early = opening < 0 ? updates : updates.slice(0, opening + 1);
  const known = openingOf(facts, early);
  const services: States = new Map(known);
  let isOver = false;
  const changes = updates.map(({ at, status = 'update', services: told = new Map() }, index) => {
    isOver = status === 'update' ? isOver || at > end : status === 'resolved';
    const changed =
      index < early.length ? [] : [...told].filter(([id, impact]) => impact !== stateOf(known, id));
    return new Map(
      changed.filter(([id, impact]) => {
        const isLate = isOver && status === 'update' && impact !== 'operational';
        if (isLate)
          add(reading, 'services', `${id}: ${impact}`, {
            outcome: 'lost',
            reason: 'It was told after the end.',
          });
        else known.set(id, impact);
        return !isLate;
      }),
    );
  });
  for (const id of facts.services.keys()) {
    if (known.has(id)) continue;
    services.set(id, facts.impact);
    const reason = `\`${facts.impact}\`, from how severe the incident was: nothing else is told of it`;
    add(reading, 'services', id, { outcome: 'derived', reason });
  }
  return { services, changes };
}

/** What is told of all services at the start, in the order of the source. */
function openingOf({ services }: Pick<IncidentFacts, 'services'>, early: readonly UpdateFacts[]): States {
  const states: States = new Map();
  for (const [id, impact] of services) if (impact) states.set(id, impact);
  for (const { services: told = new Map() } of early) {
    for (const [id, impact] of told) if (impact !== 'operational') states.set(id, impact);
  }
  return states;
}

function stateOf(states: States, id: string): ImpactState {
  return states.get(id) ?? 'operational';
}
