import type { UpdateStatus } from '../domain/incident.ts';
import { IncidentShape, STATES, STATUSES, UpdateShape } from './cachet-shapes.ts';
import { collect, type Found, latestOfEach } from './collect.ts';
import type { UpdateFacts } from './facts.ts';
import {
  type Around,
  type Event,
  eachOf,
  eventOf,
  flattened,
  idsOf,
  leave,
  markdownOf,
  ownerIn,
  rawsIn,
  recordOf,
} from './json-record.ts';
import type { ImportQuestion, LedgerLine, SourceParser } from './model.ts';
import { type NamedPart, type Services, toServices } from './services.ts';
import { add, isRaw, type Raw, type Reading, read } from './shape.ts';
import { createPictures, type Pictures } from './text/pictures.ts';
import { instantOf, writeTime } from './time.ts';
import { toIncident } from './to-incident.ts';
import { toMaintenance } from './to-maintenance.ts';

const LISTS = ['data', 'included'];

interface Book extends Around {
  services: Services;
  /** Updates that were asked for by themselves. */
  updates: readonly Found[];
  /** The zone of times that name none, and the first of them where it is not known. */
  clock: { zone: string | undefined; questions: ImportQuestion[] };
}

/** Incidents, schedules and components of Cachet, of its second and of its third version. */
export const parseCachet: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const found = collect(files, { lists: LISTS, about: ['meta', 'links'] }, ledger).map((item) => ({
    ...item,
    raw: flattened(item.raw),
  }));
  const kinds = Map.groupBy(found, kindOf);
  const of = (kind: Kind) => kinds.get(kind) ?? [];
  const raws = (kind: Kind) => of(kind).map(({ raw }) => raw);
  const events = [
    ...latestOfEach(raws('incident'), 'updated_at'),
    ...latestOfEach(raws('schedule'), 'updated_at'),
  ];
  const groups = raws('group');
  const components = [
    ...latestOfEach(raws('component'), 'updated_at'),
    ...groups.flatMap(({ enabled_components: enabled }) => rawsIn(enabled)),
    ...events.flatMap(({ components: own, component }) =>
      [...rawsIn(own), ...rawsIn(component)].map(flattened),
    ),
  ];
  const services = toServices('cachet', partsOf(components, groups, events));
  const book: Book = {
    ledger,
    zone: timezone ?? 'UTC',
    services,
    updates: of('update'),
    clock: { zone: timezone, questions: [] },
  };
  const record = recordOf(
    eachOf(events, ledger, (raw, reading) => toEvent(raw, book, reading)),
    { ...(timezone && { timezone }), services: [...services.values()] },
    book,
  );
  return { ...record, questions: book.clock.questions };
};

type Kind = 'incident' | 'schedule' | 'component' | 'group' | 'update';

function kindOf({ raw, path }: Found): Kind {
  const type = String(raw['type'] ?? '');
  if (/^schedules?$/.test(type)) return 'schedule';
  if (/update/i.test(type) || 'incident_id' in raw || 'updateable_id' in raw) return 'update';
  if (/group/i.test(type) || 'enabled_components' in raw) return 'group';
  if (/^components?$/.test(type)) return 'component';
  if (/^incidents?$/.test(type)) return 'incident';
  if (/\/updates(?:[/.?]|$)/.test(path)) return 'update';
  if (/schedules[^/]*$/.test(path) || 'completed_at' in raw) return 'schedule';
  return 'message' in raw ? 'incident' : 'component';
}

function partsOf(components: readonly Raw[], groups: readonly Raw[], events: readonly Raw[]): NamedPart[] {
  const names = new Map(groups.map(({ id, name }) => [String(id), String(name ?? '')]));
  const memberOf = new Map(
    groups.flatMap((group) => idsOf(group, 'components').map((id) => [id, String(group['id'])] as const)),
  );
  const listed = components.map(({ id, name, description, group_id: inside, component_group_id: other }) => {
    const group = names.get(String(inside ?? other ?? memberOf.get(String(id)) ?? ''));
    const words = typeof description === 'string' ? description.trim() : '';
    return {
      code: String(id),
      name: String(name ?? id),
      ...(group && { group }),
      ...(words && { description: words }),
    };
  });
  const known = new Set(listed.map(({ code }) => code));
  const mentioned = events.flatMap(codesIn).filter((code) => !known.has(code));
  return [...listed, ...mentioned.map((code) => ({ code, name: `Component ${code}` }))];
}

function codesIn(raw: Raw): string[] {
  const { component_id: id, component, components } = raw;
  const single = id === undefined || id === null || String(id) === '0' ? [] : [String(id)];
  return [
    ...new Set([
      ...single,
      ...[...rawsIn(component), ...rawsIn(components)].map((part) => String(part['id'])),
      ...idsOf(raw, 'components'),
    ]),
  ];
}

function toEvent(raw: Raw, book: Book, reading: Reading): Event | undefined {
  const { visible, deleted_at: deleted } = raw;
  // 1 is for guests; 0 for those who signed in, and 2 for nobody.
  if (visible !== undefined && visible !== null && ![true, 1, '1'].includes(visible as never))
    return leave(reading, 'visible', 'It was not for everybody.');
  if (deleted) return leave(reading, 'deleted_at', 'It was deleted.');
  const {
    name: title = '',
    message = '',
    guid,
    permalink,
    status: written,
  } = read(IncidentShape, raw, reading);
  const pictures = createPictures();
  const at = (field: string) => timeOf(raw[field], field, book, reading);
  const [occurred, created] = [at('occurred_at'), at('created_at')];
  const touched = codesIn(raw).flatMap((code) => book.services.get(code)?.id ?? []);
  const told = updatesOf(raw, reading.id, book);
  const isWindow =
    'completed_at' in raw ||
    raw['type'] === 'schedules' ||
    (Boolean(raw['scheduled_at']) && (numberOf(written) === '0' || !('occurred_at' in raw)));
  const updates = told.flatMap((update) => toUpdate(update, pictures, book, reading));
  const origin = { ...raw, updates: told };
  if (isWindow) {
    const starts = at('scheduled_at') ?? occurred ?? created;
    if (starts === undefined) {
      add(reading, 'scheduled_at', '', {
        outcome: 'lost',
        reason: 'A window needs a time at which it begins.',
      });
      return undefined;
    }
    const facts = eventOf('cachet', reading, book, {
      origin,
      title,
      pictures,
      body: markdownOf(message, pictures),
      ...(permalink && { url: permalink }),
    });
    const document = toMaintenance(
      { ...facts, starts, ends: at('completed_at'), services: touched, updates },
      reading,
    );
    return { kind: 'maintenance', document };
  }
  const status = statusIn(written, 'status', reading);
  const started = occurred ?? created;
  const first: UpdateFacts[] =
    message.trim() === '' || started === undefined
      ? []
      : [
          {
            at: started,
            text: markdownOf(message, pictures),
            status: updates.length === 0 && status !== 'resolved' ? status : 'investigating',
          },
        ];
  const last = updates.at(-1)?.status;
  const isOver = status === 'resolved' || last === 'resolved';
  if (isOver && updates.length === 0)
    add(reading, 'status', 4, {
      outcome: 'derived',
      reason: 'It is over, at a time that is not told: correct `resolved`.',
    });
  // It may be in the future: what was held back until then is held back here, too.
  const published = at('published_at') ?? at('published');
  const isHeldBack = published !== undefined && published > (created ?? started ?? published);
  const document = toIncident(
    {
      ...eventOf('cachet', reading, book, {
        origin,
        title,
        pictures,
        ...(permalink && { url: permalink }),
        aliases: guid ? [`/incidents/${guid}`] : [],
      }),
      ...(isHeldBack && { fields: { publishAt: writeTime(published, book.zone) } }),
      ...{
        started,
        isOver,
        resolved: isOver && updates.length === 0 ? started : undefined,
        impact: 'degraded',
        updates: [...first, ...updates],
      },
      services: new Map(touched.map((id) => [id, impactOf(raw, id, book)])),
    },
    reading,
  );
  return { kind: 'incidents', document };
}

/** What it did to a component, which its answer says only while it lasts. */
function impactOf(raw: Raw, id: string, { services }: Book) {
  for (const part of [...rawsIn(raw['components']), ...rawsIn(raw['component'])].map(flattened)) {
    const { pivot, status } = part;
    const state = STATES[numberOf((isRaw(pivot) ? pivot['component_status'] : undefined) ?? status)];
    if (services.get(String(part['id']))?.id === id && state && state !== 'operational') return state;
  }
  return undefined;
}

function updatesOf(raw: Raw, id: string, { updates }: Book): Raw[] {
  const listed = new Set(idsOf(raw, 'updates'));
  const apart = updates.filter(({ raw: update, path }) => {
    const { incident_id: incident, updateable_id: other } = update;
    const owner = incident ?? other ?? ownerIn(path, 'incidents') ?? ownerIn(path, 'schedules');
    return listed.has(String(update['id'])) || (owner !== undefined && String(owner) === id);
  });
  const all = [...rawsIn(raw['updates']).map(flattened), ...apart.map((item) => item.raw)];
  return [...new Map(all.map((update) => [String(update['id']), update])).values()];
}

function toUpdate(raw: Raw, pictures: Pictures, book: Book, reading: Reading): UpdateFacts[] {
  const { id, message = '', status: written } = read(UpdateShape, raw, reading, 'updates[].');
  const at = timeOf(raw['created_at'], 'updates[].created_at', book, reading);
  if (at === undefined) {
    add(reading, 'updates[].message', message, { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  return [
    {
      id,
      at,
      status: statusIn(written, 'updates[].status', reading) ?? 'update',
      text: markdownOf(message, pictures),
    },
  ];
}

/** A number, which the third version puts beside what it means. */
function numberOf(written: unknown): string {
  return String(isRaw(written) ? written['value'] : (written ?? ''));
}

function statusIn(written: unknown, field: string, reading: Reading): UpdateStatus | undefined {
  const value = numberOf(written);
  const status = STATUSES[value];
  if (value !== '') {
    const isKnown = status !== undefined || value === '0';
    add(
      reading,
      field,
      value,
      isKnown
        ? { outcome: 'kept', reason: 'updates[].status' }
        : { outcome: 'lost', reason: 'It is not what is known to stand here.' },
    );
  }
  return status;
}

/** A time, which names no zone: that of the server has to be told. */
function timeOf(written: unknown, field: string, { clock }: Book, reading: Reading): number | undefined {
  const said = isRaw(written) ? written['string'] : written;
  if (typeof said !== 'string' || said.trim() === '') return undefined;
  const value = said.trim();
  const instant = instantOf(value, clock.zone ?? 'UTC');
  const isSure = instantOf(value) !== undefined || clock.zone !== undefined;
  if (instant !== undefined && !isSure && clock.questions.length === 0)
    clock.questions.push({ about: 'timezone', example: `\`${value}\` of ${field}` });
  add(
    reading,
    field,
    value,
    instant === undefined
      ? { outcome: 'lost', reason: 'It is not what is known to stand here.' }
      : { outcome: 'kept', reason: 'the time' },
  );
  return instant;
}
