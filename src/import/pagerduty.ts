import type { ImpactState, UpdateStatus } from '../domain/incident.ts';
import { collect, type Found } from './collect.ts';
import type { EventFacts, UpdateFacts } from './facts.ts';
import { type Around, type Event, eachOf, eventOf, leave, ownerIn, rawsIn, recordOf } from './json-record.ts';
import type { LedgerLine, SourceParser } from './model.ts';
import { PostmortemShape, PostShape, UpdateShape } from './pagerduty-shapes.ts';
import { type Services, toServices } from './services.ts';
import { add, isRaw, type Raw, type Reading, read } from './shape.ts';
import { markdownOfHtml, markdownOfText } from './text/html.ts';
import { createPictures, type Pictures } from './text/pictures.ts';
import { dayIn } from './time.ts';
import { toIncident } from './to-incident.ts';
import { toMaintenance } from './to-maintenance.ts';

const LISTS = [
  'posts',
  'post',
  'post_updates',
  'post_update',
  'postmortem',
  'services',
  'statuses',
  'severities',
  'impacts',
  'status_pages',
  'status_page',
];

/** What words of status pages by their ids mean. */
type Words = ReadonlyMap<string, string>;

interface Book extends Around {
  services: Services;
  words: Words;
}

/** Posts of PagerDuty's status pages, with their updates and postmortems. */
export const parsePagerDuty: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const found = collect(
    files,
    { lists: LISTS, about: ['limit', 'next_cursor', 'prev_cursor', 'offset', 'more', 'total'] },
    ledger,
  );
  const of = (...lists: string[]) => found.filter(({ list }) => lists.includes(list));
  const words = new Map(
    of('statuses', 'severities', 'impacts').map(({ raw }) => [
      String(raw['id']),
      String(raw['description'] ?? ''),
    ]),
  );
  const posts = [
    ...new Map(
      [...of('posts'), ...of('post'), ...found.filter(({ raw }) => 'post_type' in raw && 'title' in raw)].map(
        (item) => [String(item.raw['id'] ?? ''), item.raw],
      ),
    ).values(),
  ];
  const apart = [
    ...of('post_updates', 'post_update'),
    ...found.filter(({ list, raw }) => list === '' && 'reviewed_status' in raw),
  ];
  const names = of('services').map(({ raw }) => ({
    code: String(raw['id']),
    name: String(raw['name'] ?? raw['id']),
  }));
  const updates = [...apart.map(({ raw }) => raw), ...posts.flatMap(({ updates }) => rawsIn(updates))];
  const services = toServices('pagerduty', [
    ...names,
    ...updates.flatMap(servicesIn).map(({ service }) => toPart(service)),
  ]);
  const book: Book = { ledger, zone: timezone ?? 'UTC', services, words };
  const [page] = of('status_page', 'status_pages').map(({ raw }) => raw);
  const { name, url } = page ?? {};
  return recordOf(
    eachOf(
      posts,
      ledger,
      (raw, reading): Event =>
        toEvent(raw, aboutOf(apart, reading.id), aboutOf(of('postmortem'), reading.id), book, reading),
    ),
    {
      ...(typeof name === 'string' && { name }),
      ...(typeof url === 'string' && { url }),
      ...(timezone && { timezone }),
      services: [...services.values()],
    },
    book,
  );
};

function servicesIn({ impacted_services: impacted }: Raw): Raw[] {
  return rawsIn(impacted).filter(({ service }) => service !== undefined && service !== null);
}

function toPart(service: unknown): { code: string; name: string } {
  const { id, name, summary } = isRaw(service) ? service : { id: service, name: service, summary: undefined };
  return { code: String(id), name: String(name ?? summary ?? id) };
}

/** What belongs to a post, which it names or the address at which it was. */
function aboutOf(found: readonly Found[], id: string): Raw[] {
  return found.flatMap(({ raw, path }) => {
    const { post } = raw;
    const owner = isRaw(post) ? post['id'] : (post ?? ownerIn(path, 'posts'));
    return String(owner) === id ? [raw] : [];
  });
}

function toEvent(
  raw: Raw,
  apart: readonly Raw[],
  postmortems: readonly Raw[],
  book: Book,
  reading: Reading,
): Event {
  const { title = '', post_type: type, starts_at: starts, ends_at: ends } = read(PostShape, raw, reading);
  const pictures = createPictures();
  const isWindow = type === 'maintenance';
  const all = [
    ...new Map(
      [...rawsIn(raw['updates']), ...apart].map((update) => [update['id'] ?? update, update]),
    ).values(),
  ];
  const isPublic = (update: Raw) =>
    (update['reviewed_status'] ?? 'approved') === 'approved' && 'message' in update;
  for (const { message, reviewed_status: review } of all)
    if ((review ?? 'approved') !== 'approved' && message !== undefined)
      leave(reading, 'updates[].message', 'It was not approved.');
  const shown = all.filter(isPublic);
  const updates = shown.flatMap((update) => toUpdate(update, isWindow, pictures, book, reading));
  const [own] = [...rawsIn(raw['postmortem']).filter((found) => 'message' in found), ...postmortems];
  const postmortem = own && read(PostmortemShape, own, reading, 'postmortem.');
  const published = postmortem?.reported_at;
  const facts: EventFacts & { updates: UpdateFacts[] } = {
    ...eventOf('pagerduty', reading, book, {
      origin: { ...raw, updates: shown, postmortem: own },
      title,
      pictures,
      body: postmortem?.message ? markdownOfAny(postmortem.message, pictures) : '',
      ...(!isWindow &&
        published !== undefined && { fields: { report: { published: dayIn(book.zone, published) } } }),
    }),
    updates,
  };
  const touched = [
    ...new Set(
      shown.flatMap(servicesIn).flatMap(({ service }) => book.services.get(toPart(service).code)?.id ?? []),
    ),
  ];
  if (!isWindow) {
    return {
      kind: 'incidents',
      document: toIncident(
        {
          ...facts,
          ...{ started: starts, resolved: ends, isOver: ends !== undefined, impact: 'degraded' },
          severity: severityIn(shown, book, reading),
          services: new Map(touched.map((id) => [id, undefined])),
        },
        reading,
      ),
    };
  }
  if (starts === undefined) {
    add(reading, 'starts_at', '', { outcome: 'lost', reason: 'A window needs a time at which it begins.' });
    return { kind: 'maintenance', document: undefined };
  }
  return {
    kind: 'maintenance',
    document: toMaintenance({ ...facts, starts, ends, services: touched }, reading),
  };
}

function markdownOfAny(message: string, pictures: Pictures): string {
  return /<\/?[a-z][^>]*>/i.test(message)
    ? markdownOfHtml(message, pictures)
    : markdownOfText(message, pictures);
}

function toUpdate(
  raw: Raw,
  isWindow: boolean,
  pictures: Pictures,
  book: Book,
  reading: Reading,
): UpdateFacts[] {
  const update = read(UpdateShape, raw, reading, 'updates[].');
  const { id, message = '', reported_at: at, update_frequency_ms: pause } = update;
  if (at === undefined) {
    add(reading, 'updates[].message', message, { outcome: 'lost', reason: 'It has no time.' });
    return [];
  }
  const word = wordOf(update.status, book);
  const status = statusOf(word);
  if (word !== '')
    add(
      reading,
      'updates[].status',
      word,
      status
        ? { outcome: 'kept', reason: 'updates[].status' }
        : { outcome: 'lost', reason: 'There is no word for it here.' },
    );
  const services = new Map(
    servicesIn(raw).flatMap(({ service, impact }) => {
      const known = book.services.get(toPart(service).code)?.id;
      const state = stateOf(wordOf(impact, book));
      add(
        reading,
        'updates[].impacted_services[].impact',
        wordOf(impact, book),
        known && state
          ? { outcome: 'kept', reason: 'services' }
          : { outcome: 'lost', reason: 'There is no word for it here.' },
      );
      return known && state ? [[known, state] as const] : [];
    }),
  );
  return [
    {
      id,
      at,
      status,
      text: markdownOfAny(message, pictures),
      ...(pause && { next: at + pause }),
      ...(!isWindow && { services }),
    },
  ];
}

/** A word, or what one means that is only referred to. */
function wordOf(value: unknown, { words }: Book): string {
  if (!isRaw(value)) return words.get(String(value ?? '')) ?? String(value ?? '');
  const { id, description, name, summary } = value;
  return String(description ?? name ?? words.get(String(id)) ?? summary ?? id ?? '');
}

function statusOf(word: string): UpdateStatus | undefined {
  if (/^(?:investigating|detected)$/i.test(word)) return 'investigating';
  if (/^identified$/i.test(word)) return 'identified';
  if (/^(?:monitoring|verifying)$/i.test(word)) return 'monitoring';
  if (/^(?:resolved|completed)$/i.test(word)) return 'resolved';
  return /^(?:update|scheduled|in.?progress)$/i.test(word) ? 'update' : undefined;
}

function stateOf(word: string): ImpactState | undefined {
  if (/^(?:operational|none|all good)$/i.test(word)) return 'operational';
  if (/major/i.test(word)) return 'major-outage';
  if (/partial/i.test(word)) return 'partial-outage';
  return /degraded|minor|maintenance/i.test(word) ? 'degraded' : undefined;
}

const SEVERITIES: Readonly<Record<string, string>> = {
  critical: 'critical',
  major: 'major',
  minor: 'minor',
  'all good': 'notice',
  maintenance: 'notice',
};

/** The worst that was said. */
function severityIn(updates: readonly Raw[], book: Book, reading: Reading): string | undefined {
  const words = updates.map(({ severity }) => wordOf(severity, book)).filter((word) => word !== '');
  for (const word of words) {
    const isKnown = SEVERITIES[word.toLowerCase()] !== undefined;
    const reason = isKnown ? 'severity: the worst' : 'There is no word for it here.';
    add(reading, 'updates[].severity', word, { outcome: isKnown ? 'derived' : 'lost', reason });
  }
  const said = new Set(words.map((word) => SEVERITIES[word.toLowerCase()]));
  return ['critical', 'major', 'minor', 'notice'].find((severity) => said.has(severity));
}
