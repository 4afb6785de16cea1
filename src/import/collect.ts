import { readJson } from './json.ts';
import type { LedgerLine, SourceFile } from './model.ts';
import { add, isRaw, type Raw } from './shape.ts';

/** An object of a source, and where it stood. */
export interface Found {
  raw: Raw;
  /** The list that it stood in; empty where it stood by itself. */
  list: string;
  path: string;
}

/** How answers are wrapped. */
interface Wrapping {
  /** Keys of what is in an answer. */
  lists: readonly string[];
  /** Keys of what is only about an answer, such as how many pages there are. */
  about: readonly string[];
}

/** All objects that the files hold, whether an answer, a list of answers, or only what was in them was saved. */
export function collect(
  files: readonly SourceFile[],
  { lists, about }: Wrapping,
  ledger: LedgerLine[],
): Found[] {
  const found: Found[] = [];
  const place = (value: unknown, list: string, path: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) place(item, list, path);
    } else if (!isRaw(value)) {
      if (value === null) return;
      add({ id: '', ledger }, list || path, value, {
        outcome: 'lost',
        reason: 'It is no answer of this source.',
      });
    } else if (list === '' && !('id' in value) && lists.some((key) => key in value)) {
      for (const key of lists) place(value[key] ?? [], key, path);
      for (const [key, rest] of Object.entries(value)) {
        if (lists.includes(key) || about.includes(key) || rest === null) continue;
        add({ id: '', ledger }, key, rest, { outcome: 'lost', reason: 'There is no place for it.' });
      }
    } else found.push({ raw: value, list, path });
  };
  for (const { path, value } of readJson(files, ledger)) place(value, '', path);
  return found;
}

/** Each thing once, as it was said last. */
export function latestOfEach(things: readonly Raw[], stamp: string): Raw[] {
  const latest = new Map<unknown, Raw>();
  for (const thing of things) {
    const id = String(thing['id'] ?? '');
    const known = latest.get(id);
    if (!known || String(thing[stamp] ?? '') > String(known[stamp] ?? '')) latest.set(id, thing);
  }
  return [...latest.values()];
}

/** What a thing is called at the source; nothing, and told, where it has no name. */
export function idOf(raw: Raw, ledger: LedgerLine[]): string | undefined {
  const id = raw['id'] ?? undefined;
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  const { title, name } = raw;
  add({ id: '', ledger }, 'id', title ?? name ?? '', {
    outcome: 'lost',
    reason: 'Nothing can be told apart without one.',
  });
  return undefined;
}
