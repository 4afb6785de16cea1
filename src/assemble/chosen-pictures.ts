import type { Content } from '../check/content.ts';
import { sharedPartOf } from '../domain/editions.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { ShareImage } from '../domain/share-image.ts';
import type { Picture } from '../render/picture/picture.ts';
import { mediaTypeOf, type PreparedPictures } from './picture-stage.ts';

/** The picture that an author chose for the top of a report. */
export interface ChosenPicture {
  picture: Picture;
  alt: string;
  /** The same for link previews; drawings are shown on the page only. */
  image?: ShareImage | undefined;
}

/** The pictures of all reports that have one, by the report's id. Their copies for link previews are published too. */
export function choosePictures(
  { incidents, references, site }: Content,
  { pictures, shared, files }: PreparedPictures,
): Map<string, ChosenPicture> {
  const chosen = new Map<string, ChosenPicture>();
  for (const { id, file: document, image } of incidents) {
    const file = references.get(document)?.find(({ isChosen }) => isChosen)?.file ?? '';
    const picture = pictures.get(file);
    if (!image || !picture) continue;
    const { alt } = image;
    const copy = shared.get(file);
    if (!copy) {
      chosen.set(id, { picture, alt });
      continue;
    }
    const { key, hash, ending, width, height } = copy;
    const path = routes.picture(id, hash, ending);
    files.set(path, { key });
    const type = mediaTypeOf(path);
    chosen.set(id, {
      picture,
      alt,
      image: { url: absoluteUrl(sharedPartOf(site), path), alt, type, width, height },
    });
  }
  return chosen;
}
