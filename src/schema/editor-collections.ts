import { DOCUMENTS, TRANSLATIONS, toEditorSchema } from './editors.ts';

const COLLECTIONS = {
  incidents: 'incident',
  maintenance: 'maintenance',
  pages: 'page',
  reviews: 'page',
} as const;

/** Of files whose names end with a language. */
const TRANSLATED = {
  'incidents-translated': 'incident-translation',
  'maintenance-translated': 'maintenance-translation',
  'pages-translated': 'page-translation',
  'reviews-translated': 'page-translation',
} as const;

/**
 * What the editor extension of Astro reads from `.astro/collections/` to complete and explain
 * frontmatter: which file is of which kind, and the schema of each kind.
 *
 * @param rootUrl - the repository as a `file:` URL that ends with a slash.
 * @param files - paths of documents relative to it.
 */
export function toEditorCollections(
  rootUrl: string,
  files: readonly string[],
): { name: string; text: string }[] {
  const kinds = { ...COLLECTIONS, ...TRANSLATED };
  const names = Object.keys(kinds);
  const entries = files.flatMap((file) => {
    const ending = isTranslated(file) ? '-translated' : '';
    const name = names.find(
      (collection) =>
        file.startsWith(`content/${collection.replace(ending, '')}/`) && collection.endsWith(ending),
    );
    // The extension looks files up by their decoded URL in small letters.
    return name ? [[decodeURI(new URL(file, rootUrl).href).toLowerCase(), name] as const] : [];
  });
  const manifest = {
    collections: names.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  };
  const schemas = Object.entries(kinds).flatMap(([collection, kind]) => {
    const document = [...DOCUMENTS, ...TRANSLATIONS].find(({ name }) => name === kind);
    return document ? [{ name: `${collection}.schema.json`, text: toText(toEditorSchema(document)) }] : [];
  });
  return [{ name: 'collections.json', text: toText(manifest) }, ...schemas];
}

/** Names of originals have no dot in them. */
function isTranslated(file: string): boolean {
  return /\.[^./]+\.mdx?$/.test(file);
}

function toText(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
