import type { Impact } from '../../domain/incident.ts';
import type { EventFacts, UpdateFacts } from '../facts.ts';
import type { ImportedDocument } from '../model.ts';
import { add, isRaw, type Raw, type Reading, read } from '../shape.ts';
import { createPictures } from '../text/pictures.ts';
import { dayIn } from '../time.ts';
import { toIncident } from '../to-incident.ts';
import { toMaintenance } from '../to-maintenance.ts';
import { codeOf } from './components.ts';
import { reportOf } from './report.ts';
import { type Incident, IncidentShape, WindowShape } from './shapes.ts';
import { type Surroundings, startOf, updatesOf } from './updates.ts';

/** What stands in its file. */
export type Event = { kind: 'incident' | 'maintenance'; document: ImportedDocument };

const IMPACTS: Readonly<Record<string, Impact>> = {
  notice: 'degraded',
  minor: 'degraded',
  major: 'partial-outage',
  critical: 'major-outage',
};

const WINDOW_STATUSES = new Set(['scheduled', 'in_progress', 'verifying', 'completed']);
const OVER = new Set(['resolved', 'postmortem', 'completed']);

/** An incident or a maintenance, with its postmortem if there is one by itself. */
export function toEvent(
  raw: Raw,
  postmortem: Raw | undefined,
  around: Surroundings,
  reading: Reading,
): Event | undefined {
  const isWindow = Boolean(raw['scheduled_for']) || WINDOW_STATUSES.has(String(raw['status']));
  const incident = read(isWindow ? WindowShape : IncidentShape, raw, reading);
  const pictures = createPictures(around.url);
  const report = reportOf(incident, postmortem, pictures, reading);
  const updates = updatesOf(incident, report.isTold, isWindow, { pictures, around, reading });
  tellTimes(incident, updates, reading);
  const facts: EventFacts & { updates: UpdateFacts[] } = {
    from: 'statuspage',
    id: reading.id,
    url: around.url && `${around.url}/incidents/${reading.id}`,
    origin: originOf(raw, postmortem),
    zone: around.zone,
    title: incident.name ?? '',
    aliases: /^[\w-]+$/.test(reading.id) ? [`/incidents/${reading.id}`] : [],
    body: report.body,
    attachments: pictures.attachments,
    updates,
  };
  const touched = touchedBy(incident, around);
  if (isWindow) {
    const starts = incident.scheduled_for ?? startOf(incident) ?? updates[0]?.at;
    if (starts === undefined) {
      add(reading, 'scheduled_for', '', {
        outcome: 'lost',
        reason: 'A window needs a time at which it begins.',
      });
      return undefined;
    }
    const ends = incident.scheduled_until;
    return {
      kind: 'maintenance',
      document: toMaintenance({ ...facts, starts, ends, services: touched }, reading),
    };
  }
  const document = toIncident(
    {
      ...facts,
      started: startOf(incident),
      resolved: incident.resolved_at,
      isOver:
        OVER.has(incident.status ?? '') ||
        (incident.resolved_at !== undefined && incident.status === undefined),
      severity: incident.impact,
      services: new Map(touched.map((id) => [id, undefined])),
      impact: IMPACTS[incident.impact ?? ''] ?? 'degraded',
      ...(report.published !== undefined && {
        fields: { report: { published: dayIn(around.zone, report.published) } },
      }),
    },
    reading,
  );
  return document && { kind: 'incident', document };
}

/** Ids of services that it names anywhere, each once. */
function touchedBy(
  { components = [], incident_updates: updates }: Incident,
  { services }: Surroundings,
): string[] {
  const named = [
    ...components.filter(isRaw).map(({ id, name }) => codeOf(id, name)),
    ...updates.flatMap(({ affected_components: affected }) =>
      affected.map(({ code, name }) => codeOf(code, name)),
    ),
  ];
  return [...new Set(named.flatMap((code) => services.get(code)?.id ?? []))];
}

/** Times of which only the others tell whether they say anything new. */
function tellTimes(incident: Incident, updates: readonly UpdateFacts[], reading: Reading): void {
  const { monitoring_at: monitoring, resolved_at: resolved } = incident;
  if (monitoring !== undefined) {
    const isTold = updates.some(
      ({ at, status }) => status === 'monitoring' && Math.abs(at - monitoring) < 60_000,
    );
    add(reading, 'monitoring_at', new Date(monitoring).toISOString(), {
      outcome: isTold ? 'kept' : 'lost',
      reason: isTold ? 'the update that says so' : 'No update says it at this time.',
    });
  }
  if (resolved !== undefined) {
    const isOver = OVER.has(incident.status ?? '');
    add(reading, 'resolved_at', new Date(resolved).toISOString(), {
      outcome: isOver ? 'kept' : 'lost',
      reason: isOver ? 'resolved' : 'It was opened again.',
    });
  }
}

/** What it says of itself: how its components are today is no part of it. */
function originOf(raw: Raw, postmortem: Raw | undefined): unknown {
  const { components, ...own } = raw;
  const named = Array.isArray(components)
    ? components.filter(isRaw).map(({ id, name }) => ({ id, name }))
    : [];
  const { body, published_at } = postmortem ?? {};
  return { ...own, components: named, ...(postmortem && { postmortem: { body, published_at } }) };
}
