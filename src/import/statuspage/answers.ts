import { type JsonFile, readJson } from '../json.ts';
import type { LedgerLine, SourceFile } from '../model.ts';
import { add, isRaw, type Raw } from '../shape.ts';

/** All that was answered, sorted by what it is. */
export interface Answers {
  page: Raw | undefined;
  /** Incidents and maintenance, each once: of two answers about one, the later. */
  events: readonly Raw[];
  components: readonly Raw[];
  /** Headings of components, of the API with a key. */
  groups: readonly Raw[];
  /** Postmortems by the ids of their incidents. */
  postmortems: ReadonlyMap<string, Raw>;
  /** Seconds of outage by day. */
  showcases: readonly Raw[];
}

/** Lists of the public answers, and what stands in them. */
const LISTS = ['incidents', 'scheduled_maintenances', 'components', 'component_groups'] as const;

/** The public API lists no more than the newest. */
const MOST = 50;

/** What the files of a Statuspage hold, whatever they are called. */
export function sortAnswers(files: readonly SourceFile[], ledger: LedgerLine[]): Answers {
  const found = { pages: [] as Raw[], events: [] as Raw[], components: [] as Raw[], groups: [] as Raw[] };
  const postmortems = new Map<string, Raw>();
  const showcases: Raw[] = [];
  const place = (value: unknown, file: JsonFile): void => {
    if (Array.isArray(value)) {
      for (const item of value) place(item, file);
      return;
    }
    if (!isRaw(value)) {
      if (value !== null) unknown(file.path, value, ledger);
      return;
    }
    if (isEvent(value)) found.events.push(value);
    else if ('timelines' in value) showcases.push(value);
    else if ('body_draft' in value || 'preview_key' in value) {
      const [, id] = /([^/]+)\/postmortem/.exec(file.path) ?? [];
      if (id !== undefined) postmortems.set(id, value);
    } else if (isWrapper(value)) {
      if (isRaw(value['page'])) found.pages.push(value['page']);
      tellOfRest(value, file, ledger);
      for (const name of LISTS) place(value[name] ?? [], file);
    } else if (isGroup(value)) found.groups.push(value);
    else if (isComponent(value)) found.components.push(value);
    else if ('time_zone' in value || 'subdomain' in value) found.pages.push(value);
    else unknown(file.path, value, ledger);
  };
  for (const file of readJson(files, ledger)) place(file.value, file);
  return {
    page: found.pages[0],
    events: latestOfEach(found.events),
    components: latestOfEach(found.components),
    groups: latestOfEach(found.groups),
    postmortems,
    showcases,
  };
}

function isEvent(value: Raw): boolean {
  return 'incident_updates' in value || ('impact' in value && 'name' in value);
}

function isWrapper(value: Raw): boolean {
  return isRaw(value['page']) || (!('id' in value) && LISTS.some((name) => name in value));
}

function isGroup(value: Raw): boolean {
  return Array.isArray(value['components']) && !('status' in value);
}

function isComponent(value: Raw): boolean {
  return 'name' in value && 'status' in value && !('incident_id' in value);
}

function unknown(path: string, value: unknown, ledger: LedgerLine[]): void {
  add({ id: '', ledger }, path, value, {
    outcome: 'lost',
    reason: 'Statuspage is not known to answer this.',
  });
}

/** What stands beside the lists of an answer. */
function tellOfRest(value: Raw, { path }: JsonFile, ledger: LedgerLine[]): void {
  const reading = { id: '', ledger };
  const { page, status, ...rest } = value;
  if (status) add(reading, 'status', status, { outcome: 'derived', reason: 'from open incidents' });
  for (const [key, other] of Object.entries(rest)) {
    if (!LISTS.some((name) => name === key)) unknown(`${path}: ${key}`, other, ledger);
  }
  for (const name of ['incidents', 'scheduled_maintenances']) {
    const list = value[name];
    if (page && Array.isArray(list) && list.length === MOST) {
      const reason = `The public API lists the newest ${MOST} alone: older ones need a key.`;
      add(reading, name, String(MOST), { outcome: 'lost', reason });
    }
  }
}

/** Each thing once, as it was said last: lists shift while their pages are read. */
function latestOfEach(things: readonly Raw[]): Raw[] {
  const latest = new Map<unknown, Raw>();
  for (const thing of things) {
    const { id } = thing;
    const known = latest.get(id);
    if (!known || String(thing['updated_at'] ?? '') > String(known['updated_at'] ?? ''))
      latest.set(id, thing);
  }
  return [...latest.values()];
}
