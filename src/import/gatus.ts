import { toOneLine } from '../domain/characters.ts';
import { parseYaml } from '../source/yaml.ts';
import { collect } from './collect.ts';
import type { UpdateFacts } from './facts.ts';
import { type Event, eventOf, markdownOf, recordOf } from './json-record.ts';
import type { LedgerLine, SourceFile, SourceParser } from './model.ts';
import { toServices } from './services.ts';
import { add, flag, isRaw, kept, left, type Raw, type Read, read, text, time, told } from './shape.ts';
import { createPictures } from './text/pictures.ts';
import { toIncident } from './to-incident.ts';

const TYPES = ['outage', 'warning', 'information', 'operational', 'none'];

const AnnouncementShape = {
  timestamp: kept(time(), 'started'),
  type: told(text),
  message: kept(text, 'title, and updates[].text'),
  archived: told(flag),
};
type Announcement = Read<typeof AnnouncementShape>;

const EndpointShape = {
  name: kept(text, 'services[].name'),
  group: kept(text, 'services[].group'),
  key: kept(text, 'services[].source'),
  results: left('The history of a service follows from its incidents alone.'),
  uptime: left('The history of a service follows from its incidents alone.'),
};

const LONGEST_TITLE = 100;

/** An event: an announcement that something is wrong, with those that say it is well again. */
interface Group {
  first: Announcement;
  raws: Raw[];
  end: Announcement | undefined;
}

/** Announcements of Gatus, from its configuration or as it answers them, and its endpoints. */
export const parseGatus: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const found = collect(
    files.map(asJson),
    { lists: ['announcements', 'endpoints'], about: ['oidc', 'authenticated'] },
    ledger,
  );
  const around = { ledger, zone: timezone ?? 'UTC' };
  const isSaying = (raw: Raw) => 'timestamp' in raw && 'message' in raw;
  const endpoints = found
    .map(({ raw }) => raw)
    .filter((raw) => !isSaying(raw) && typeof raw['name'] === 'string');
  const services = toServices(
    'gatus',
    endpoints.map((raw) => {
      const known = Object.fromEntries(
        Object.entries(raw).filter(([key]) => Object.hasOwn(EndpointShape, key)),
      );
      const { name = '', group, key } = read(EndpointShape, known, { id: '', ledger }, 'endpoints[].');
      return { code: key ?? `${group ?? ''}_${name}`, name, ...(group && { group }) };
    }),
  );
  const raws = [
    ...new Map(
      found
        .filter(({ raw }) => isSaying(raw))
        .map(({ raw }) => [`${raw['timestamp']} ${raw['message']}`, raw]),
    ).values(),
  ];
  const groups = groupsOf(raws, ledger);
  const events = groups.map(
    (group, index): Event => ({
      kind: 'incidents',
      document: toDocument(group, idOf(group, groups.slice(0, index)), around),
    }),
  );
  return recordOf(events, { ...(timezone && { timezone }), services: [...services.values()] }, around);
};

/** Configuration is written as YAML. */
function asJson({ path, text: written }: SourceFile): SourceFile {
  const data = /\.ya?ml$/.test(path) ? parseYaml(written).data : undefined;
  if (!isRaw(data)) return { path, text: written };
  // The rest of it is how services are watched, and may hold secrets.
  const { announcements, endpoints } = data;
  return { path, text: JSON.stringify({ announcements: announcements ?? [], endpoints: endpoints ?? [] }) };
}

function groupsOf(raws: readonly Raw[], ledger: LedgerLine[]): Group[] {
  const ordered = raws
    .map((raw) => ({
      raw,
      said: read(AnnouncementShape, raw, { id: String(raw['timestamp'] ?? ''), ledger }, 'announcements[].'),
    }))
    .toSorted((one, other) => (one.said.timestamp ?? 0) - (other.said.timestamp ?? 0));
  const groups: Group[] = [];
  for (const { raw, said } of ordered) {
    const reading = { id: String(raw['timestamp'] ?? ''), ledger };
    const { type = 'none', timestamp } = said;
    add(
      reading,
      'announcements[].type',
      type,
      TYPES.includes(type)
        ? { outcome: 'derived', reason: 'severity, and whether it is over' }
        : { outcome: 'lost', reason: 'It is not what is known to stand here.' },
    );
    if (timestamp === undefined) {
      add(reading, 'announcements[].message', said.message, { outcome: 'lost', reason: 'It has no time.' });
      continue;
    }
    const open =
      type === 'operational' ? groups.findLast(({ first, end }) => isTrouble(first) && !end) : undefined;
    if (open) {
      open.end = said;
      open.raws.push(raw);
    } else groups.push({ first: said, raws: [raw], end: isTrouble(said) ? undefined : said });
  }
  return groups;
}

function isTrouble({ type }: Announcement): boolean {
  return type === 'outage' || type === 'warning';
}

/** Announcements have no id: they are known by their times. */
function idOf({ raws: [raw] }: Group, before: readonly Group[]): string {
  const stamp = String(raw?.['timestamp'] ?? '').trim();
  const same = before.filter(
    ({ raws: [other] }) => String(other?.['timestamp'] ?? '').trim() === stamp,
  ).length;
  return same === 0 ? stamp : `${stamp} ${same + 1}`;
}

function toDocument(
  { first, raws, end }: Group,
  id: string,
  { ledger, zone }: { ledger: LedgerLine[]; zone: string },
) {
  const reading = { id, ledger };
  const pictures = createPictures();
  const updates = [...new Set([first, ...(end ? [end] : [])])].flatMap(
    ({ timestamp: at, message = '', type }): UpdateFacts[] =>
      at === undefined
        ? []
        : [
            {
              at,
              status: isTrouble({ type } as Announcement)
                ? 'investigating'
                : end === first
                  ? 'update'
                  : 'resolved',
              text: markdownOf(message, pictures),
            },
          ],
  );
  const isArchived = first.archived === true;
  const resolved = end?.timestamp ?? (isArchived ? first.timestamp : undefined);
  if (first.archived !== undefined)
    add(reading, 'announcements[].archived', first.archived, {
      outcome: 'derived',
      reason: end
        ? 'It is over.'
        : isArchived
          ? 'It is over, at a time that is not told: correct `resolved`.'
          : 'It goes on.',
    });
  const severity = first.type === 'outage' ? 'critical' : first.type === 'warning' ? 'minor' : 'notice';
  return toIncident(
    {
      ...eventOf(
        'gatus',
        reading,
        { ledger, zone },
        { origin: raws, title: titleIn(first.message ?? ''), pictures },
      ),
      ...{
        started: first.timestamp,
        resolved,
        isOver: resolved !== undefined,
        severity,
        services: new Map(),
        impact: 'degraded',
        updates,
      },
    },
    reading,
  );
}

/** The first sentence of a message; the update has all of it. */
function titleIn(message: string): string {
  const line = toOneLine(message.trim().split('\n')[0] ?? '')
    .replaceAll(/[*_`#]|\[(?=[^\]]*\])|\]\([^)]*\)/g, '')
    .trim();
  const [sentence = line] = /^.+?[.!?](?=\s|$)/.exec(line) ?? [];
  const plain = sentence.replace(/\.$/, '');
  return plain.length <= LONGEST_TITLE ? plain : `${plain.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`;
}
