import type { HookParameters } from 'astro';
import { decodePath } from '../domain/address.ts';
import { TakenAway } from '../domain/own-fault.ts';
import { readFont } from '../render/card/font-file.ts';
import { mediaTypeOf, type PreparedPictures } from './picture-stage.ts';
import { writeStaged } from './published/placing.ts';

/** Puts pictures into the staged site; drawings below `public/` take the place of what was copied from there. */
export async function placePictures({ files, cache }: PreparedPictures, folder: string): Promise<void> {
  for (const [path, content] of files) {
    const bytes = await bytesOf(content, cache);
    if (!bytes) throw new TakenAway(`The picture /${path} was removed while the site was made.`);
    writeStaged(folder, path, bytes);
  }
}

/** The path in the site of the picture that a browser asks for; nothing where it asks for anything else. */
export function pictureAt(
  files: ReadonlyMap<string, unknown>,
  url: string,
  base: string,
): string | undefined {
  const path = decodePath(url.replace(/[?#].*$/, ''));
  const folder = base.replace(/\/?$/, '/');
  const published = path.startsWith(folder) ? path.slice(folder.length) : undefined;
  return published !== undefined && files.has(published) ? published : undefined;
}

/** Shows pictures while a site is developed, as they will be published. */
export function servePictures(
  server: HookParameters<'astro:server:setup'>['server'],
  prepared: () => PreparedPictures,
): void {
  server.middlewares.use((request, response, next) => {
    const { files, cache } = prepared();
    const published = pictureAt(files, request.url ?? '', server.config.base) ?? '';
    const content = files.get(published);
    if (!content) return next();
    bytesOf(content, cache).then((bytes) => {
      if (!bytes) return next();
      response.setHeader('Content-Type', mediaTypeOf(published));
      response.end(bytes);
    }, next);
  });
}

async function bytesOf(
  content: { key: string } | { text: string } | { file: string },
  cache: PreparedPictures['cache'],
): Promise<Buffer | undefined> {
  if ('text' in content) return Buffer.from(content.text);
  return 'file' in content ? readFont(content.file) : cache.get(content.key);
}
