import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HookParameters } from 'astro';
import type { PreparedPictures } from './picture-stage.ts';

/** Puts pictures into the staged site; drawings below `public/` take the place of what was copied from there. */
export async function placePictures({ files, cache }: PreparedPictures, folder: string): Promise<void> {
  for (const [path, content] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    if ('text' in content) await writeFile(target, content.text);
    else if (!(await cache.copy(content.key, target))) {
      throw new Error(`The picture /${path} was removed while the site was built`);
    }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Shows pictures while a site is developed, as they will be published. */
export function servePictures(
  server: HookParameters<'astro:server:setup'>['server'],
  prepared: () => PreparedPictures,
): void {
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    const { files, cache } = prepared();
    const found = [...files].find(([published]) => path.endsWith(`/${published}`));
    if (!found) return next();
    const [published, content] = found;
    const sending = 'text' in content ? Promise.resolve(Buffer.from(content.text)) : cache.get(content.key);
    sending.then((bytes) => {
      if (!bytes) return next();
      response.setHeader(
        'Content-Type',
        TYPES[published.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      );
      response.end(bytes);
    }, next);
  });
}
