import { posix } from 'node:path';
import { canonicalTag, isKnownLanguage } from '../domain/languages.ts';
import { reviewedIn } from '../domain/page.ts';

/** Files that are data throughout. */
export const DATA_FILES: readonly string[] = [
  'content/site.yaml',
  'content/glossary.yaml',
  'content/words.yaml',
];

/** What the company says of quarters. */
export const REVIEWS = 'content/reviews';

/** Folders of documents. */
export const FOLDERS = ['content/incidents', 'content/maintenance', 'content/pages', REVIEWS] as const;

/** The name of a document without folder, language and ending; the folder's name for an `index` in one. */
export function idOf(file: string): string {
  return withoutLanguage(file)
    .replace(/(?:\/index)?\.mdx?$/, '')
    .replace(/^.*\//, '');
}

/** Whether a path below a folder of documents is one. */
export function isDocument(path: string, folder: string): boolean {
  if (!path.startsWith(`${folder}/`) || languageIn(path) !== undefined) return false;
  if (folder === REVIEWS && reviewedIn(idOf(path)) === undefined) return false;
  return /^(?:[^/_.][^/]*|[^/_.][^/]*\/index)\.mdx?$/.test(path.slice(folder.length + 1));
}

/** Whether a path below `content/` is that of a document in another language. */
export function isTranslation(path: string): boolean {
  return (
    languageIn(path) !== undefined && FOLDERS.some((folder) => isDocument(withoutLanguage(path), folder))
  );
}

/** Whether a document is what the company says of a quarter. */
export function isReview(file: string): boolean {
  return isDocument(file, REVIEWS);
}

/**
 * Texts that are no documents, by their ending or their place. Those in the folder of a document belong to it, unless
 * they say a language: then they are meant to be translations.
 */
export function straysOf(paths: readonly string[]): string[] {
  const documents = new Set(paths.filter((path) => FOLDERS.some((folder) => isDocument(path, folder))));
  const owned = new Set(
    [...documents].filter((path) => /\/index\.mdx?$/.test(path)).map((path) => posix.dirname(path)),
  );
  return paths.filter((path) => {
    if (!/^content\/.*\.(?:mdx?|markdown|mdown|txt|ya?ml)$/i.test(path) || documents.has(path)) return false;
    if (DATA_FILES.includes(path) || isTranslation(path)) return false;
    if (/^(?:_|readme\.)/i.test(posix.basename(path))) return false;
    if (isInLanguage(path)) return true;
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
      if (owned.has(folder)) return false;
    }
    return true;
  });
}

/** Whether a text says in which language it is, as `de.mdx` in the folder of a document does. */
function isInLanguage(path: string): boolean {
  return languageIn(path.replace(/\/(?=[^/]*$)/, '.')) !== undefined || languageIn(path) !== undefined;
}

/** The name of a file with the tag of a language before its ending. */
const TAGGED = /^(.*)\.([^./]+)(\.mdx?)$/;

/**
 * The language that the name of a document's file says; nothing for an original, whose name has no dot in it.
 *
 * @example languageIn('content/incidents/2023-04-15-outage.de.mdx') // 'de'
 */
export function languageIn(file: string): string | undefined {
  const [, , tag] = TAGGED.exec(file) ?? [];
  return tag !== undefined && isKnownLanguage(tag) ? canonicalTag(tag) : undefined;
}

/** The file's name as that of an original. */
export function withoutLanguage(file: string): string {
  return languageIn(file) === undefined ? file : file.replace(TAGGED, '$1$3');
}

/** What a document and its translations have in common: their path without language and ending. */
export function stemOf(file: string): string {
  return withoutLanguage(file).replace(/\.mdx?$/, '');
}

/** Where the translation of a document into a language stands. */
export function translationFileOf(original: string, language: string): string {
  return original.replace(/(?=\.mdx?$)/, `.${language}`);
}
