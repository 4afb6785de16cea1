import { collect, latestOfEach } from './collect.ts';
import type { UpdateFacts } from './facts.ts';
import { type Event, eachOf, eventOf, markdownOf, rawsIn, recordOf } from './json-record.ts';
import type { LedgerLine, SourceParser } from './model.ts';
import { type NamedPart, type Services, toServices } from './services.ts';
import {
  add,
  anything,
  kept,
  left,
  lost,
  many,
  type Raw,
  type Reading,
  read,
  text,
  time,
  told,
  word,
} from './shape.ts';
import { createPictures, type Pictures } from './text/pictures.ts';
import { instantOf } from './time.ts';
import { toIncident } from './to-incident.ts';
import { toMaintenance } from './to-maintenance.ts';

const OWN = 'It means something to Checkly alone.';
const REPEATS = 'Only the window that is listed comes in: write `every` for the others.';

const STATUSES = {
  INVESTIGATING: 'investigating',
  IDENTIFIED: 'identified',
  MONITORING: 'monitoring',
  RESOLVED: 'resolved',
} as const;
const SEVERITIES = { CRITICAL: 'critical', MAJOR: 'major', MEDIUM: 'minor', MINOR: 'minor' };

const UpdateShape = {
  id: kept(text, 'updates[].id'),
  description: kept(text, 'updates[].text'),
  status: word(STATUSES, 'updates[].status'),
  publicIncidentUpdateDate: kept(time(), 'updates[].at'),
  created_at: told(text),
  updated_at: left('Readers saw `publicIncidentUpdateDate`.'),
  incidentId: left('It stands in the file of its incident.'),
  ...{
    notifySubscribers: left('Messages to other services are not part of the record.'),
    accountId: left(OWN),
  },
};

const IncidentShape = {
  id: kept(text, 'source.id'),
  name: kept(text, 'title'),
  severity: word(SEVERITIES, 'severity'),
  lastUpdateStatus: word(STATUSES, 'whether it is over'),
  services: told(anything),
  incidentUpdates: many(UpdateShape),
  created_at: told(text),
  updated_at: left('The history of the file says when it changed.'),
  ...{ duration: left('It follows from the times.'), accountId: left(OWN) },
};

const WindowShape = {
  id: kept(text, 'source.id'),
  name: kept(text, 'title'),
  startsAt: kept(time(), 'starts'),
  endsAt: kept(time(), 'ends'),
  ...{
    repeatUnit: lost(text, REPEATS),
    repeatInterval: lost(anything, REPEATS),
    repeatEndsAt: lost(text, REPEATS),
  },
  tags: lost(anything, 'Planned work has no tags.'),
  created_at: left(OWN),
  updated_at: left('The history of the file says when it changed.'),
};

/** Incidents, maintenance windows and services of Checkly's status pages. */
export const parseCheckly: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const found = collect(files, { lists: ['entries'], about: ['nextId', 'length'] }, ledger).map(
    ({ raw }) => raw,
  );
  const around = { ledger, zone: timezone ?? 'UTC' };
  const windows = found.filter((raw) => 'startsAt' in raw);
  const pages = found.filter((raw) => 'cards' in raw);
  const incidents = latestOfEach(
    found.filter((raw) => 'incidentUpdates' in raw || 'lastUpdateStatus' in raw),
    'updated_at',
  );
  const listed = found.filter(
    (raw) =>
      ![...windows, ...pages].includes(raw) && !('incidentUpdates' in raw || 'lastUpdateStatus' in raw),
  );
  const grouped = pages
    .flatMap(({ cards }) => rawsIn(cards))
    .flatMap(({ name, services }) => rawsIn(services).map((raw) => toPart(raw, String(name ?? ''))));
  const services = toServices('checkly', [
    ...grouped,
    ...eachOf(listed, ledger, (raw) => toPart(raw)),
    ...incidents.flatMap(({ services: touched }) => rawsIn(touched).map((raw) => toPart(raw))),
  ]);
  const [{ name, url, customDomain } = {}] = pages as [Raw?];
  const host =
    typeof customDomain === 'string' && customDomain !== ''
      ? customDomain
      : typeof url === 'string' && url
        ? `${url}.checkly-status-page.com`
        : undefined;
  return recordOf(
    [
      ...eachOf(
        incidents,
        ledger,
        (raw, reading): Event => ({
          kind: 'incidents',
          document: incidentOf(raw, services, around.zone, reading),
        }),
      ),
      ...eachOf(windows, ledger, (raw, reading): Event => {
        const { name: title = '', startsAt: starts, endsAt: ends } = read(WindowShape, raw, reading);
        if (starts === undefined) {
          add(reading, 'startsAt', '', {
            outcome: 'lost',
            reason: 'A window needs a time at which it begins.',
          });
          return { kind: 'maintenance', document: undefined };
        }
        const facts = eventOf('checkly', { ...reading, id: `maintenance-${reading.id}` }, around, {
          origin: raw,
          title,
          pictures: createPictures(),
        });
        return {
          kind: 'maintenance',
          document: toMaintenance({ ...facts, starts, ends, services: [], updates: [] }, reading),
        };
      }),
    ],
    {
      ...(typeof name === 'string' && { name }),
      ...(host && { url: `https://${host}` }),
      ...(timezone && { timezone }),
      services: [...services.values()],
    },
    around,
  );
};

function toPart({ id, name }: Raw, group = ''): NamedPart {
  return { code: String(id), name: String(name ?? id), ...(group && { group }) };
}

function incidentOf(raw: Raw, services: Services, zone: string, reading: Reading) {
  const {
    name: title = '',
    severity,
    lastUpdateStatus,
    incidentUpdates,
    created_at: created = '',
  } = read(IncidentShape, raw, reading);
  const pictures = createPictures();
  const touched = rawsIn(raw['services']).flatMap(({ id }) => services.get(String(id))?.id ?? []);
  const updates = incidentUpdates.flatMap((update) => toUpdate(update, pictures, reading));
  add(reading, 'created_at', created, {
    outcome: updates.length > 0 ? 'left' : 'derived',
    reason: updates.length > 0 ? 'Readers saw the first update.' : 'started',
  });
  return toIncident(
    {
      ...eventOf('checkly', reading, { ledger: reading.ledger, zone }, { origin: raw, title, pictures }),
      ...{
        started: updates.length > 0 ? undefined : instantOf(created),
        isOver: lastUpdateStatus === 'resolved',
      },
      ...{ severity, updates, services: new Map(touched.map((id) => [id, undefined])) },
      impact: severity === 'critical' ? 'major-outage' : severity === 'major' ? 'partial-outage' : 'degraded',
    },
    reading,
  );
}

function toUpdate(
  {
    id,
    description = '',
    status,
    publicIncidentUpdateDate,
    created_at: created,
  }: {
    id?: string | undefined;
    description?: string | undefined;
    status?: UpdateFacts['status'];
    publicIncidentUpdateDate?: number | undefined;
    created_at?: string | undefined;
  },
  pictures: Pictures,
  reading: Reading,
): UpdateFacts[] {
  const at = publicIncidentUpdateDate ?? instantOf(created ?? '');
  if (at === undefined) {
    add(reading, 'incidentUpdates[].description', description, {
      outcome: 'lost',
      reason: 'It has no time.',
    });
    return [];
  }
  if (created !== undefined) {
    add(reading, 'incidentUpdates[].created_at', created, {
      outcome: publicIncidentUpdateDate === undefined ? 'kept' : 'left',
      reason:
        publicIncidentUpdateDate === undefined ? 'updates[].at' : 'Readers saw `publicIncidentUpdateDate`.',
    });
  }
  return [{ id, at, status, text: markdownOf(description, pictures) }];
}
