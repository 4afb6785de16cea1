import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/check/content.ts';
import { hrefOf, routes } from '../../src/domain/routes.ts';
import { toPlainText } from '../../src/markdown/inline.ts';
import { outlineOf } from '../../src/markdown/outline.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { toSearchDocument } from '../../src/search/to-search-document.ts';

/** The incidents of the example site, as search sees them. */
export async function loadExample(): Promise<SearchDocument[]> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { incidents, bodies, site, now } = await readContent(root, { now: Date.UTC(2026, 4, 1) });
  return incidents.map((incident) => {
    const { sections } = outlineOf(bodies.get(incident.file)?.text ?? '', incident.format);
    const url = hrefOf(site, routes.incident(incident.id));
    return toSearchDocument(incident, { url, sections }, now, toPlainText);
  });
}
