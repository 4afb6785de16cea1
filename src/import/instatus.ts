import type { ImpactState } from '../domain/incident.ts';
import { isZone } from '../domain/time.ts';
import { collect, latestOfEach } from './collect.ts';
import type { EventFacts, UpdateFacts } from './facts.ts';
import { type Around, type Event, eachOf, eventOf, markdownOf, rawsIn, recordOf } from './json-record.ts';
import type { LedgerLine, SourceParser } from './model.ts';
import { type NamedPart, type Services, toServices } from './services.ts';
import {
  add,
  anything,
  count,
  kept,
  left,
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
import { toIncident } from './to-incident.ts';
import { toMaintenance } from './to-maintenance.ts';

const OWN = 'It means something to Instatus alone.';
const MESSAGE = 'Messages to other services are not part of the record.';
const MINUTE = 60_000;

const STATES = {
  OPERATIONAL: 'operational',
  UNDERMAINTENANCE: 'operational',
  DEGRADEDPERFORMANCE: 'degraded',
  MINOROUTAGE: 'partial-outage',
  PARTIALOUTAGE: 'partial-outage',
  MAJOROUTAGE: 'major-outage',
} as const satisfies Record<string, ImpactState>;

const STATUSES = {
  INVESTIGATING: 'investigating',
  IDENTIFIED: 'identified',
  MONITORING: 'monitoring',
  RESOLVED: 'resolved',
  NOTSTARTEDYET: 'update',
  INPROGRESS: 'update',
  VERIFYING: 'monitoring',
  COMPLETED: 'resolved',
} as const;

const UpdateShape = {
  id: kept(text, 'updates[].id'),
  message: kept(anything, 'updates[].text'),
  messageHtml: left('`message` says the same.'),
  status: word(STATUSES, 'updates[].status'),
  started: kept(time(), 'updates[].at'),
  createdAt: left('Readers saw `started`.'),
  updatedAt: left('Readers saw `started`.'),
  ended: left('The next update says it.'),
  duration: left('The next update says it.'),
  notify: left(MESSAGE),
  attachments: told(anything),
};

const EventShape = {
  id: kept(text, 'source.id'),
  name: kept(anything, 'title'),
  nameHtml: left('`name` says the same.'),
  status: word(STATUSES, 'whether it is over'),
  impact: word(STATES, 'services'),
  components: told(anything),
  updates: many(UpdateShape),
  url: kept(text, 'source.url'),
  duration: told(count),
  createdAt: left('Readers saw when it started.'),
  updatedAt: left('The history of the file says when it changed.'),
  notify: left(MESSAGE),
};
const IncidentShape = { ...EventShape, started: kept(time(), 'started'), resolved: kept(time(), 'resolved') };
const WindowShape = {
  ...EventShape,
  start: kept(time(), 'starts'),
  end: kept(time(), 'ends'),
  duration: kept(count, 'ends'),
  autoStart: left(OWN),
  autoEnd: left(OWN),
};

const ComponentShape = {
  id: kept(text, 'services[].source'),
  name: kept(anything, 'services[].name'),
  nameHtml: left('`name` says the same.'),
  description: kept(anything, 'services[].description'),
  group: kept(anything, 'services[].group'),
  status: told(text, () => ({ outcome: 'derived', reason: 'from open incidents' })),
  order: kept(anything, 'the order of services'),
  showUptime: left(OWN),
  grouped: left(OWN),
  internalStatus: left(OWN),
  uniqueEmail: { ...left('It is an address that changes the status.'), isSecret: true },
  children: told(anything),
  createdAt: left(OWN),
  updatedAt: left(OWN),
  siteId: left(OWN),
  isParent: left(OWN),
  isCollapsed: left(OWN),
  translations: told(anything),
};

/** Incidents, maintenances and components of Instatus. */
export const parseInstatus: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const lists = ['page', 'incidents', 'activeIncidents', 'maintenances', 'activeMaintenances', 'components'];
  const found = collect(files, { lists, about: ['total', 'page_size', 'pagination'] }, ledger);
  const kinds = Map.groupBy(found, ({ raw, list }) => kindOf(raw, list));
  const of = (kind: Kind) => (kinds.get(kind) ?? []).map(({ raw }) => raw);
  const [page = {}] = of('page');
  const zone =
    [timezone, page['timezone']].find(
      (named): named is string => typeof named === 'string' && isZone(named),
    ) ?? 'UTC';
  const around = { ledger, zone };
  const events = [
    ...latestOfEach(of('incident'), 'updatedAt'),
    ...latestOfEach(of('maintenance'), 'updatedAt'),
  ];
  const services = toServices('instatus', [
    ...partsOf(of('component'), ledger),
    ...events.flatMap(mentionsIn),
  ]);
  const url = siteOf(page);
  const name = plainOf(page['name']);
  return recordOf(
    eachOf(events, ledger, (raw, reading): Event => toEvent(raw, services, around, reading)),
    {
      ...(name && { name }),
      ...(url && { url }),
      ...(zone !== 'UTC' && { timezone: zone }),
      services: [...services.values()],
    },
    around,
  );
};

type Kind = 'page' | 'incident' | 'maintenance' | 'component';

function kindOf(raw: Raw, list: string): Kind {
  if (list === 'page' || 'subdomain' in raw) return 'page';
  if (/aintenances$/.test(list) || 'start' in raw) return 'maintenance';
  return /ncidents$/.test(list) || 'started' in raw || 'updates' in raw ? 'incident' : 'component';
}

function siteOf({ customDomain, subdomain, url }: Raw): string | undefined {
  if (typeof customDomain === 'string' && customDomain) return `https://${customDomain}`;
  if (typeof url === 'string' && url) return url;
  return typeof subdomain === 'string' && subdomain ? `https://${subdomain}.instatus.com` : undefined;
}

/** A text, or of one in several languages the first: those of the page come before others. */
function plainOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const texts = typeof value === 'object' && value !== null ? (value as Raw) : {};
  const found = texts['default'] ?? texts['en'] ?? Object.values(texts)[0];
  return typeof found === 'string' ? found : '';
}

function tellLanguages(value: unknown, field: string, reading: Reading): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [language, words] of Object.entries(value))
    if (words !== plainOf(value))
      add(reading, `${field}.${language}`, words, { outcome: 'lost', reason: 'One language is taken.' });
}

function partsOf(raws: readonly Raw[], ledger: LedgerLine[]): NamedPart[] {
  const all = raws.flatMap((raw) => [raw, ...rawsIn(raw['children'])]);
  const names = new Map(all.map(({ id, name }) => [String(id), plainOf(name)]));
  const headings = new Set(
    all.flatMap(({ group, isParent, id }) => [
      ...(isParent ? [String(id)] : []),
      ...(typeof group === 'string' ? [group] : []),
    ]),
  );
  return eachOf(all, ledger, (raw, reading) => {
    const { name, description, group } = read(ComponentShape, raw, reading, 'components[].');
    tellLanguages(name, 'components[].name', reading);
    if (headings.has(reading.id)) return undefined;
    const heading =
      typeof group === 'object' ? plainOf((group as Raw | null)?.['name']) : names.get(String(group ?? ''));
    const words = plainOf(description);
    return {
      code: reading.id,
      name: plainOf(name),
      ...(heading && { group: heading }),
      ...(words && { description: words }),
    };
  });
}

function mentionsIn({ components }: Raw): NamedPart[] {
  return rawsIn(components).flatMap(({ id, name }) =>
    id === undefined ? [] : [{ code: String(id), name: plainOf(name) }],
  );
}

function toEvent(raw: Raw, services: Services, around: Around, reading: Reading): Event {
  const pictures = createPictures();
  const touched = codesIn(raw).flatMap((code) => services.get(code)?.id ?? []);
  const isWindow = kindOf(raw, '') === 'maintenance';
  const own = isWindow ? undefined : read(IncidentShape, raw, reading);
  const window = isWindow ? read(WindowShape, raw, reading) : undefined;
  const { name, url, updates: told = [], status, impact } = own ?? window ?? {};
  tellLanguages(name, 'name', reading);
  const updates = told.flatMap((update): UpdateFacts[] => toUpdate(update, pictures, reading));
  const facts: EventFacts & { updates: UpdateFacts[] } = {
    ...eventOf('instatus', reading, around, {
      origin: originOf(raw),
      title: plainOf(name),
      pictures,
      ...(url && { url }),
    }),
    updates,
  };
  if (window) {
    const { start, end, duration } = window;
    if (start === undefined) {
      add(reading, 'start', '', { outcome: 'lost', reason: 'A window needs a time at which it begins.' });
      return { kind: 'maintenance', document: undefined };
    }
    const ends = end ?? (duration === undefined ? undefined : start + duration * MINUTE);
    return {
      kind: 'maintenance',
      document: toMaintenance({ ...facts, starts: start, ends, services: touched }, reading),
    };
  }
  const worst = impact === 'operational' || impact === undefined ? 'degraded' : impact;
  const resolved = own?.resolved;
  const isOver = resolved !== undefined || status === 'resolved';
  return {
    kind: 'incidents',
    document: toIncident(
      {
        ...facts,
        started: own?.started,
        resolved,
        isOver,
        impact: worst,
        services: new Map(touched.map((id) => [id, impact && worst])),
      },
      reading,
    ),
  };
}

function codesIn({ components }: Raw): string[] {
  return [components]
    .flat()
    .flatMap((item) => (typeof item === 'string' ? [item] : rawsIn(item).map(({ id }) => String(id))));
}

/** How its components are today is no part of it. */
function originOf({ components, ...raw }: Raw): Raw {
  return { ...raw, components: codesIn({ components }) };
}

function toUpdate(
  {
    id,
    message,
    status,
    started: at,
  }: {
    id?: string | undefined;
    message?: unknown;
    status?: UpdateFacts['status'];
    started?: number | undefined;
  },
  pictures: Pictures,
  reading: Reading,
): UpdateFacts[] {
  tellLanguages(message, 'updates[].message', reading);
  if (at === undefined) {
    add(reading, 'updates[].message', plainOf(message), { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  return [{ id, at, status, text: markdownOf(plainOf(message), pictures) }];
}
