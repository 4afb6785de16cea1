import type { ImpactState } from '../domain/incident.ts';
import { type Report, ReportShape, ResourceShape, UpdateShape } from './better-stack-shapes.ts';
import { collect, type Found, latestOfEach } from './collect.ts';
import type { UpdateFacts } from './facts.ts';
import {
  type Around,
  type Event,
  eachOf,
  eventOf,
  flattened,
  idsOf,
  markdownOf,
  ownerIn,
  rawsIn,
  recordOf,
} from './json-record.ts';
import type { LedgerLine, SourceParser } from './model.ts';
import { type Services, toServices } from './services.ts';
import { add, type Raw, type Reading, read } from './shape.ts';
import { createPictures, type Pictures } from './text/pictures.ts';
import { toIncident } from './to-incident.ts';
import { toMaintenance } from './to-maintenance.ts';

/** Status reports of Better Stack with their updates, and the resources of a status page with their sections. */
export const parseBetterStack: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const found = collect(files, { lists: ['data', 'included'], about: ['pagination'] }, ledger).map(
    (item) => ({ ...item, raw: flattened(item.raw) }),
  );
  const kindOf = ({ raw }: Found) => String(raw['type'] ?? '');
  const of = (kind: string) => found.filter((item) => kindOf(item) === kind);
  for (const { raw, path } of found.filter(
    (item) => !/^status_(?:page|page_section|page_resource|report|update)$/.test(kindOf(item)),
  ))
    add({ id: '', ledger }, path, raw, {
      outcome: 'lost',
      reason: 'Better Stack is not known to answer this.',
    });
  const [page = {}] = of('status_page').map(({ raw }) => raw);
  const zone = timezone ?? 'UTC';
  const sections = new Map(
    of('status_page_section').map(({ raw }) => [String(raw['id']), String(raw['name'] ?? '')]),
  );
  const resources = latestOfEach(
    of('status_page_resource').map(({ raw }) => raw),
    'updated_at',
  );
  const services = toServices(
    'better-stack',
    eachOf(resources, ledger, (raw, reading) => {
      const {
        public_name: name = '',
        explanation,
        status_page_section_id: section = '',
      } = read(ResourceShape, raw, reading, 'resources[].');
      const group = sections.get(section);
      return {
        code: reading.id,
        name,
        ...(group && { group }),
        ...(explanation && { description: explanation }),
      };
    }).concat(
      mentionsIn(
        found.map(({ raw }) => raw),
        new Set(resources.map(({ id }) => String(id))),
      ),
    ),
  );
  const reports = latestOfEach(
    of('status_report').map(({ raw }) => raw),
    'updated_at',
  );
  const updates = latestUpdates(of('status_update'), reports, ledger);
  const events = eachOf(
    reports,
    ledger,
    (raw, reading): Event => toEvent(raw, updates.get(reading.id) ?? [], services, { ledger, zone }, reading),
  );
  const name = page['company_name'];
  return recordOf(
    events,
    {
      ...(typeof name === 'string' && { name }),
      ...(timezone && { timezone }),
      services: [...services.values()],
    },
    { ledger },
  );
};

/** Resources that reports name and no list has any more. */
function mentionsIn(raws: readonly Raw[], listed: ReadonlySet<string>) {
  return raws
    .flatMap(({ affected_resources: affected }) => rawsIn(affected))
    .flatMap(({ status_page_resource_id: id }) => {
      const code = String(id ?? '');
      return code === '' || listed.has(code) ? [] : [{ code, name: `Resource ${code}` }];
    });
}

/** Updates by the ids of their reports, which they name themselves, or the list or the file in which they stood. */
function latestUpdates(
  found: readonly Found[],
  reports: readonly Raw[],
  ledger: LedgerLine[],
): Map<string, Raw[]> {
  const updates = new Map<string, Raw[]>();
  const add_ = (report: string, update: Raw) => {
    const known = updates.get(report) ?? [];
    updates.set(report, [...known.filter(({ id }) => id !== update['id']), update]);
  };
  const listing = new Map(
    reports.flatMap((report) =>
      idsOf(report, 'status_updates').map((id) => [id, String(report['id'])] as const),
    ),
  );
  for (const { raw, path } of found) {
    const [related] = idsOf(raw, 'status_report');
    const said =
      raw['status_report_id'] ?? related ?? listing.get(String(raw['id'])) ?? ownerIn(path, 'status-reports');
    const report = said ?? (reports.length === 1 ? reports[0]?.['id'] : undefined);
    if (report === undefined) {
      add({ id: String(raw['id']), ledger }, 'message', raw['message'], {
        outcome: 'lost',
        reason: 'Nothing says of which report it is: save it as `status-reports/<id>/status-updates.json`.',
      });
    } else add_(String(report), raw);
  }
  return updates;
}

function toEvent(
  raw: Raw,
  apart: readonly Raw[],
  services: Services,
  around: Around,
  reading: Reading,
): Event {
  const report = read(ReportShape, raw, reading);
  const pictures = createPictures();
  const all = [...rawsIn(raw['status_updates']).map(flattened), ...apart];
  const isWindow = report.report_type === 'maintenance';
  const updates = all.flatMap((update) => toUpdate(update, isWindow, services, pictures, reading));
  const facts = eventOf('better-stack', reading, around, {
    origin: { ...raw, updates: all },
    title: report.title ?? '',
    pictures,
  });
  const touched = [
    ...new Set([
      ...statesIn(report.affected_resources, services).keys(),
      ...updates.flatMap((update) => [...(update.services?.keys() ?? [])]),
    ]),
  ];
  if (report.report_type !== undefined)
    add(reading, 'report_type', report.report_type, { outcome: 'kept', reason: 'the folder of its file' });
  if (isWindow) {
    const { starts_at: starts } = report;
    if (starts === undefined) {
      add(reading, 'starts_at', '', { outcome: 'lost', reason: 'A window needs a time at which it begins.' });
      return { kind: 'maintenance', document: undefined };
    }
    return {
      kind: 'maintenance',
      document: toMaintenance(
        { ...facts, starts, ends: report.ends_at, services: touched, updates },
        reading,
      ),
    };
  }
  return {
    kind: 'incidents',
    document: toIncident(
      {
        ...facts,
        ...lastedFor(report),
        services: new Map(touched.map((id) => [id, worstOf(report, id, services)])),
        impact: 'degraded',
        updates: withStatuses(updates, report, reading),
      },
      reading,
    ),
  };
}

function lastedFor({ starts_at: started, ends_at: resolved }: Report) {
  return { started, resolved, isOver: resolved !== undefined };
}

function worstOf({ affected_resources: affected }: Report, id: string, services: Services) {
  const state = statesIn(affected, services).get(id);
  return state === 'operational' ? undefined : state;
}

function statesIn(affected: Report['affected_resources'], services: Services): Map<string, ImpactState> {
  return new Map(
    affected.flatMap(({ status_page_resource_id: code, status }) => {
      const id = services.get(code ?? '')?.id;
      return id === undefined || status === undefined ? [] : [[id, status] as const];
    }),
  );
}

function toUpdate(
  raw: Raw,
  isWindow: boolean,
  services: Services,
  pictures: Pictures,
  reading: Reading,
): UpdateFacts[] {
  const {
    id,
    message = '',
    published_at: at,
    affected_resources: affected,
  } = read(UpdateShape, raw, reading, 'status_updates[].');
  if (at === undefined) {
    add(reading, 'status_updates[].message', message, { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  return [
    {
      id,
      at,
      text: markdownOf(message, pictures),
      ...(!isWindow && { services: statesIn(affected, services) }),
    },
  ];
}

/** Updates have no word for where it stands: the first says that it began, and one at the end that it is over. */
function withStatuses(
  updates: readonly UpdateFacts[],
  { ends_at: end }: Report,
  reading: Reading,
): UpdateFacts[] {
  const ordered = updates.toSorted((one, other) => one.at - other.at);
  return ordered.map((update, index) => {
    const states = [...(update.services?.values() ?? [])];
    const isLast = index === ordered.length - 1;
    const isWell = states.length > 0 && states.every((state) => state === 'operational');
    const isOver = isLast && index > 0 && end !== undefined && (isWell || Math.abs(update.at - end) < 60_000);
    if (!isOver && index > 0) return update;
    const status = isOver ? 'resolved' : 'investigating';
    add(reading, 'status_updates[].status', '', {
      outcome: 'derived',
      reason: isOver ? 'resolved: it is the last' : 'investigating: it is the first',
    });
    return { ...update, status };
  });
}
