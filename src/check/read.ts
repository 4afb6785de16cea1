import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { SourceFile } from './frontmatter.ts';

/** Everything that users own, as it lies on disk. */
export interface SourceTree {
  site?: SourceFile | undefined;
  glossary?: SourceFile | undefined;
  incidents: SourceFile[];
  maintenance: SourceFile[];
  pages: SourceFile[];
  /** Files that look like documents and lie where none is read. */
  strays: readonly string[];
  /** Paths of all files below `content/` and `public/`, relative to the root, with `/`. */
  paths: ReadonlySet<string>;
}

/** How many files are open at a time. */
const BATCH = 64;

/** Read what lies below `content/` and list what lies below `public/`. */
export async function readTree(root: string): Promise<SourceTree> {
  const paths = [...(await listFiles(root, 'content')), ...(await listFiles(root, 'public'))].sort(byText);
  const documents = (folder: string) =>
    readAll(
      root,
      paths.filter((path) => isDocument(path, folder)),
    );
  return {
    site: (
      await readAll(
        root,
        paths.filter((path) => path === 'content/site.yaml'),
      )
    )[0],
    glossary: (
      await readAll(
        root,
        paths.filter((path) => path === 'content/glossary.yaml'),
      )
    )[0],
    incidents: await documents('content/incidents'),
    maintenance: await documents('content/maintenance'),
    pages: await documents('content/pages'),
    strays: straysOf(paths),
    paths: new Set(paths),
  };
}

/** The name of a document without folder and ending; the folder's name for an `index` in one. */
export function idOf(file: string): string {
  return file.replace(/(?:\/index)?\.mdx?$/, '').replace(/^.*\//, '');
}

/** Order by code units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a path below a folder of documents is one. */
export function isDocument(path: string, folder: string): boolean {
  if (!path.startsWith(`${folder}/`)) return false;
  return /^(?:[^/_.][^/]*|[^/_.][^/]*\/index)\.mdx?$/.test(path.slice(folder.length + 1));
}

const FOLDERS = ['content/incidents', 'content/maintenance', 'content/pages'] as const;

/** Texts that are no documents, by their ending or their place; those in the folder of a document belong to it. */
export function straysOf(paths: readonly string[]): string[] {
  const documents = paths.filter((path) => FOLDERS.some((folder) => isDocument(path, folder)));
  const owned = new Set(
    documents.filter((path) => /\/index\.mdx?$/.test(path)).map((path) => posix.dirname(path)),
  );
  return paths.filter((path) => {
    if (!/^content\/.*\.(?:mdx?|markdown|mdown|txt|ya?ml)$/i.test(path) || documents.includes(path))
      return false;
    if (path === 'content/site.yaml' || path === 'content/glossary.yaml') return false;
    return (
      ![...owned].some((folder) => path.startsWith(`${folder}/`)) &&
      !/^(?:_|readme\.)/i.test(posix.basename(path))
    );
  });
}

async function readAll(root: string, paths: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (let start = 0; start < paths.length; start += BATCH) {
    const batch = paths.slice(start, start + BATCH);
    files.push(
      ...(await Promise.all(
        batch.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })),
      )),
    );
  }
  return files;
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'));
}
