import { createHash } from 'node:crypto';
import type { SiteRecord } from '../rule.ts';

/** Each question that was asked of the whole content, and a print of what was answered. */
export type Reads = readonly (readonly [question: string, answer: string])[];

/** What work on one file came to, and all that it learned of the others. */
export interface Traced<T> {
  result: T;
  /** Nothing when it asked what can't be asked again, such as what time it is. */
  reads: Reads | undefined;
}

/** The whole of the content, as a judge of one file sees it: what is asked of it is written down. */
export interface Trace {
  /** The same answers as from the record itself. */
  record: SiteRecord;
  /** Do some work, and write down what it asks. */
  listen<T>(work: () => T): Traced<T>;
  /** Whether all that was once asked would be answered in the same way. */
  holds(reads: Reads): boolean;
}

/** What is the same as long as `site.yaml` is; who keeps findings keeps them by its digest. */
const OF_SITE: ReadonlySet<PropertyKey> = new Set(['site', 'hasZone']);
const COLLECTIONS = [
  'paths',
  'own',
  'glossary',
  'glossaryIn',
  'documents',
  'translations',
  'incidentIds',
  'incidents',
  'maintenance',
  'addresses',
  'aliases',
  'lost',
  'tags',
] as const;
/** What is answered by what it is asked, and by nothing else that may change. */
const METHODS = [
  'resolve',
  'hidden',
  'today',
  'latestOf',
  'isOwners',
  'claims.rivalOf',
  'claims.pageAt',
] as const;

type Ask = (question: readonly unknown[]) => unknown;
type Members = Record<PropertyKey, unknown>;

/**
 * Watches what is asked of a record. Whatever it is asked in another way than by the names above is taken for something
 * that may have changed when it is asked again, so that new rules are judged anew until their questions are known here.
 *
 * @param nameOf - A digest of what an object of the content was read from; nothing for what is not part of it.
 */
export function createTrace(record: SiteRecord, nameOf: (value: object) => string | undefined): Trace {
  let heard: Map<string, string> | undefined;
  let isKnown = true;
  const prints = new Map<string, string>();
  const print = (value: unknown) => printOf(value, nameOf);
  const answers = new Map<string, (...args: never[]) => unknown>();
  for (const name of COLLECTIONS) {
    const collection = record[name] as ReadonlyMap<unknown, unknown>;
    answers.set(`${name}.has`, (key) => collection.has(key));
    answers.set(`${name}.get`, (key) => collection.get(key));
    answers.set(`${name}.*`, () => collection);
  }
  for (const name of METHODS) {
    const [owner, method] = name.startsWith('claims.') ? [record.claims, name.slice(7)] : [record, name];
    const { [method]: answer } = owner as unknown as Record<string, (...args: never[]) => unknown>;
    if (answer) answers.set(name, answer);
  }
  const ask: Ask = ([name, ...args]) => {
    const answer = answers.get(String(name));
    if (!answer) throw new Error(`Unexpected question \`${String(name)}\``);
    const value = answer(...(args as never[]));
    const question = JSON.stringify([name, ...args]);
    if (heard && !heard.has(question)) {
      const known = prints.get(question) ?? print(value);
      prints.set(question, known);
      heard.set(question, known);
    }
    return value;
  };
  const forget = () => {
    isKnown = false;
  };
  const collections = new Map<PropertyKey, object>(
    COLLECTIONS.map((name) => [name, watched(record[name], name, ask)]),
  );
  const claims = new Proxy(record.claims, {
    get: (target, name) => {
      if (name === 'rivalOf' || name === 'pageAt') return (arg: unknown) => ask([`claims.${name}`, arg]);
      forget();
      return (target as unknown as Members)[name];
    },
  });
  const watchedRecord = new Proxy(record, {
    get: (target, name) => {
      if (OF_SITE.has(name)) return (target as unknown as Members)[name];
      if (name === 'claims') return claims;
      if ((METHODS as readonly PropertyKey[]).includes(name))
        return (...args: unknown[]) => ask([name, ...args]);
      const collection = collections.get(name);
      if (collection) return collection;
      forget();
      return (target as unknown as Members)[name];
    },
  });
  return {
    record: watchedRecord,
    listen(work) {
      heard = new Map();
      isKnown = true;
      try {
        const result = work();
        return { result, reads: isKnown ? [...heard] : undefined };
      } finally {
        heard = undefined;
      }
    },
    holds: (reads) =>
      reads.every(([question, answer]) => {
        const [name, ...args] = JSON.parse(question) as [string, ...never[]];
        const now = prints.get(question) ?? print(answers.get(name)?.(...args));
        prints.set(question, now);
        return now === answer;
      }),
  };
}

/** A set or a map of which single members may be asked for; whoever does anything else has read the whole. */
function watched<T extends object>(collection: T, name: string, ask: Ask): T {
  return new Proxy(collection, {
    get: (target, member) => {
      if (member === 'has' || member === 'get') return (key: unknown) => ask([`${name}.${member}`, key]);
      ask([`${name}.*`]);
      const value = (target as unknown as Members)[member];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A text that is another whenever an answer is. */
function printOf(value: unknown, nameOf: (value: object) => string | undefined): string {
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null) return part;
    const name = nameOf(part);
    if (name !== undefined) return ['content', name];
    if (part instanceof Map || part instanceof Set) return [...part];
    return part;
  });
  if (text === undefined) return '';
  return text.length > 64 ? createHash('sha256').update(text).digest('base64') : text;
}
