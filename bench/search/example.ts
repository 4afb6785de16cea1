import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/check/content.ts';
import { hrefOf, routes } from '../../src/domain/routes.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { onPage } from '../../src/markdown/context.ts';
import { createCodeHighlighter } from '../../src/markdown/highlighter.ts';
import { toPlainText } from '../../src/markdown/rich-text.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { toSearchDocument } from '../../src/search/to-search-document.ts';
import { wordsOf } from '../../src/words/table.ts';

/** The incidents of the example site, as search sees them. */
export async function loadExample(): Promise<SearchDocument[]> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { incidents, bodies, site, now } = await readContent(root, { now: Date.UTC(2026, 4, 1) });
  const nowhere = onPage({ site, words: wordsOf(site.locale), liesOnce: () => false }, () => undefined);
  const highlighter = createCodeHighlighter();
  const documents = incidents.map(async (incident) => {
    const { tree } = bodies.get(incident.file) ?? { tree: { type: 'root', children: [] } };
    const resources = { context: nowhere, highlighter, draw: () => undefined };
    const { sections } = await compileBody(tree, incident.format, resources);
    const url = hrefOf(site, routes.incident(incident.id));
    return toSearchDocument(incident, { url, sections }, now, toPlainText, wordsOf(site.locale));
  });
  return Promise.all(documents);
}
