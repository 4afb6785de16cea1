import { createHash } from 'node:crypto';

/** A digest of what a source says, whatever the order of its keys. */
export function digestOf(origin: unknown): string {
  return shortHash(JSON.stringify(origin, sortedKeys) ?? '');
}

/** A digest of what was written, whichever way lines end in it. */
export function writtenDigest(text: string): string {
  return shortHash(text.replaceAll('\r\n', '\n').replace(WRITTEN, ''));
}

/** The line that tells it, which is no part of it. */
const WRITTEN = /^[ \t]+written: [0-9a-f"']+[ \t]*\n/m;

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
