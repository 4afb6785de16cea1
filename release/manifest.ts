/** The manifest of a package; what isn't named here is published as it is. */
export interface Manifest {
  name: string;
  version: string;
  /** Where it is in the repository; default: at its root. */
  repository: { directory?: string };
  /** Entries by the name that users import; none of a program, which is bundled. */
  exports?: Readonly<Record<string, string>>;
  /** Commands by name. */
  bin?: Readonly<Record<string, string>>;
  /** What of the folder is published. */
  files: readonly string[];
  [key: string]: unknown;
}

/** Of use in the repository only. */
const OURS = new Set(['private', 'scripts', 'devDependencies', 'workspaces', 'allowScripts']);

/** Where a package has its sources, and what they are compiled into. */
export const [SOURCE, COMPILED] = ['src', 'dist'];

/** What is published of a manifest in the repository: all paths lead to what is compiled. */
export function toPublished(manifest: Manifest): Record<string, unknown> {
  const { exports, bin, files } = manifest;
  const kept = Object.entries(manifest).filter(([key]) => !OURS.has(key));
  return {
    ...Object.fromEntries(kept),
    ...(bin && { bin: mapValues(bin, compiledOf) }),
    ...(exports && { exports: mapValues(exports, entryOf) }),
    files: files.map((file) => (file === SOURCE ? COMPILED : file)),
  };
}

/** What others import of a package, by its path below the folder of sources. */
export function entriesOf({ exports = {} }: Manifest): string[] {
  const folder = `./${SOURCE}/`;
  const paths = Object.values(exports).filter((path) => path.startsWith(folder));
  return paths.map((path) => path.slice(folder.length));
}

function entryOf(path: string): string | { types: string; default: string } {
  const code = compiledOf(path);
  return code.endsWith('.js') ? { types: code.replace(/\.js$/, '.d.ts'), default: code } : code;
}

/** @example compiledOf('./src/index.ts') // './dist/index.js' */
function compiledOf(path: string): string {
  return path.replace(/^\.\/src\//, `./${COMPILED}/`).replace(/\.ts$/, '.js');
}

function mapValues<T>(record: Readonly<Record<string, string>>, map: (value: string) => T) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
