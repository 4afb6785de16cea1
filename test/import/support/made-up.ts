import type { Format } from '../../../src/import/format.ts';
import type { ImportedDocument, ImportedRecord, LedgerLine, SourceFile } from '../../../src/import/model.ts';

/** What a system that nobody has would say of an incident. */
export interface MadeUpIncident {
  id: string;
  title: string;
  /** With offset, or in the zone that is asked for. */
  began: string;
  ended?: string;
  told?: { at: string; says: string; state?: string; hit?: Record<string, string> }[];
  hit?: Record<string, string>;
  report?: string;
  pictures?: { name: string; from: string }[];
  old?: string[];
  /** Nobody has a place for it. */
  mood?: string;
}

export interface MadeUp {
  madeUp: true;
  name?: string;
  services?: { id: string; name: string }[];
  incidents: MadeUpIncident[];
}

/** Reads it, as parsers of real systems do. */
function parse(files: readonly SourceFile[], { timezone }: { timezone?: string }): ImportedRecord {
  const ledger: LedgerLine[] = [];
  const sources = files.flatMap(({ text }) => read(text) ?? []);
  const incidents = sources.flatMap((source) => source.incidents);
  const bare = incidents.find(({ began }) => !/Z$|[+-]\d\d:\d\d$/.test(began));
  return {
    site: {
      ...(sources[0]?.name !== undefined && { name: sources[0].name }),
      url: 'https://status.made-up.test',
      services: sources.flatMap(({ services = [] }) => services),
    },
    incidents: incidents.map((incident) => toDocument(incident, timezone, ledger)),
    maintenance: [],
    pages: [],
    ledger,
    questions: bare && timezone === undefined ? [{ about: 'timezone', example: `\`${bare.began}\`` }] : [],
  };
}

function toDocument(
  incident: MadeUpIncident,
  timezone: string | undefined,
  ledger: LedgerLine[],
): ImportedDocument {
  const { id, title, began, ended, told = [], hit, report = '', pictures = [], old, mood } = incident;
  ledger.push({ outcome: 'kept', field: 'title', id, value: title, reason: 'It is the title.' });
  if (mood !== undefined)
    ledger.push({ outcome: 'lost', field: 'mood', id, value: mood, reason: 'Incidents have no mood.' });
  return {
    source: { from: 'gatus', id, url: `https://status.made-up.test/incidents/${id}` },
    origin: incident,
    day: began.slice(0, 10),
    fields: {
      title,
      started: began,
      resolved: ended,
      timezone,
      services: hit,
      updates: told.map(({ at, says, state, hit: services }) => ({
        at,
        text: says,
        status: state,
        services,
      })),
      aliases: old,
    },
    body: report,
    attachments: pictures,
  };
}

function read(text: string): MadeUp | undefined {
  try {
    const data = JSON.parse(text);
    return data?.madeUp === true ? data : undefined;
  } catch {
    return undefined;
  }
}

/** It takes the name of one that is real, because files may come from no other. */
export const MADE_UP: Format = {
  format: 'gatus',
  title: 'Made Up',
  parse,
  detect: ({ files }) => files.some(({ text }) => read(text) !== undefined),
};
