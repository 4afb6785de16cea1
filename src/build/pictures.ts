import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { ShareImage } from '../components/metadata.ts';
import type { Incident } from '../domain/incident.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';

/** A picture that an author chose for a report, as it will be published. */
export interface PublishedPicture {
  /** Its address, relative to the site's base. */
  path: string;
  bytes: Uint8Array;
  image: ShareImage;
}

const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Link previews show these; drawings are shown on the page only. */
export const SHARED_TYPES: readonly string[] = ['image/jpeg', 'image/png'];

/** The pictures of all reports that have one, by the report's id. */
export async function readPictures(
  incidents: readonly Incident[],
  site: Site,
  root: string,
): Promise<Map<string, PublishedPicture>> {
  const pictures = new Map<string, PublishedPicture>();
  for (const { id, image } of incidents) {
    if (!image) continue;
    const bytes = await readFile(join(root, image.file));
    const type = TYPES[extname(image.file).toLowerCase()] ?? 'application/octet-stream';
    const { width, height } = await imageMetadata(bytes, image.file);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const path = routes.picture(id, hash, extname(image.file).toLowerCase());
    pictures.set(id, {
      path,
      bytes,
      image: { url: absoluteUrl(site, path), alt: image.alt, type, width, height },
    });
  }
  return pictures;
}
