import type { ImpactState, UpdateStatus } from '../domain/incident.ts';
import { collect, idOf, latestOfEach } from './collect.ts';
import type { UpdateFacts } from './facts.ts';
import type { ImportedDocument, LedgerLine, SourceParser } from './model.ts';
import { type NamedPart, type Services, toServices } from './services.ts';
import {
  add,
  anything,
  isRaw,
  kept,
  left,
  list,
  lost,
  many,
  type Raw,
  type Read,
  type Reading,
  read,
  sameAs,
  text,
  time,
  told,
  word,
} from './shape.ts';
import { markdownOfMarkdown } from './text/markdown.ts';
import { createPictures, type Pictures } from './text/pictures.ts';
import { instantOf } from './time.ts';
import { toIncident } from './to-incident.ts';

const SITE = 'https://status.cloud.google.com/';
const NO_REGIONS = 'Regions have no place of their own: make services of them.';

/** What stands before the first words of a description. */
const LABEL = /^\**(?:title|summary|description)\**:?\**\s*/i;

const SEVERITIES = {
  SERVICE_OUTAGE: 'critical',
  SERVICE_DISRUPTION: 'major',
  SERVICE_INFORMATION: 'minor',
  SERVICE_MAINTENANCE: 'notice',
  AVAILABLE: 'notice',
} as const;

const STATES = {
  SERVICE_OUTAGE: 'major-outage',
  SERVICE_DISRUPTION: 'partial-outage',
  SERVICE_INFORMATION: 'degraded',
  SERVICE_MAINTENANCE: 'degraded',
  AVAILABLE: 'operational',
} as const satisfies Record<string, ImpactState>;

const UpdateShape = {
  when: kept(time(), 'updates[].at'),
  text: told(text),
  status: word(STATES, 'updates[].services'),
  created: sameAs('when', 'Readers saw `when`.', true),
  modified: sameAs('when', 'Readers saw `when`.'),
  affected_locations: lost(list, NO_REGIONS),
};
type Update = Read<typeof UpdateShape>;

const ProductShape = {
  id: kept(text, 'services[].source'),
  title: kept(text, 'services[].name'),
  current_title: lost(text, 'It is the name of today.'),
};

const IncidentShape = {
  id: kept(text, 'source.id'),
  number: left('It is no longer used for anything.'),
  begin: kept(time(), 'started'),
  created: sameAs('begin', 'Readers saw `begin`.', true),
  end: kept(time(), 'resolved'),
  modified: left('The history of the file says when it changed.'),
  external_desc: kept(text, 'title, and the report'),
  updates: many(UpdateShape),
  most_recent_update: told(anything),
  status_impact: word(SEVERITIES, 'severity'),
  severity: lost(text, '`status_impact` is taken.'),
  service_key: left('`affected_products` are taken.'),
  service_name: left('`affected_products` are taken.'),
  affected_products: many(ProductShape),
  uri: kept(text, 'source.url'),
  currently_affected_locations: lost(list, NO_REGIONS),
  previously_affected_locations: lost(list, NO_REGIONS),
};
type Incident = Read<typeof IncidentShape>;

/** `incidents.json` and `products.json` of Google's dashboards. */
export const parseGoogleCloud: SourceParser = (files, options) => {
  const ledger: LedgerLine[] = [];
  const found = collect(files, { lists: ['products'], about: [] }, ledger);
  const zone = options.timezone ?? 'UTC';
  const raws = latestOfEach(
    found.filter((item) => item.list === '').map(({ raw }) => raw),
    'modified',
  );
  for (const { raw, list } of found)
    if (list === 'products') read(ProductShape, raw, { id: '', ledger }, 'products[].');
  const services = toServices('google-cloud', [
    ...found.filter((item) => item.list === 'products').map(({ raw }) => toPart(raw)),
    ...raws.flatMap(productsOf),
  ]);
  const incidents = raws.flatMap((raw) => {
    const id = idOf(raw, ledger);
    return id === undefined ? [] : (toDocument(raw, { services, zone }, { id, ledger }) ?? []);
  });
  return {
    site: { ...(options.timezone && { timezone: zone }), services: [...services.values()] },
    ...{ incidents, maintenance: [], pages: [], ledger, questions: [] },
  };
};

function productsOf(raw: Raw): NamedPart[] {
  const { affected_products: products, service_key: key, service_name: name } = raw;
  if (Array.isArray(products) && products.length > 0) return products.filter(isRaw).map(toPart);
  return name && name !== 'Multiple Products' ? [{ code: String(key ?? name), name: String(name) }] : [];
}

function toPart({ id, title, current_title: current }: Raw): NamedPart {
  const name = String(title ?? current ?? id ?? '');
  return { code: String(id ?? name), name };
}

function toDocument(
  raw: Raw,
  { services, zone }: { services: Services; zone: string },
  reading: Reading,
): ImportedDocument | undefined {
  const incident = read(IncidentShape, raw, reading);
  const pictures = createPictures(SITE);
  const touched = productsOf(raw).flatMap(({ code }) => services.get(code)?.id ?? []);
  const ordered = incident.updates.toReversed();
  const report = ordered.findLast(isReport);
  const updates = ordered
    .filter((update) => update !== report)
    .flatMap((update) => toUpdate(update, touched, pictures, reading));
  tellLatest(raw, reading);
  const description = (incident.external_desc ?? '').trim();
  const [title = ''] = description.replace(LABEL, '').split('\n');
  const isInUpdate = ordered.some(({ text = '' }) => text.includes(description));
  const rest = title === description || isInUpdate ? '' : description;
  if (report) add(reading, 'updates[].text', report.text, { outcome: 'kept', reason: 'the report' });
  return toIncident(
    {
      from: 'google-cloud',
      id: reading.id,
      url: new URL(incident.uri ?? `incidents/${reading.id}`, SITE).href,
      origin: raw,
      zone,
      title: title.replaceAll('**', ''),
      aliases: [`/incidents/${reading.id}`],
      body: [rest, report?.text ?? '']
        .filter((part) => part !== '')
        .map((part) => markdownOfMarkdown(part, pictures, 'kept'))
        .join('\n\n'),
      attachments: pictures.attachments,
      started: incident.begin,
      resolved: incident.end,
      isOver: incident.end !== undefined,
      severity: incident.status_impact,
      services: new Map(touched.map((id) => [id, undefined])),
      impact: impactOf(incident),
      updates,
    },
    reading,
  );
}

/** The written part comes last, long after the rest, under its name. */
function isReport({ text = '' }: Update): boolean {
  return (
    /^[\s#*]*(?:mini[ -]|preliminary |full )?incident report\b/im.test(text.slice(0, 400)) &&
    text.length > 400
  );
}

function toUpdate(
  { when, created, text = '', status }: Update,
  touched: readonly string[],
  pictures: Pictures,
  reading: Reading,
): UpdateFacts[] {
  const at = when ?? instantOf(created ?? '');
  if (at === undefined) {
    add(reading, 'updates[].text', text, { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  add(reading, 'updates[].text', text, { outcome: 'kept', reason: 'updates[].text' });
  const word: UpdateStatus = status === 'operational' ? 'resolved' : 'update';
  const services = new Map(status === undefined ? [] : touched.map((id) => [id, status] as const));
  return [{ at, status: word, text: markdownOfMarkdown(text, pictures, 'kept'), services }];
}

/** The latest update stands in the list, too. */
function tellLatest({ most_recent_update: latest, updates }: Raw, reading: Reading): void {
  if (!isRaw(latest)) return;
  const isListed =
    Array.isArray(updates) &&
    updates.some(
      (update) => isRaw(update) && update['when'] === latest['when'] && update['text'] === latest['text'],
    );
  add(reading, 'most_recent_update', latest, {
    outcome: isListed ? 'kept' : 'lost',
    reason: isListed ? 'one of the updates' : 'It is not one of the updates.',
  });
}

function impactOf({ status_impact: severity }: Incident) {
  if (severity === 'critical') return 'major-outage';
  return severity === 'major' ? 'partial-outage' : 'degraded';
}
