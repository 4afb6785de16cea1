import { DOCUMENTS, toEditorSchema } from './editors.ts';

const COLLECTIONS = {
  incidents: 'incident',
  maintenance: 'maintenance',
  pages: 'page',
  reviews: 'page',
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
  const names = Object.keys(COLLECTIONS);
  const entries = files.flatMap((file) => {
    const name = names.find((collection) => file.startsWith(`content/${collection}/`));
    // The extension looks files up by their decoded URL in small letters.
    return name ? [[decodeURI(new URL(file, rootUrl).href).toLowerCase(), name] as const] : [];
  });
  const manifest = {
    collections: names.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  };
  const schemas = Object.entries(COLLECTIONS).flatMap(([collection, kind]) => {
    const document = DOCUMENTS.find(({ name }) => name === kind);
    return document ? [{ name: `${collection}.schema.json`, text: toText(toEditorSchema(document)) }] : [];
  });
  return [{ name: 'collections.json', text: toText(manifest) }, ...schemas];
}

function toText(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
