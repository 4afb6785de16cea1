import type { ImpactState, UpdateStatus } from '../../domain/incident.ts';
import type { UpdateFacts } from '../facts.ts';
import type { Services } from '../services.ts';
import { add, type Reading } from '../shape.ts';
import { markdownOfText } from '../text/html.ts';
import type { Pictures } from '../text/pictures.ts';
import { instantOf } from '../time.ts';
import { codeOf } from './components.ts';
import type { WrittenReport } from './report.ts';
import type { Incident, Update } from './shapes.ts';

/** What is the same for all events of a page. */
export interface Surroundings {
  url: string | undefined;
  zone: string;
  services: Services;
}

interface Texts {
  pictures: Pictures;
  around: Surroundings;
  reading: Reading;
}

const STATES: Readonly<Record<string, ImpactState>> = {
  operational: 'operational',
  degraded_performance: 'degraded',
  partial_outage: 'partial-outage',
  major_outage: 'major-outage',
};

/** Services under planned work are under maintenance, and before and after it as they were. */
const WINDOW_STATES: Readonly<Record<string, ImpactState>> = {
  operational: 'operational',
  under_maintenance: 'operational',
};

/** What customers were told, in the order of the source, which lists the newest first. */
export function updatesOf(
  incident: Incident,
  isReport: WrittenReport['isTold'],
  isWindow: boolean,
  { pictures, around, reading }: Texts,
): UpdateFacts[] {
  const seen = new Set<string>();
  return incident.incident_updates.toReversed().flatMap((update): UpdateFacts[] => {
    const { id, status, body = '' } = update;
    if (id !== undefined && seen.has(id)) return [];
    if (id !== undefined) seen.add(id);
    if (isReport(update)) return [];
    const at = update.display_at ?? instantOf(update.created_at ?? '') ?? startOf(incident);
    if (at === undefined) {
      add(reading, 'incident_updates[].body', body, { outcome: 'lost', reason: 'It has no time.' });
      return [];
    }
    if (body.trim() === '') {
      add(reading, 'incident_updates[].body', '', {
        outcome: 'derived',
        reason: 'It is empty: from its status.',
      });
    }
    const services = statesIn(update, isWindow ? WINDOW_STATES : STATES, around, reading);
    return [
      {
        id,
        at,
        status: toStatus(status),
        text: markdownOfText(body, pictures),
        ...(services && { services }),
      },
    ];
  });
}

function toStatus(status: Update['status']): UpdateStatus {
  return status === undefined || status === 'postmortem' ? 'update' : status;
}

function statesIn(
  { affected_components: affected }: Update,
  ours: Readonly<Record<string, ImpactState>>,
  { services }: Surroundings,
  reading: Reading,
) {
  const states = new Map<string, ImpactState>();
  for (const { code, name, new_status: written } of affected) {
    const id = services.get(codeOf(code, name))?.id;
    const state = written === undefined ? undefined : ours[written];
    if (id !== undefined && state) states.set(id, state);
    if (written === undefined) continue;
    add(reading, 'incident_updates[].affected_components[].new_status', written, {
      outcome: state && id !== undefined ? 'kept' : 'lost',
      reason: state && id !== undefined ? 'services' : 'There is no word for it here.',
    });
  }
  return states;
}

/** When it began, as far as it says so itself. */
export function startOf({ started_at: started, created_at: created = '' }: Incident): number | undefined {
  return started ?? instantOf(created);
}
