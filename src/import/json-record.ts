import { idOf } from './collect.ts';
import type { EventFacts } from './facts.ts';
import type { ImportedDocument, ImportedRecord, LedgerLine, SourceFormat } from './model.ts';
import { add, isRaw, type Raw, type Reading } from './shape.ts';
import { markdownOfMarkdown } from './text/markdown.ts';
import type { Pictures } from './text/pictures.ts';

/** What a source is read with. */
export interface Around {
  ledger: LedgerLine[];
  /** The zone of the site. */
  zone: string;
}

/** An incident or planned work, as it will lie. */
export type Event = { kind: 'incidents' | 'maintenance'; document: ImportedDocument | undefined };

/** What each thing comes to; those without an id are told, and come to nothing. */
export function eachOf<T>(
  raws: readonly Raw[],
  ledger: LedgerLine[],
  to: (raw: Raw, reading: Reading) => T | readonly T[] | undefined,
): T[] {
  return raws.flatMap((raw) => {
    const id = idOf(raw, ledger);
    return id === undefined ? [] : (to(raw, { id, ledger }) ?? []);
  });
}

/** A record of events. */
export function recordOf(
  events: readonly Event[],
  site: ImportedRecord['site'],
  { ledger }: Pick<Around, 'ledger'>,
): ImportedRecord {
  const of = (kind: Event['kind']) =>
    events.flatMap((event) => (event.kind === kind && event.document ? [event.document] : []));
  return {
    ...{ site, incidents: of('incidents'), maintenance: of('maintenance') },
    ...{ pages: [], ledger, questions: [] },
  };
}

/** What is the same in every event. */
export function eventOf(
  from: SourceFormat,
  { id }: Reading,
  { zone }: Around,
  own: Partial<EventFacts> & { origin: unknown; title: string; pictures: Pictures },
): EventFacts {
  const { pictures, ...facts } = own;
  return { from, id, zone, aliases: [], body: '', attachments: pictures.attachments, ...facts };
}

/** Markdown or HTML of a source in which lines end where they end, as Markdown. */
export function markdownOf(text: string, pictures: Pictures): string {
  return markdownOfMarkdown(text, pictures, 'kept');
}

/** Leaves a thing as a whole where it is, and quotes nothing of it. */
export function leave(reading: Reading, field: string, reason: string): undefined {
  add(reading, field, '', { outcome: 'left', reason });
  return undefined;
}

/** A thing of JSON:API with its attributes beside its id. */
export function flattened(raw: Raw): Raw {
  const { attributes } = raw;
  return isRaw(attributes) ? { id: raw['id'], type: raw['type'], ...attributes, ...linked(raw) } : raw;
}

function linked({ relationships }: Raw): Raw {
  return isRaw(relationships) ? { relationships } : {};
}

/** Ids of what a thing of JSON:API refers to. */
export function idsOf({ relationships }: Raw, name: string): string[] {
  const relation = isRaw(relationships) ? relationships[name] : undefined;
  const data = isRaw(relation) ? relation['data'] : undefined;
  return [data].flat().flatMap((item) => (isRaw(item) ? [String(item['id'])] : []));
}

/**
 * Of what a file is by its path, as addresses of APIs say it.
 *
 * @example ownerIn('v2/status-reports/7/status-updates.json', 'status-reports') // '7'
 */
export function ownerIn(path: string, list: string): string | undefined {
  return path.split('/').find((_, index, parts) => parts[index - 1] === list && index < parts.length - 1);
}

/** Objects in a list of another. */
export function rawsIn(value: unknown): Raw[] {
  return [value].flat().filter(isRaw);
}

/** Our severity whose word stands in a name that a company gave one of its own. */
export function severityNamed(name: string, reading: Reading): string | undefined {
  if (name === '') return undefined;
  const found = ['critical', 'major', 'minor', 'notice'].find((word) => name.toLowerCase().includes(word));
  const reason = found ? `severity: ${found}` : 'There is no severity of that name.';
  add(reading, 'severity', name, { outcome: found ? 'kept' : 'lost', reason });
  return found;
}
