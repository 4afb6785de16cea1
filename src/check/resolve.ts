import { posix } from 'node:path';
import { decodeEscapes } from '../domain/address.ts';
import type { Position } from '../domain/problem.ts';
import { remembered } from '../domain/remembered.ts';
import { listOf, nearest } from '../schema/suggest.ts';
import type { Finding } from '../source/finding.ts';
import { quotePath, UNSEEN } from '../source/quote-path.ts';

/** What a file is meant to be, where an author names it. */
export type Meaning = 'picture' | 'figures' | 'logo';

/** From where a path leads on: from the file that names it, or from `public/`. */
export type Origin = { beside: string } | { below: 'public' };

/** The file that is meant, relative to the repository's root, or why there is none. */
export type Resolution =
  | { file: string; fault?: undefined }
  | { file?: undefined; fault: { message: string; remedy: string } };

const ENDINGS: Readonly<Record<Meaning, readonly string[]>> = {
  picture: ['.png', '.jpg', '.jpeg', '.webp', '.gif', '.avif', '.svg'],
  logo: ['.png', '.jpg', '.jpeg', '.webp', '.svg'],
  figures: ['.csv', '.tsv', '.txt'],
};

const SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** Control characters, halves of characters, and what other programs take for line breaks. */
/**
 * The file that a reference of an author's leads to: one of those that were found below `content/` or `public/`,
 * or none. `/…` is below `public/`, everything else beside the file that names it. Whatever a browser, a bundler
 * or a shell would read into a path is refused here, so that nothing after this has a path to interpret.
 *
 * @param paths - The files that there are, see `readTree`.
 */
export function resolveReference(
  written: string,
  origin: Origin,
  meaning: Meaning,
  paths: ReadonlySet<string>,
): Resolution {
  const plain = toPlainPath(written);
  if (plain.path === undefined) return plain;
  const isRooted = 'below' in origin || plain.path.startsWith('/');
  const folder = 'beside' in origin && !isRooted ? posix.dirname(origin.beside) : 'public';
  const file = join(folder, plain.path);
  if (file === undefined) {
    return toFault(
      `Unexpected path ${quotePath(written)}, which leads out of \`${topOf(folder)}/\`.`,
      'Put the file beside the report, and write its name.',
    );
  }
  const expected = ENDINGS[meaning];
  if (plain.path.endsWith('/')) return folderFault(written);
  if (!paths.has(file)) return missing(written, file, expected, paths);
  if (!expected.includes(posix.extname(file).toLowerCase())) {
    return toFault(
      `Unexpected file ${quotePath(written)}, expected a name that ends with ${listOf(expected)}.`,
      meaning === 'figures'
        ? 'Export the data as CSV.'
        : 'Save it as one of these kinds of picture, and use that.',
    );
  }
  return { file };
}

/** A reference without its escapes; this is the one place that takes them off. */
function toPlainPath(
  written: string,
): { path: string } | { path?: undefined; fault: { message: string; remedy: string } } {
  if (written.trim() === '') return toFault('Unexpected empty path, expected the path of a file.', BESIDE);
  if (/^(?:https?:)?\/\//i.test(written)) {
    return toFault(
      `Unexpected address ${quotePath(written)}, expected a file in this repository: pages load nothing from other hosts.`,
      'Save the file beside the report, and write its name.',
    );
  }
  const path = decodeEscapes(written);
  if (path === undefined) {
    return toFault(
      `Unexpected \`%\` in ${quotePath(written)}, expected two digits after it.`,
      'Write a percent sign in a name as `%25`.',
    );
  }
  if (SCHEME.test(path)) {
    const message = `Unexpected ${quotePath(SCHEME.exec(path)?.[0] ?? '')} in ${quotePath(written)}, expected the path of a file.`;
    return toFault(message, BESIDE);
  }
  const isEscaped = /%(?:2f|5c)/i.test(written);
  const odd = UNSEEN.test(path) ? 'a control character' : /[?#\\]/.exec(path)?.[0];
  if (odd === undefined && !isEscaped) return { path };
  const what = odd === undefined ? 'an escaped `/`' : odd.length > 1 ? odd : `\`${odd}\``;
  return toFault(
    `Unexpected path ${quotePath(written)} with ${what}, expected a plain path with \`/\` between names.`,
    'Remove that; if the name of the file contains it, rename the file.',
  );
}

const BESIDE = 'Write its path relative to this file, such as `./graph.png`.';

/** The path from the root; nothing when it would leave the first folder of all. */
function join(folder: string, path: string): string | undefined {
  const names = folder.split('/');
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.length === 1) return undefined;
    else names.pop();
  }
  return names.join('/');
}

function topOf(folder: string): string {
  return folder.split('/')[0] ?? '';
}

function missing(
  written: string,
  file: string,
  endings: readonly string[],
  paths: ReadonlySet<string>,
): Resolution {
  if (indexOf(paths).folders.has(file)) return folderFault(written);
  const meant = nearestFile(file, endings, paths);
  return toFault(
    `No file at ${quotePath(file)}.`,
    meant ? `Did you mean ${quotePath(meant)}?` : 'Put the file there, or correct the path.',
  );
}

function folderFault(written: string): Resolution {
  return toFault(
    `Unexpected folder ${quotePath(written)}, expected a file.`,
    'Add the name of a file in it.',
  );
}

/** A file whose path differs in case or in how its letters are written, or of the same name elsewhere, or of a like name beside it. */
function nearestFile(
  file: string,
  endings: readonly string[],
  paths: ReadonlySet<string>,
): string | undefined {
  const { folders, names, folded } = indexOf(paths);
  const isFitting = (path: string) => endings.includes(posix.extname(path).toLowerCase());
  const [name, folder] = [posix.basename(file), posix.dirname(file)];
  const same = [folded.get(fold(file)), names.get(name)].find(
    (path) => path !== undefined && isFitting(path),
  );
  if (same !== undefined) return same;
  const meant = nearest(name, (folders.get(folder) ?? []).filter(isFitting));
  return meant && posix.join(folder, meant);
}

/** Files by what of them may have been meant. */
interface PathIndex {
  /** The names in each folder. */
  folders: ReadonlyMap<string, readonly string[]>;
  /** The first file of each name. */
  names: ReadonlyMap<string, string>;
  /** The first file of each path, as `fold` writes it. */
  folded: ReadonlyMap<string, string>;
}

/** What systems that keep names otherwise would take for the same. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

const indexOf = remembered((paths: ReadonlySet<string>): PathIndex => {
  const folders = new Map<string, string[]>();
  const names = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const path of paths) {
    const name = posix.basename(path);
    const own = posix.dirname(path);
    const beside = folders.get(own);
    if (beside) beside.push(name);
    else folders.set(own, [name]);
    for (let above = posix.dirname(own); above !== '.' && !folders.has(above); above = posix.dirname(above)) {
      folders.set(above, []);
    }
    if (!names.has(name)) names.set(name, path);
    if (!folded.has(fold(path))) folded.set(fold(path), path);
  }
  return { folders, names, folded };
});

function toFault(message: string, remedy: string) {
  return { fault: { message, remedy } };
}

/** A file that a document refers to, and where. */
export interface PlacedReference extends Position {
  /** Relative to the repository's root. */
  file: string;
  meaning: Meaning;
  /** Whether it is the picture chosen for the top of a report. */
  isChosen: boolean;
}

/** A file that an author names somewhere, and where. */
export type FileReference = Resolution & {
  meaning: Meaning;
  /** Whether it is the picture chosen for the top of a report. */
  isChosen?: boolean;
  at: Finding['at'];
};
