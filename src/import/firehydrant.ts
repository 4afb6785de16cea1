import { collect, latestOfEach } from './collect.ts';
import type { UpdateFacts } from './facts.ts';
import { IncidentShape, MOMENTS, NoteShape, SectionShape } from './firehydrant-shapes.ts';
import {
  type Around,
  type Event,
  eachOf,
  eventOf,
  leave,
  markdownOf,
  ownerIn,
  rawsIn,
  recordOf,
  severityNamed,
} from './json-record.ts';
import type { ImportedDocument, LedgerLine, SourceParser } from './model.ts';
import { type NamedPart, type Services, toServices } from './services.ts';
import { add, isRaw, type Raw, type Reading, read } from './shape.ts';
import { createPictures, type Pictures } from './text/pictures.ts';
import { instantOf, writeTime } from './time.ts';
import { toIncident } from './to-incident.ts';

/** Incidents of FireHydrant with their milestones, public notes and retrospectives. */
export const parseFireHydrant: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const found = collect(
    files,
    { lists: ['data', 'incidents', 'events', 'retrospectives'], about: ['pagination'] },
    ledger,
  ).map((item) => ({ ...item, raw: snake(item.raw) as Raw }));
  const isEvent = ({ visibility }: Raw) => visibility !== undefined;
  const isRetrospective = (raw: Raw) => Array.isArray(raw['sections']) || 'is_hidden' in raw;
  const incidents = latestOfEach(
    found.map(({ raw }) => raw).filter((raw) => !isEvent(raw) && !isRetrospective(raw)),
    'updated_at',
  );
  const services = toServices(
    'firehydrant',
    incidents.filter((raw) => whyNot(raw) === undefined).flatMap(partsIn),
  );
  const around = { ledger, zone: timezone ?? 'UTC' };
  const events = eachOf(incidents, ledger, (raw, reading): Event | undefined => {
    const reason = whyNot(raw);
    if (reason !== undefined) return leave(reading, 'incident', reason);
    const about = found
      .filter(
        ({ raw: other, path }) => String(other['incident_id'] ?? ownerIn(path, 'incidents')) === reading.id,
      )
      .map((item) => item.raw);
    const notes = [...rawsIn(raw['events']), ...about.filter(isEvent)];
    const retrospectives = [...rawsIn(raw['retrospectives']), ...about.filter(isRetrospective)];
    return {
      kind: 'incidents',
      document: toDocument(raw, { notes, retrospectives }, services, around, reading),
    };
  });
  return recordOf(events, { ...(timezone && { timezone }), services: [...services.values()] }, around);
};

/** Its answers write names in two ways: `customerImpactSummary` is `customer_impact_summary`. */
function snake(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snake);
  if (!isRaw(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snake(item),
    ]),
  );
}

function whyNot({ restricted, discarded_at: discarded, incident_type: type, name }: Raw): string | undefined {
  if (restricted === true) return 'It is private.';
  if (discarded) return 'It was discarded.';
  const word = String((isRaw(type) ? type['name'] : type) ?? '');
  return /^(?:test|drill|gameday)$/i.test(word) || /^\[test\]/i.test(String(name ?? ''))
    ? 'It is a test.'
    : undefined;
}

function partsIn({ impacts, services }: Raw): NamedPart[] {
  const impacted = rawsIn(impacts)
    .filter(({ type }) => (type ?? 'service') === 'service')
    .map(({ impact }) => impact);
  return [...impacted, ...rawsIn(services)]
    .filter(isRaw)
    .map(({ id, name }) => ({ code: String(id), name: String(name ?? id) }));
}

interface Own {
  notes: readonly Raw[];
  retrospectives: readonly Raw[];
}

function toDocument(
  raw: Raw,
  own: Own,
  services: Services,
  around: Around,
  reading: Reading,
): ImportedDocument | undefined {
  const incident = read(IncidentShape, raw, reading);
  const {
    name: title = '',
    customer_impact_summary: summary = '',
    started_at: started,
    created_at: created = '',
    customers_impacted: customers,
  } = incident;
  const pictures = createPictures();
  const times = timesOf(raw, reading);
  const begun = started ?? times.get('started') ?? instantOf(created);
  if (created !== '') {
    const isTaken = started === undefined && !times.has('started');
    add(reading, 'created_at', created, {
      outcome: isTaken ? 'derived' : 'left',
      reason: isTaken ? 'started' : 'It is when it was written.',
    });
  }
  const isPublic = ({ visibility }: Raw) => visibility === 'open_to_public';
  for (const note of own.notes) if (!isPublic(note)) leave(reading, 'events[]', 'It is internal.');
  const notes = own.notes.filter(isPublic).map(toNote);
  const sections = own.retrospectives.flatMap((retrospective) => sectionsOf(retrospective, reading));
  const body = [
    summary,
    ...sections.map(({ name, body: words }) => `${name ? `## ${name}\n\n` : ''}${words}`),
  ];
  const written = body.filter((part) => part.trim() !== '').map((part) => markdownOf(part, pictures));
  const at = (moment: string) => {
    const instant = times.get(moment);
    return instant === undefined ? undefined : writeTime(instant, around.zone);
  };
  const isOver =
    times.has('resolved') ||
    /^(?:resolved|retrospective_|postmortem_|closed)/.test(incident.current_milestone ?? '');
  if (incident.current_milestone !== undefined)
    add(reading, 'current_milestone', incident.current_milestone, {
      outcome: 'derived',
      reason: isOver ? 'It is over.' : 'It goes on.',
    });
  const tags = [raw['tag_list']].flat().filter((tag) => typeof tag === 'string' && tag.trim() !== '');
  return toIncident(
    {
      ...eventOf('firehydrant', reading, around, {
        origin: {
          ...raw,
          ...{ summary: undefined, description: undefined },
          events: notes,
          retrospectives: sections,
        },
        ...{ title, pictures, body: written.join('\n\n') },
      }),
      fields: {
        ...{ detected: at('detected'), mitigated: at('mitigated'), tags },
        impact:
          customers === undefined || customers === '0'
            ? []
            : [{ label: 'Customers affected', value: customers }],
      },
      ...{
        started: begun,
        resolved: times.get('resolved') ?? (isOver ? times.get('mitigated') : undefined),
        isOver,
        impact: 'degraded',
      },
      severity: severityOf(raw, reading),
      services: new Map(
        partsIn(raw).flatMap(({ code }) => [
          [services.get(code)?.id ?? code, impactIn(raw, code, reading)] as const,
        ]),
      ),
      updates: notes.flatMap((note) => toUpdate(note, pictures, reading)),
    },
    reading,
  );
}

/** When milestones were reached: of the list, and of phases, which take its place. */
function timesOf(raw: Raw, reading: Reading): Map<string, number> {
  const listed = rawsIn(raw['milestones']);
  const phased = rawsIn(raw['lifecycle_phases']).flatMap(({ milestones }) => rawsIn(milestones));
  const times = new Map<string, number>();
  for (const { type, slug, name, occurred_at: said } of [...listed, ...phased]) {
    const word = String(slug ?? type ?? name ?? '').toLowerCase();
    if (typeof said !== 'string' || said === '') continue;
    const [moment, instant] = [MOMENTS[word], instantOf(said)];
    const isKept = moment !== undefined && instant !== undefined;
    const isTold = isKept && times.get(moment) === instant;
    if (isKept && !times.has(moment)) times.set(moment, instant);
    if (!isTold)
      add(
        reading,
        `milestones.${word}`,
        said,
        isKept && times.get(moment) === instant
          ? { outcome: 'kept', reason: moment }
          : { outcome: 'lost', reason: 'There is no moment of that name.' },
      );
  }
  return times;
}

function impactIn(raw: Raw, code: string, reading: Reading) {
  const found = rawsIn(raw['impacts']).find(({ impact }) => isRaw(impact) && String(impact['id']) === code);
  const condition = found?.['condition'];
  const word = String((isRaw(condition) ? condition['name'] : condition) ?? '');
  if (word === '') return undefined;
  const state = /unavailable|down|outage|major/i.test(word)
    ? 'major-outage'
    : /degraded|bug|slow|minor/i.test(word)
      ? 'degraded'
      : undefined;
  add(
    reading,
    'impacts[].condition',
    word,
    state
      ? { outcome: 'derived', reason: `services: ${state}` }
      : { outcome: 'lost', reason: 'There is no word for it here.' },
  );
  return state;
}

function severityOf({ severity }: Raw, reading: Reading): string | undefined {
  const name = String((isRaw(severity) ? (severity['slug'] ?? severity['name']) : severity) ?? '');
  return severityNamed(name, reading);
}

/** A note with its words beside its time. */
function toNote(raw: Raw): Raw {
  const { data } = raw;
  const words = isRaw(data) ? data['body'] : undefined;
  const { id, occurred_at, visibility } = raw;
  return { id, occurred_at, visibility, body: raw['body'] ?? words };
}

function toUpdate(raw: Raw, pictures: Pictures, reading: Reading): UpdateFacts[] {
  const { id, body = '', occurred_at: at } = read(NoteShape, raw, reading, 'events[].');
  if (at === undefined || body.trim() === '') {
    if (body.trim() !== '')
      add(reading, 'events[].body', body, { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  return [{ id, at, text: markdownOf(body, pictures) }];
}

/** What is written in a retrospective, but for what is hidden in it. */
function sectionsOf(retrospective: Raw, reading: Reading): { name: string; body: string }[] {
  if (retrospective['is_hidden'] === true) {
    leave(reading, 'retrospectives[]', 'It is hidden.');
    return [];
  }
  const { sections, fields } = retrospective;
  return [...rawsIn(sections), ...rawsIn(fields)].flatMap((raw) => {
    if (raw['is_hidden'] === true) {
      leave(reading, 'retrospectives[].sections[]', 'It is hidden.');
      return [];
    }
    const words = [raw['body'], raw['content'], raw['text'], raw['value']].find(
      (value) => typeof value === 'string',
    );
    const { name = '', body = '' } = read(
      SectionShape,
      { name: raw['name'] ?? raw['title'] ?? raw['label'], body: words },
      reading,
      'retrospectives[].sections[].',
    );
    return body.trim() === '' ? [] : [{ name, body }];
  });
}
