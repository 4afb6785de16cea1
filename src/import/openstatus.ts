import { collect, latestOfEach } from './collect.ts';
import type { UpdateFacts } from './facts.ts';
import { type Around, type Event, eachOf, eventOf, markdownOf, rawsIn, recordOf } from './json-record.ts';
import type { LedgerLine, SourceParser } from './model.ts';
import { type Services, toServices } from './services.ts';
import { add, anything, kept, left, type Raw, type Reading, read, text, time, told, word } from './shape.ts';
import { createPictures, type Pictures } from './text/pictures.ts';
import { toIncident } from './to-incident.ts';
import { toMaintenance } from './to-maintenance.ts';

const OWN = 'It means something to openstatus alone.';
const STATUSES = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
} as const;
const WORKSPACE = {
  pageId: left(OWN),
  workspaceId: left(OWN),
  createdAt: left('Readers saw when it was.'),
  updatedAt: left('The history of the file says when it changed.'),
};

const UpdateShape = {
  id: kept(text, 'updates[].id'),
  date: kept(time(), 'updates[].at'),
  status: word(STATUSES, 'updates[].status'),
  message: kept(text, 'updates[].text'),
  statusReportId: left('It stands in the file of its report.'),
  ...WORKSPACE,
};

const TOUCHED = {
  monitorIds: told(anything),
  monitors: told(anything),
  pageComponentIds: told(anything),
  pageComponents: told(anything),
};

const ReportShape = {
  id: kept(text, 'source.id'),
  title: kept(text, 'title'),
  status: word(STATUSES, 'whether it is over'),
  statusReportUpdates: told(anything),
  statusReportUpdateIds: told(anything),
  updates: told(anything),
  ...TOUCHED,
  ...WORKSPACE,
};

const WindowShape = {
  id: kept(text, 'source.id'),
  title: kept(text, 'title'),
  message: kept(text, 'the text'),
  from: kept(time(), 'starts'),
  to: kept(time(), 'ends'),
  ...TOUCHED,
  ...WORKSPACE,
};

const LISTS = ['statusReports', 'statusReportUpdates', 'maintenances', 'monitors', 'pageComponents', 'pages'];

/** Status reports, their updates, maintenances, monitors and pages of openstatus. */
export const parseOpenstatus: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const found = collect(files, { lists: LISTS, about: ['totalSize', 'nextPageToken'] }, ledger).map(
    ({ raw }) => raw,
  );
  const kinds = Map.groupBy(found, kindOf);
  const of = (kind: string) => kinds.get(kind) ?? [];
  const around = { ledger, zone: timezone ?? 'UTC' };
  const monitors = [
    ...of('monitor'),
    ...found.flatMap(({ monitors: own, pageComponents }) => [...rawsIn(own), ...rawsIn(pageComponents)]),
  ];
  const events = [...latestOfEach(of('report'), 'updatedAt'), ...of('window')];
  const services = toServices('openstatus', [
    ...monitors.map(({ id, name, description, publicName }) => ({
      code: String(id),
      name: String(publicName ?? name ?? id),
      ...(typeof description === 'string' && description.trim() && { description: description.trim() }),
    })),
    ...events.flatMap(codesIn).map((code) => ({ code, name: `Monitor ${code}` })),
  ]);
  const apart = new Map(of('update').map((raw) => [String(raw['id']), raw]));
  const [{ title, description, customDomain, slug } = {}] = of('page') as [Raw?];
  const host = [customDomain, slug && `${slug}.openstatus.dev`].find(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  return recordOf(
    eachOf(events, ledger, (raw, reading) => toEvent(raw, apart, services, around, reading)),
    {
      ...(typeof title === 'string' && { name: title }),
      ...(typeof description === 'string' && description && { description }),
      ...(host !== undefined && { url: `https://${host}` }),
      ...(timezone && { timezone }),
      services: [...services.values()],
    },
    around,
  );
};

function kindOf(raw: Raw): string {
  if ('from' in raw && 'to' in raw) return 'window';
  if ('message' in raw && 'date' in raw) return 'update';
  if ('slug' in raw) return 'page';
  return ['statusReportUpdates', 'statusReportUpdateIds'].some((key) => key in raw) ||
    ('title' in raw && 'status' in raw)
    ? 'report'
    : 'monitor';
}

function codesIn({ monitorIds, monitors, pageComponentIds, pageComponents }: Raw): string[] {
  const ids = [monitorIds, pageComponentIds]
    .flat()
    .filter((id) => typeof id === 'string' || typeof id === 'number');
  return [
    ...new Set(
      [...ids, ...rawsIn(monitors).map(({ id }) => id), ...rawsIn(pageComponents).map(({ id }) => id)].map(
        String,
      ),
    ),
  ];
}

function toEvent(
  raw: Raw,
  apart: ReadonlyMap<string, Raw>,
  services: Services,
  around: Around,
  reading: Reading,
): Event {
  const pictures = createPictures();
  const touched = codesIn(raw).flatMap((code) => services.get(code)?.id ?? []);
  if (kindOf(raw) === 'window') {
    const { title = '', message = '', from: starts, to: ends } = read(WindowShape, raw, reading);
    if (starts === undefined) {
      add(reading, 'from', '', { outcome: 'lost', reason: 'A window needs a time at which it begins.' });
      return { kind: 'maintenance', document: undefined };
    }
    const body = markdownOf(message, pictures);
    const facts = eventOf('openstatus', reading, around, { origin: raw, title, pictures, body });
    return {
      kind: 'maintenance',
      document: toMaintenance({ ...facts, starts, ends, services: touched, updates: [] }, reading),
    };
  }
  const { title = '', status } = read(ReportShape, raw, reading);
  const own = [...rawsIn(raw['statusReportUpdates']), ...rawsIn(raw['updates'])];
  const ids: unknown[] = [raw['statusReportUpdateIds'] ?? []].flat();
  const listed = ids.flatMap((id): Raw[] => {
    const found = apart.get(String(id));
    return found ? [found] : [];
  });
  const named = [...apart.values()].filter(({ statusReportId }) => String(statusReportId) === reading.id);
  const all = [
    ...new Map([...own, ...listed, ...named].map((update) => [String(update['id']), update])).values(),
  ];
  for (const id of ids)
    if (!all.some((update) => String(update['id']) === String(id)))
      add(reading, 'statusReportUpdateIds', id, {
        outcome: 'lost',
        reason: 'The update of this id is not in the files.',
      });
  return {
    kind: 'incidents',
    document: toIncident(
      {
        ...eventOf('openstatus', reading, around, { origin: { ...raw, updates: all }, title, pictures }),
        ...{
          isOver: status === 'resolved',
          services: new Map(touched.map((id) => [id, undefined])),
          impact: 'degraded',
        },
        updates: all.flatMap((update) => toUpdate(update, pictures, reading)),
      },
      reading,
    ),
  };
}

function toUpdate(raw: Raw, pictures: Pictures, reading: Reading): UpdateFacts[] {
  const { id, date: at, status, message = '' } = read(UpdateShape, raw, reading, 'statusReportUpdates[].');
  if (at === undefined) {
    add(reading, 'statusReportUpdates[].message', message, { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  return [{ id, at, status, text: markdownOf(message, pictures) }];
}
