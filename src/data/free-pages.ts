import { currentBuild } from '../assemble/current.ts';
import type { PageMetadata } from '../components/metadata.ts';
import { languageOf } from '../domain/language-marks.ts';
import type { Page } from '../domain/page.ts';
import { routes } from '../domain/routes.ts';
import { loadBody, loadStyleHashes } from './bodies.ts';
import { descriptionOf } from './description.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame, loadWords } from './site.ts';

export function freePagePaths() {
  return currentBuild()
    .content.pages.filter(({ review }) => !review)
    .map((page) => ({ params: { page: page.id }, props: { page } }));
}

/** A page of the users' own. */
export async function loadFreePage(page: Page) {
  const frame = loadFrame([]);
  const { title } = page;
  const site = frame.site.name;
  const route = routes.page(page.id);
  const body = await loadBody(page);
  const metadata: PageMetadata = {
    title,
    language: languageOf(page, 'title'),
    description: descriptionOf({
      summary: page.description,
      body,
      otherwise: loadWords().say('page.description', { title, site }),
    }),
    route,
    image: loadShareImage(route),
    styleHashes: loadStyleHashes(page),
  };
  return { frame, metadata, body };
}
