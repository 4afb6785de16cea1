/** For `parseArgs`. */
export const OPTIONS = {
  title: { type: 'string' },
  started: { type: 'string' },
  starts: { type: 'string' },
  ends: { type: 'string' },
  severity: { type: 'string' },
  service: { type: 'string', multiple: true },
  status: { type: 'string' },
  text: { type: 'string' },
  at: { type: 'string' },
  slug: { type: 'string' },
} as const;

/** What was said in place of an answer. */
export interface Flags {
  title?: string;
  started?: string;
  starts?: string;
  ends?: string;
  severity?: string;
  service?: string[];
  status?: string;
  text?: string;
  at?: string;
  slug?: string;
}

/** What `new` can be asked for, with the flags that each understands. */
export const KINDS = {
  incident: ['title', 'started', 'severity', 'service', 'text', 'slug'],
  update: ['text', 'status', 'service', 'at'],
  resolve: ['at', 'text'],
  maintenance: ['title', 'starts', 'ends', 'service', 'slug'],
  translate: [],
} as const satisfies Readonly<Record<string, readonly (keyof Flags)[]>>;

/** Whether `new` knows what is asked for. */
export function isKind(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind);
}

/** Flags that mean nothing for this kind: what they say would be lost. */
export function strayFlags(kind: keyof typeof KINDS, flags: Flags): string[] {
  const known: readonly string[] = KINDS[kind];
  return Object.keys(flags).filter((flag) => !known.includes(flag));
}
