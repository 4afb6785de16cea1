import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from '../../domain/order.ts';

/** Files that were bundled, each by its path with a digest of what is in it. */
export type Bundled = readonly (readonly [path: string, digest: string])[];

const OURS = fileURLToPath(new URL('../../', import.meta.url));
/** What is bundled as it is, and asks for nothing beside its imports unless it says so. */
const PLAIN: ReadonlySet<string> = new Set([
  '.astro',
  '.ts',
  '.mts',
  '.js',
  '.mjs',
  '.json',
  '.css',
  '.svg',
  '.txt',
]);
/** What has a bundler look at more than a module and its imports: other files, settings, the environment. */
const LOOKS_FURTHER =
  /import\.meta\.(?:env|glob)|\bnew URL\(|\burl\(|@(?:import|use|forward|config|plugin|source|tailwind|reference|apply)\b|\bcomposes\b|['"]astro:/;

/**
 * A digest of each file that a bundle was made of, but for those of our own; nothing where a bundler may have looked at
 * more than that.
 *
 * @param ids - the modules of the bundle, as its bundler names them.
 */
export function bundledFrom(ids: Iterable<string>): Bundled | undefined {
  const paths = new Set([...ids].flatMap((id) => pathIn(id) ?? []));
  const bundled: [string, string][] = [];
  for (const path of [...paths].sort(compareText)) {
    const bytes = readOrNothing(path);
    if (!bytes) return undefined;
    const isTheirs = !path.includes(`${sep}node_modules${sep}`);
    if (isTheirs && (!PLAIN.has(extname(path)) || LOOKS_FURTHER.test(bytes.toString()))) return undefined;
    bundled.push([path, digestOf(bytes)]);
  }
  return bundled;
}

/** Whether all that was bundled is still the same. */
export function isUnchanged(bundled: Bundled): boolean {
  return bundled.every(([path, digest]) => {
    const bytes = readOrNothing(path);
    return bytes !== undefined && digestOf(bytes) === digest;
  });
}

/** A digest of all that we are made of: any of it may be bundled, and all of it has a say in how. */
export function ownDigest(): string {
  const files = readdirSync(OURS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort(compareText);
  return digestOf(files.map((file) => `${file} ${digestOf(readFileSync(file))}`).join('\n'));
}

/** The file that a module is, if it is one and none of ours. */
function pathIn(id: string): string | undefined {
  const [path = ''] = id.split('?', 1);
  return /^(?:\/|[a-z]:)/i.test(path) && !fileOf(path).startsWith(OURS) ? fileOf(path) : undefined;
}

/** A path as the system writes it. */
function fileOf(path: string): string {
  return path.replaceAll('/', sep);
}

function readOrNothing(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function digestOf(content: string | Buffer): string {
  return hash('sha256', content);
}
