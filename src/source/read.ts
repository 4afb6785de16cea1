import { closeSync, constants, type Dirent, fstatSync, openSync, readFileSync } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { compareText } from '../domain/order.ts';
import type { SourceFile } from './document.ts';
import {
  DATA_FILES,
  FOLDERS,
  isDocument,
  isTranslation,
  REVIEWS,
  straysOf,
  withoutLanguage,
} from './document-names.ts';
import { noteRead } from './file-reads.ts';
import { HEADERS_FILE, REDIRECTS_FILE } from './host-files.ts';
import type { TreeFault } from './tree-faults.ts';
import * as faults from './tree-faults.ts';

/** Everything that users own, as it lies on disk. */
export interface SourceTree {
  site?: SourceFile | undefined;
  glossary?: SourceFile | undefined;
  words?: SourceFile | undefined;
  incidents: SourceFile[];
  maintenance: SourceFile[];
  pages: SourceFile[];
  /** What stands beside documents, in other languages. */
  translations: SourceFile[];
  /** Files that look like documents and lie where none is read. */
  strays: readonly string[];
  /** Files below `public/`; the text of those alone that are joined with ours. */
  public: SourceFile[];
  /** Paths of all files below `content/` and `public/`, relative to the root, with `/`. */
  paths: ReadonlySet<string>;
  /** Files of code that owners keep beside their content, below `components/` and `src/`. */
  code: readonly string[];
  /** What lies there and can't be published, or not be read. */
  faults: readonly TreeFault[];
}

/** Files of users that what the site writes itself is joined with. */
export const JOINED: readonly string[] = [HEADERS_FILE, REDIRECTS_FILE];

/** How many files are open at a time. */
const BATCH = 64;
/** No text of this size was written by hand. */
export const MAX_DOCUMENT = 4 * 2 ** 20;

/** Read what lies below `content/` and list what lies below `public/`. */
export async function readTree(root: string): Promise<SourceTree> {
  const { paths, faults } = await listFiles(root);
  const texts = new Map<string, SourceFile>();
  const wanted = paths.filter(
    (path) =>
      DATA_FILES.includes(path) ||
      JOINED.includes(path) ||
      FOLDERS.some((folder) => isDocument(withoutLanguage(path), folder)),
  );
  for (let start = 0; start < wanted.length; start += BATCH) {
    const batch = wanted.slice(start, start + BATCH).map(async (file) => {
      const { bytes, fault } = await readFileOf(root, file, MAX_DOCUMENT);
      if (fault) faults.push(fault);
      else texts.set(file, { file, text: bytes.toString('utf8') });
    });
    await Promise.all(batch);
  }
  const documents = (folder: string) =>
    paths.flatMap((path) => (isDocument(path, folder) && texts.get(path)) || []);
  return {
    site: texts.get('content/site.yaml'),
    glossary: texts.get('content/glossary.yaml'),
    words: texts.get('content/words.yaml'),
    incidents: documents('content/incidents'),
    maintenance: documents('content/maintenance'),
    pages: [...documents('content/pages'), ...documents(REVIEWS)],
    translations: paths.flatMap((path) => (isTranslation(path) && texts.get(path)) || []),
    strays: straysOf(paths),
    public: paths.flatMap((file) =>
      file.startsWith('public/') ? [texts.get(file) ?? { file, text: '' }] : [],
    ),
    paths: new Set(paths),
    code: await listCode(root),
    faults: faults.sort((a, b) => compareText(a.file, b.file)),
  };
}

/** All that is read of a tree as content. */
export function sourcesOf(tree: SourceTree): SourceFile[] {
  const { site, glossary, words, incidents, maintenance, pages, translations } = tree;
  const data = [site, glossary, words].filter((file) => file !== undefined);
  return [...data, ...incidents, ...maintenance, ...pages, ...translations];
}

/** The same tree with each of its sources as an edit leaves it. */
export function withSources(tree: SourceTree, edit: <T extends SourceFile>(source: T) => T): SourceTree {
  return {
    ...tree,
    site: tree.site && edit(tree.site),
    glossary: tree.glossary && edit(tree.glossary),
    words: tree.words && edit(tree.words),
    incidents: tree.incidents.map(edit),
    maintenance: tree.maintenance.map(edit),
    pages: tree.pages.map(edit),
    translations: tree.translations.map(edit),
  };
}

/** Where owners keep code: of it, names alone are read. */
export const CODE: readonly string[] = ['components', 'src'];

/** Our own code, which in a clone lies where owners keep theirs. */
const OURS = dirname(import.meta.dirname);

/** The files of code that owners keep, from the root. */
export async function listCode(root: string): Promise<string[]> {
  const ours = await realpath(OURS);
  const lists = CODE.map(async (folder) => {
    const path = join(root, folder);
    if ((await realpath(path).catch(() => ours)) === ours) return [];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return files.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  });
  return (await Promise.all(lists)).flat().sort(compareText);
}

/** What a file holds, or why nobody can know. */
type Opened = { bytes: Buffer; fault?: undefined } | { bytes?: undefined; fault: TreeFault };

/**
 * What a file below `content/` or `public/` holds, opened once.
 *
 * @param most - More bytes than this are a fault.
 */
export async function readFileOf(root: string, file: string, most: number): Promise<Opened> {
  const opened = openFile(root, file, most);
  noteRead(file, most, opened);
  return opened;
}

function openFile(root: string, file: string, most: number): Opened {
  const { O_RDONLY, O_NONBLOCK = 0 } = constants;
  const path = join(root, file);
  try {
    // A pipe that nobody writes to is not waited for; nor is each of thousands of files, which takes longer than reading it.
    const opened = openSync(path, O_RDONLY | O_NONBLOCK);
    try {
      const facts = fstatSync(opened);
      if (!facts.isFile()) return { fault: faults.noFile(file) };
      return facts.size > most
        ? { fault: faults.tooLarge(file, facts.size, most) }
        : { bytes: readFileSync(opened) };
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return { fault: faults.unreadable(file, error) };
  }
}

/** What is found while the folders are walked. */
interface Listing {
  paths: string[];
  faults: TreeFault[];
}

/** A folder on the way through the tree. */
interface Step {
  /** Its path from the root, by the names that lead to it. */
  path: string;
  /** Where it really lies, and all folders that it was reached through. */
  real: readonly string[];
  /** Where its links may lead. */
  within: readonly string[];
  isLinked: boolean;
}

/** All files that users own. Links are followed as far as they stay inside, because what copies files follows them. */
async function listFiles(root: string): Promise<Listing> {
  const listing: Listing = { paths: [], faults: [] };
  const own: string[] = [];
  for (const path of ['content', 'public']) {
    const facts = await lstat(join(root, path)).catch(() => undefined);
    if (facts?.isDirectory()) own.push(path);
    else if (facts?.isSymbolicLink()) listing.faults.push(faults.linkedRoot(path));
    else if (facts) listing.faults.push(faults.noFolder(path));
  }
  const reals = new Map<string, string>();
  for (const path of own) reals.set(path, await realpath(join(root, path)));
  for (const [path, real] of reals) {
    const within = path === 'public' ? [real] : [...reals.values()];
    await walk(root, { path, real: [real], within, isLinked: false }, listing);
  }
  listing.paths.sort(compareText);
  return listing;
}

async function walk(root: string, step: Step, listing: Listing): Promise<void> {
  const { path: folder, real } = step;
  let entries: Dirent<Buffer>[];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    listing.faults.push(faults.unreadable(folder, error));
    return;
  }
  for (const entry of entries) {
    const name = toName(entry.name);
    if (name === undefined) listing.faults.push(faults.oddName(folder, entry.name));
    else if (entry.isSymbolicLink()) await follow(root, { ...step, path: `${folder}/${name}` }, listing);
    else if (entry.isFile()) addFile(`${folder}/${name}`, listing);
    else if (!entry.isDirectory()) listing.faults.push(faults.noFile(`${folder}/${name}`));
    else {
      const path = `${folder}/${name}`;
      if (TEXT.test(path)) listing.faults.push(faults.noFile(path));
      await walk(root, { ...step, path, real: [...real, join(real.at(-1) ?? '', name)] }, listing);
    }
  }
}

/** Goes where a link leads, unless that is outside, nowhere, or where it came from. */
async function follow(root: string, step: Step, listing: Listing): Promise<void> {
  const { path, real, within, isLinked } = step;
  const fault = (reason: faults.LinkFault) => listing.faults.push(faults.badLink(path, reason));
  let target: string;
  try {
    target = await realpath(join(root, path));
  } catch (error) {
    fault((error as NodeJS.ErrnoException).code === 'ELOOP' ? 'loop' : 'nowhere');
    return;
  }
  if (!within.some((folder) => target === folder || target.startsWith(folder + sep))) {
    fault('outside');
    return;
  }
  const facts = await stat(target);
  if (facts.isFile()) addFile(path, listing);
  else if (!facts.isDirectory() || TEXT.test(path)) listing.faults.push(faults.noFile(path));
  else if (real.includes(target)) fault('loop');
  // Each such folder could double the number of paths again.
  else if (isLinked) fault('nested');
  else await walk(root, { ...step, isLinked: true, real: [...real, target] }, listing);
}

/** What is read as text, by its name. */
const TEXT = /^content\/.*\.(?:mdx?|ya?ml|css)$/i;

function addFile(path: string, { paths, faults: found }: Listing): void {
  if (FOLDERS.some((folder) => folder === path)) found.push(faults.noFolder(path));
  else paths.push(path);
}

/** A file's name, if it is one that text can hold and every system can write. */
function toName(bytes: Buffer): string | undefined {
  const name = bytes.toString('utf8');
  return Buffer.from(name, 'utf8').equals(bytes) && !/[\p{Cc}\u2028\u2029\\]/u.test(name) ? name : undefined;
}
