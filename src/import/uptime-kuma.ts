import { collect, idOf, latestOfEach } from './collect.ts';
import type { ImportedDocument, LedgerLine, SourceParser } from './model.ts';
import { type NamedPart, toServices } from './services.ts';
import {
  add,
  anything,
  flag,
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
import { markdownOfMarkdown } from './text/markdown.ts';
import { createPictures } from './text/pictures.ts';
import { toIncident } from './to-incident.ts';
import { toMaintenance } from './to-maintenance.ts';

const ORDER = 'Services keep the order of the list.';
const MONITOR = 'It is how the service was watched.';
const STYLE = 'It is how the box on the page looked.';

// Uptime Kuma writes its times in UTC, without saying so.
const UTC = 'UTC';

const IncidentShape = {
  id: kept(text, 'source.id'),
  style: word(
    {
      danger: 'critical',
      warning: 'major',
      info: 'minor',
      primary: 'minor',
      light: 'notice',
      dark: 'notice',
    },
    'severity',
  ),
  title: kept(text, 'title'),
  content: kept(text, 'updates[].text'),
  pin: left(STYLE),
  active: told(anything),
  createdDate: kept(time(UTC), 'started'),
  lastUpdatedDate: told(time(UTC)),
  status_page_id: left('There is one page.'),
};

const MaintenanceShape = {
  id: kept(text, 'source.id'),
  title: kept(text, 'title'),
  description: kept(text, 'the text'),
  strategy: told(text, (value) =>
    value === 'single' || value === 'manual'
      ? { outcome: 'kept', reason: 'starts and ends' }
      : { outcome: 'lost', reason: 'Only the windows that are listed come in: write `every` for it.' },
  ),
  active: told(flag, (value) => (value ? { outcome: 'kept', reason: 'It takes place.' } : undefined)),
  status: told(text, () => ({ outcome: 'derived', reason: 'from starts and ends' })),
  timeslotList: many({ startDate: kept(time(UTC), 'starts'), endDate: kept(time(UTC), 'ends') }),
};

const ConfigShape = {
  slug: left('Write `movedFrom` in `site.yaml` for the addresses that it stands in.'),
  title: kept(text, 'name of the site'),
  description: kept(text, 'description of the site'),
};

const GroupShape = {
  id: left('Services are grouped by names.'),
  weight: left(ORDER),
  name: kept(text, 'services[].group'),
  monitorList: many({
    id: kept(text, 'services[].source'),
    name: kept(text, 'services[].name'),
    sendUrl: left(MONITOR),
    type: left(MONITOR),
  }),
};

/** A status page of Uptime Kuma, its history of incidents, and its monitors. */
export const parseUptimeKuma: SourceParser = (files, { timezone }) => {
  const ledger: LedgerLine[] = [];
  const found = collect(
    files,
    {
      lists: ['config', 'incident', 'incidents', 'publicGroupList', 'maintenanceList'],
      about: ['ok', 'nextCursor', 'hasMore', 'total'],
    },
    ledger,
  );
  const of = (...lists: string[]) => found.filter(({ list }) => lists.includes(list)).map(({ raw }) => raw);
  const { title, description } = read(ConfigShape, of('config')[0] ?? {}, { id: '', ledger }, 'config.');
  const services = toServices(
    'uptime-kuma',
    of('publicGroupList').flatMap((raw) => monitorsOf(raw, ledger)),
  );
  const zone = timezone ?? UTC;
  const eachOf = <T>(raws: readonly Raw[], to: (raw: Raw, reading: Reading) => T | undefined): T[] =>
    raws.flatMap((raw) => {
      const id = idOf(raw, ledger);
      return id === undefined ? [] : (to(raw, { id, ledger }) ?? []);
    });
  const incidents = latestOfEach(of('', 'incident', 'incidents'), 'lastUpdatedDate');
  return {
    site: {
      ...(title && { name: title }),
      ...(description && { description }),
      ...(timezone && { timezone }),
      services: [...services.values()],
    },
    incidents: eachOf(incidents, (raw, reading) => incidentOf(raw, zone, reading)),
    maintenance: eachOf(of('maintenanceList'), (raw, reading) => maintenanceOf(raw, zone, reading)).flat(),
    ...{ pages: [], ledger, questions: [] },
  };
};

function monitorsOf(raw: Raw, ledger: LedgerLine[]): NamedPart[] {
  const { name: group, monitorList } = read(GroupShape, raw, { id: '', ledger }, 'publicGroupList[].');
  return monitorList.flatMap(({ id, name = '' }) =>
    id === undefined ? [] : [{ code: id, name, ...(group && { group }) }],
  );
}

function incidentOf(raw: Raw, zone: string, reading: Reading): ImportedDocument | undefined {
  const incident = read(IncidentShape, raw, reading);
  const pictures = createPictures();
  const isOver = incident.active === false || incident.active === 0;
  const { createdDate: at, lastUpdatedDate: changed } = incident;
  add(reading, 'active', incident.active, {
    outcome: 'derived',
    reason: isOver ? 'It is over.' : 'It goes on.',
  });
  if (changed !== undefined) {
    add(reading, 'lastUpdatedDate', raw['lastUpdatedDate'], {
      outcome: isOver ? 'derived' : 'left',
      reason: isOver
        ? 'resolved: it was changed last when it ended'
        : 'The history of the file says when it changed.',
    });
  }
  const content = incident.content ?? '';
  return toIncident(
    {
      ...{
        from: 'uptime-kuma',
        id: reading.id,
        origin: raw,
        zone,
        title: incident.title ?? '',
        aliases: [],
        body: '',
      },
      ...{
        attachments: pictures.attachments,
        started: at,
        resolved: isOver ? (changed ?? at) : undefined,
        isOver,
      },
      ...{ severity: incident.style, services: new Map(), impact: 'degraded' },
      updates:
        at === undefined
          ? []
          : [{ at, status: 'investigating', text: markdownOfMarkdown(content, pictures, 'kept') }],
    },
    reading,
  );
}

function maintenanceOf(raw: Raw, zone: string, reading: Reading): ImportedDocument[] {
  const { title = '', description = '', active, timeslotList: slots } = read(MaintenanceShape, raw, reading);
  const pictures = createPictures();
  if (active === false) {
    add(reading, 'active', active, { outcome: 'left', reason: 'It is switched off.' });
    return [];
  }
  const body = markdownOfMarkdown(description, pictures, 'kept');
  if (slots.length === 0) {
    add(reading, 'timeslotList', '', {
      outcome: 'lost',
      reason: 'A window needs a time at which it begins.',
    });
  }
  return slots.flatMap(({ startDate: starts, endDate: ends }, index): ImportedDocument[] => {
    if (starts === undefined) {
      add(reading, 'timeslotList[]', '', {
        outcome: 'lost',
        reason: 'A window needs a time at which it begins.',
      });
      return [];
    }
    const id = index === 0 ? `maintenance-${reading.id}` : `maintenance-${reading.id}-${index + 1}`;
    return [
      toMaintenance(
        {
          ...{
            from: 'uptime-kuma',
            id,
            origin: raw,
            zone,
            title,
            aliases: [],
            body,
            attachments: pictures.attachments,
          },
          ...{ starts, ends, services: [], updates: [] },
        },
        reading,
      ),
    ];
  });
}
