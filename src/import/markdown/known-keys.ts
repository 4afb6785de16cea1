import { readPath } from '../../domain/address.ts';
import { toOneLine } from '../../domain/characters.ts';
import type { Moment } from '../../domain/moment.ts';
import { shown, textsOf } from '../front-matter.ts';
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
  const known: KnownFacts = { fields: {}, times: [], isDraft: false, ledger: [] };
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
      known.times.push({ field: time, key, value: first });
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
      fields['report'] = { authors: texts.map((text) => toOneLine(text)) };
      keep(key, value, 'report.authors');
    } else if (name === 'severity' && first !== undefined && isSeverity(first)) {
      fields['severity'] = first.toLowerCase();
      keep(key, value, 'severity');
    } else if (/^(?:aliases|redirect_from|permalink)$/.test(name) && texts.some(isOldAddress)) {
      fields['aliases'] = [
        ...((fields['aliases'] as string[] | undefined) ?? []),
        ...texts.filter(isOldAddress),
      ];
      keep(key, value, 'aliases');
    } else if (/^(?:url|canonical_url|canonicalurl)$/.test(name) && /^https?:/.test(first ?? '')) {
      known.url = first;
      keep(key, value, 'source.url');
    } else if ((name === 'draft' && value === true) || (name === 'published' && value === false)) {
      known.isDraft = true;
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

function isOldAddress(text: string): boolean {
  return text.startsWith('/') && text !== '/' && 'path' in readPath(text);
}

/** Milestones in the order in which they can follow each other. */
export const MILESTONES = ['started', 'detected', 'mitigated', 'resolved'] as const;
export type Milestone = (typeof MILESTONES)[number];
export type Milestones = Partial<Record<Milestone, Moment>>;
