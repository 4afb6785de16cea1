import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../src/domain/order.ts';
import type { SourceFile } from '../../src/source/document.ts';
import { isDocument, isTranslation, straysOf } from '../../src/source/document-names.ts';
import type { SourceTree } from '../../src/source/read.ts';

export const FIXTURES = join(import.meta.dirname, '../fixtures/check');

/** A folder with content that is good or bad in the sight of one rule. */
export interface Fixture {
  rule: string;
  name: string;
  folder: string;
}

/** `input.mdx` is short for the incident that every fixture is about. */
const INPUT = 'content/incidents/2023-04-15-checkout-outage';

/** All fixtures, as `<rule>/<case>`; `base` is what they share. */
export function listFixtures(): Fixture[] {
  const folders = (path: string) =>
    readdirSync(join(FIXTURES, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'base')
      .map(({ name }) => name)
      .sort(compareText);
  return folders('.').flatMap((group) =>
    folders(group).flatMap((rule) =>
      folders(join(group, rule)).map((name) => ({
        rule: `${group}/${rule}`,
        name,
        folder: join(FIXTURES, group, rule, name),
      })),
    ),
  );
}

/** The content of a fixture upon the base. */
export function treeOf({ folder }: Pick<Fixture, 'folder'>): SourceTree {
  const files = new Map(
    [...readFolder(join(FIXTURES, 'base')), ...readFolder(folder)].map((file) => [file.file, file]),
  );
  return toTree([...files.values()]);
}

/** A tree of content from files in memory. */
export function toTree(files: readonly SourceFile[]): SourceTree {
  const strays = straysOf(files.map(({ file }) => file));
  const below = (folder: string) => files.filter(({ file }) => isDocument(file, `content/${folder}`));
  return {
    site: files.find(({ file }) => file === 'content/site.yaml'),
    glossary: files.find(({ file }) => file === 'content/glossary.yaml'),
    words: files.find(({ file }) => file === 'content/words.yaml'),
    incidents: below('incidents'),
    maintenance: below('maintenance'),
    pages: below('pages'),
    translations: files.filter(({ file }) => isTranslation(file)),
    strays,
    public: files.filter(({ file }) => file.startsWith('public/')),
    paths: new Set(files.map(({ file }) => file)),
    code: files.map(({ file }) => file).filter((file) => /^(?:components|src)\//.test(file)),
    faults: [],
  };
}

function readFolder(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== 'problems.txt')
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = path
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
        .replace(/^input(?=(?:\.[\w-]+)?\.mdx?$)/, INPUT);
      return { file, text: readFileSync(path, 'utf8') };
    })
    .sort((a, b) => compareText(a.file, b.file));
}
