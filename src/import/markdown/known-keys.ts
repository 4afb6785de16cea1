import { addressKey, readPath } from '../../domain/address.ts';
import { toOneLine } from '../../domain/characters.ts';
import { isPlainDate } from '../../domain/time.ts';
import { isOfGenerator, OF_GENERATOR, shown, textsOf } from '../front-matter.ts';
import type { LedgerLine } from '../model.ts';

/** A time in frontmatter that is one of ours: its field, and what is written. */
export interface WrittenTime {
  field: 'started' | 'detected' | 'mitigated' | 'resolved' | 'date';
  key: string;
  value: string;
}

/** What frontmatter says in keys that mean something to us. */
export interface KnownFacts {
  fields: Record<string, unknown>;
  times: WrittenTime[];
  /** Addresses that it had, which may hold a day. */
  paths: string[];
  url?: string | undefined;
  isDraft: boolean;
  ledger: LedgerLine[];
}

const TIMES: Readonly<Record<string, WrittenTime['field']>> = {
  started: 'started',
  start: 'started',
  start_time: 'started',
  starttime: 'started',
  startedat: 'started',
  started_at: 'started',
  detected: 'detected',
  detected_at: 'detected',
  mitigated: 'mitigated',
  mitigated_at: 'mitigated',
  resolved: 'resolved',
  resolved_at: 'resolved',
  end: 'resolved',
  end_time: 'resolved',
  endtime: 'resolved',
  date: 'date',
  incident_date: 'date',
};

const DEFAULT_SEVERITIES = new Set(['critical', 'major', 'minor', 'notice']);

/** Reads the frontmatter of a report that was written for another site. What it says otherwise is told as lost. */
export function knownFacts(data: Readonly<Record<string, unknown>>, id: string): KnownFacts {
  const known: KnownFacts = { fields: {}, times: [], paths: [], isDraft: false, ledger: [] };
  const { fields, ledger } = known;
  const keep = (key: string, value: unknown, where: string) =>
    ledger.push({ outcome: 'kept', field: key, id, value: shown(value), reason: `It is \`${where}\`.` });
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined || value === null || value === '') continue;
    const name = key.toLowerCase().replaceAll('-', '_');
    const texts = textsOf(value);
    const [first] = texts;
    const time = Object.hasOwn(TIMES, name) ? TIMES[name] : undefined;
    if (name === 'title' && first !== undefined) {
      fields['title'] = toOneLine(first).trim();
      keep(key, value, 'title');
    } else if (time !== undefined && first !== undefined)
      known.times.push({ field: time, key, value: withoutMidnight(first) });
    else if (/^(?:description|summary|excerpt)$/.test(name) && first !== undefined && !fields['summary']) {
      fields['summary'] = toOneLine(first).trim();
      keep(key, value, 'summary');
    } else if (/^(?:tags|categories|keywords)$/.test(name) && texts.length > 0) {
      const tags = [
        ...((fields['tags'] as string[] | undefined) ?? []),
        ...texts.map((text) => toOneLine(text)),
      ];
      fields['tags'] = [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()];
      keep(key, value, 'tags');
    } else if (/^authors?$/.test(name) && texts.length > 0) {
      fields['report'] = { ...(fields['report'] as object), authors: texts.map((text) => toOneLine(text)) };
      keep(key, value, 'report.authors');
    } else if (PUBLISHED.test(name) && isPlainDate(first?.slice(0, 10) ?? '')) {
      fields['report'] = { ...(fields['report'] as object), published: first?.slice(0, 10) };
      keep(key, value, 'report.published');
    } else if (name === 'severity' && first !== undefined && isSeverity(first)) {
      fields['severity'] = first.toLowerCase();
      keep(key, value, 'severity');
    } else if (/^(?:aliases|redirect_from|permalink|path)$/.test(name) && oldAddressesIn(texts).length > 0) {
      const all = [...((fields['aliases'] as string[] | undefined) ?? []), ...oldAddressesIn(texts)];
      fields['aliases'] = [...new Map(all.map((address) => [addressKey(address), address])).values()];
      known.paths.push(...oldAddressesIn(texts));
      keep(key, value, 'aliases');
    } else if (/^(?:url|canonical_url|canonicalurl)$/.test(name) && /^https?:/.test(first ?? '')) {
      known.url = first;
      keep(key, value, 'source.url');
    } else if ((name === 'draft' && value === true) || (name === 'published' && value === false)) {
      known.isDraft = true;
    } else if (isOfGenerator(name)) {
      ledger.push({ outcome: 'left', field: key, id, value: shown(value), reason: OF_GENERATOR });
    } else {
      const reason = 'Our files have no field of that meaning.';
      ledger.push({ outcome: 'lost', field: key, id, value: shown(value), reason });
    }
  }
  return known;
}

/** Whether a word is a severity that every site has unless it says otherwise. */
export function isSeverity(word: string): boolean {
  return DEFAULT_SEVERITIES.has(word.trim().toLowerCase());
}

const PUBLISHED = /^(?:source_)?publish(?:ed)?(?:_at|_date|date)?$/;

/** Addresses on the old site; some generators write them without the slash at their begin. */
function oldAddressesIn(texts: readonly string[]): string[] {
  return texts
    .filter((text) => /^\/?[^\s/:]+[/.]/.test(text) || /^\/[^/]/.test(text))
    .map((text) => `/${text.replace(/^\/+/, '')}`)
    .filter((text) => 'path' in readPath(text));
}

/** Midnight in UTC, to the millisecond, is a day that a program wrote as a moment. */
function withoutMidnight(value: string): string {
  return value.replace(/[T ]00:00(?::00(?:\.0{1,9})?)?(?:Z|[+-]00:?00)$/, '');
}

/** Milestones in the order in which they can follow each other. */
export const MILESTONES = ['started', 'detected', 'mitigated', 'resolved'] as const;
export type Milestone = (typeof MILESTONES)[number];
