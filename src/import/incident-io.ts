import { collect, latestOfEach } from './collect.ts';
import type { UpdateFacts } from './facts.ts';
import { ACTIONS, FollowUpShape, IncidentShape, MOMENTS } from './incident-io-shapes.ts';
import {
  type Around,
  type Event,
  eachOf,
  eventOf,
  leave,
  markdownOf,
  rawsIn,
  recordOf,
  severityNamed,
} from './json-record.ts';
import type { ImportedDocument, LedgerLine, SourceParser } from './model.ts';
import { type NamedPart, type Services, toServices } from './services.ts';
import { add, isRaw, kept, left, type Raw, type Reading, read, text, time, word } from './shape.ts';
import { createPictures, type Pictures } from './text/pictures.ts';
import { instantOf, writeTime } from './time.ts';
import { toIncident } from './to-incident.ts';

/** Incidents and follow-ups of incident.io, of its API for customers. */
export const parseIncidentIo: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const lists = ['incidents', 'incident', 'follow_ups', 'incident_updates'];
  const found = collect(files, { lists, about: ['pagination_meta'] }, ledger).map(({ raw }) => raw);
  const isFollowUp = (raw: Raw) => 'incident_id' in raw && 'title' in raw;
  const isUpdate = (raw: Raw) => 'incident_id' in raw && !isFollowUp(raw);
  const followUps = latestOfEach(found.filter(isFollowUp), 'updated_at');
  for (const { incident_id: id } of found.filter(isUpdate))
    leave({ id: String(id), ledger }, 'incident_updates[]', 'It was written for colleagues.');
  const incidents = latestOfEach(
    found.filter((raw) => !('incident_id' in raw)),
    'updated_at',
  );
  const services = toServices('incident-io', incidents.filter(isPublic).flatMap(partsIn));
  const around = { ledger, zone: timezone ?? 'UTC' };
  return recordOf(
    eachOf(incidents, ledger, (raw, reading): Event => {
      const own = [
        ...followUps.filter(({ incident_id: id }) => String(id) === reading.id),
        ...rawsIn(raw['follow_ups']),
      ];
      return { kind: 'incidents', document: toDocument(raw, own, services, around, reading) };
    }),
    { ...(timezone && { timezone }), services: [...services.values()] },
    around,
  );
};

function isPublic({ visibility, mode }: Raw): boolean {
  return (
    (visibility ?? 'public') === 'public' &&
    ['standard', 'retrospective'].includes(String(mode ?? 'standard'))
  );
}

function partsIn(raw: Raw): NamedPart[] {
  return rawsIn(raw['affected_components'] ?? raw['components']).map(({ id, name }) => ({
    code: String(id),
    name: String(name ?? id),
  }));
}

function toDocument(
  raw: Raw,
  followUps: readonly Raw[],
  services: Services,
  around: Around,
  reading: Reading,
): ImportedDocument | undefined {
  if (!isPublic(raw)) {
    const { visibility = '' } = raw;
    return leave(
      reading,
      'incident',
      visibility === 'private' ? 'It is private.' : 'It is a test, or no incident of your own.',
    );
  }
  const category = categoryOf(raw);
  if (['declined', 'merged', 'canceled', 'triage'].includes(category))
    return leave(reading, 'incident', `It is none: ${category}.`);
  const { name: title = '', summary = '', created_at: created = '' } = read(IncidentShape, raw, reading);
  const pictures = createPictures();
  const times = timesOf(raw, reading);
  const started = times.get('started') ?? times.get('reported') ?? instantOf(created);
  if (created !== '') {
    const isTaken = started !== undefined && started === instantOf(created);
    add(reading, 'created_at', created, {
      outcome: isTaken ? 'derived' : 'left',
      reason: isTaken ? 'started' : 'It is when it was written.',
    });
  }
  const [detected, mitigated] = (['detected', 'mitigated'] as const).map((moment) =>
    writtenAt(times.get(moment), around.zone),
  );
  const isOver = ['closed', 'learning'].includes(category) || times.has('resolved');
  const updates = rawsIn(raw['updates']).flatMap((update) => toUpdate(update, pictures, reading));
  return toIncident(
    {
      ...eventOf('incident-io', reading, around, {
        origin: {
          ...raw,
          follow_ups: followUps.flatMap(({ title: words, status }) =>
            status === 'deleted' ? [] : [{ words, status }],
          ),
        },
        title,
        pictures,
        body: markdownOf(summary, pictures),
      }),
      fields: { detected, mitigated, actions: followUps.flatMap((followUp) => toAction(followUp, reading)) },
      ...{
        started,
        resolved: times.get('resolved') ?? (isOver ? times.get('mitigated') : undefined),
        isOver,
        impact: 'degraded',
        updates,
      },
      severity: severityOf(raw, reading),
      services: new Map(
        partsIn(raw).flatMap(({ code }) => [[services.get(code)?.id ?? code, undefined] as const]),
      ),
    },
    reading,
  );
}

function writtenAt(instant: number | undefined, zone: string): string | undefined {
  return instant === undefined ? undefined : writeTime(instant, zone);
}

function categoryOf({ incident_status: status, status: other }: Raw): string {
  const said = status ?? other;
  return String(isRaw(said) ? (said['category'] ?? said['name']) : (said ?? '')).toLowerCase();
}

/** Times are values beside their names; each was given its name by the company. */
function timesOf(raw: Raw, reading: Reading): Map<string, number> {
  const times = new Map<string, number>();
  for (const item of rawsIn(raw['incident_timestamp_values'])) {
    const { incident_timestamp: timestamp, value } = item;
    const name = String((isRaw(timestamp) ? timestamp['name'] : item['name']) ?? '').replace(/ at$/i, '');
    const said = isRaw(value) ? value['value'] : value;
    if (typeof said !== 'string' || said === '') continue;
    const [, moment] = MOMENTS.find(([pattern]) => pattern.test(name)) ?? [];
    const instant = instantOf(said);
    const isKept =
      moment !== undefined && moment !== 'reported' && instant !== undefined && !times.has(moment);
    if (moment !== undefined && instant !== undefined && !times.has(moment)) times.set(moment, instant);
    add(
      reading,
      `incident_timestamp_values.${name}`,
      said,
      isKept
        ? { outcome: 'kept', reason: moment }
        : { outcome: 'lost', reason: 'There is no moment of that name.' },
    );
  }
  return times;
}

function severityOf({ severity }: Raw, reading: Reading): string | undefined {
  const name = String((isRaw(severity) ? severity['name'] : severity) ?? '');
  return severityNamed(name, reading);
}

function toAction(raw: Raw, reading: Reading): Record<string, unknown>[] {
  if (raw['status'] === 'deleted') {
    leave(reading, 'follow_ups[]', 'It was deleted.');
    return [];
  }
  const {
    title: text = '',
    status = '',
    external_issue_reference: issue,
  } = read(FollowUpShape, raw, reading, 'follow_ups[].');
  const ours = ACTIONS[status];
  if (status !== '')
    add(
      reading,
      'follow_ups[].status',
      status,
      ours
        ? { outcome: 'kept', reason: 'actions[].status' }
        : { outcome: 'lost', reason: 'It is not what is known to stand here.' },
    );
  const link = isRaw(issue) ? issue['issue_permalink'] : undefined;
  return text.trim() === ''
    ? []
    : [{ text: text.trim(), ...(ours && { status: ours }), ...(typeof link === 'string' && { link }) }];
}

const STATUSES = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
} as const;

const UpdateShape = {
  id: kept(text, 'updates[].id'),
  message: kept(text, 'updates[].text'),
  message_string: kept(text, 'updates[].text'),
  to_status: word(STATUSES, 'updates[].status'),
  published_at: kept(time(), 'updates[].at'),
  created_at: left('Readers saw `published_at`.'),
  updated_at: left('Readers saw `published_at`.'),
};

/** What a status page of theirs told customers. */
function toUpdate(raw: Raw, pictures: Pictures, reading: Reading): UpdateFacts[] {
  const {
    id,
    message,
    message_string: plain,
    to_status: status,
    published_at: at,
  } = read(UpdateShape, raw, reading, 'updates[].');
  const said = plain ?? message ?? '';
  if (at === undefined) {
    add(reading, 'updates[].message', said, { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  return [{ id, at, status, text: markdownOf(said, pictures) }];
}
