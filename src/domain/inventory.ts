import { routes } from './routes.ts';

/** What a site says of itself at `/.well-known/afterword.json`: what it was made by, from what, and what it holds. */
export interface Inventory {
  generator: 'Afterword';
  /** Of Afterword. */
  version: string;
  /** Of the site's repository, if there is one. */
  commit?: string;
  /** Whether the files that it was built from differed from those of the commit. */
  uncommitted?: boolean;
  /** The SHA-256 of each published file in hexadecimal digits, by its path, in order; all but this one. */
  files: Readonly<Record<string, string>>;
}

/** The list as it is published, one file in a line. */
export function toInventory(
  facts: Omit<Inventory, 'generator' | 'files'>,
  digests: ReadonlyMap<string, string>,
) {
  const files = [...digests].filter(([path]) => path !== routes.inventory);
  const inventory: Inventory = { generator: 'Afterword', ...facts, files: Object.fromEntries(files) };
  return `${JSON.stringify(inventory, null, 1)}\n`;
}

/** What a list says, of which nothing is known but its text; nothing if it is none. */
export function readInventory(text: string): Inventory | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !('files' in value)) return undefined;
  const { version, commit, uncommitted, files } = value as Record<string, unknown>;
  if (typeof version !== 'string' || typeof files !== 'object' || files === null) return undefined;
  const entries = Object.entries(files);
  if (!entries.every(([path, digest]) => isInside(path) && /^[0-9a-f]{64}$/.test(String(digest))))
    return undefined;
  return {
    generator: 'Afterword',
    version,
    ...(typeof commit === 'string' && { commit }),
    ...(uncommitted === true && { uncommitted }),
    files: Object.fromEntries(entries),
  };
}

/** Whether a path leads to a file below the site, wherever that lies. */
function isInside(path: string): boolean {
  return (
    path.split('/').every((step) => step !== '' && step !== '.' && step !== '..') && !/[\\\p{Cc}]/u.test(path)
  );
}

/** Whether hosts may keep a file to themselves: those that they read as settings, and hidden ones. */
export function isMaybeKept(path: string): boolean {
  return /^_(?:headers|redirects)$/.test(path) || /(?:^|\/)\.(?!well-known\/)/.test(path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How two lists differ: paths in order. */
export interface Difference {
  changed: string[];
  /** In the first alone. */
  gone: string[];
  /** In the second alone. */
  added: string[];
}

export function differenceOf(one: Inventory['files'], other: Inventory['files']): Difference {
  return {
    changed: Object.keys(one).filter((path) => Object.hasOwn(other, path) && one[path] !== other[path]),
    gone: Object.keys(one).filter((path) => !Object.hasOwn(other, path)),
    added: Object.keys(other).filter((path) => !Object.hasOwn(one, path)),
  };
}
