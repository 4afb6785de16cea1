import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { CreatedBuild } from './create.ts';
import { writeHeaders } from './headers.ts';
import { drawCards } from './share-images.ts';

/**
 * The last step of a build: completes the finished pages in their staging folder and puts them
 * in the place of the published site, all at once.
 *
 * @param target - The folder that is published.
 */
export function publish(created: CreatedBuild, target: URL): AstroIntegration {
  return {
    name: 'afterword-publish',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const staged = fileURLToPath(dir);
        for (const notice of created.notices) logger.warn(notice);
        for (const warning of await drawCards(created.cards, staged, created.build.root))
          logger.warn(warning);
        await writeHeaders(staged);
        await swapIn(staged, fileURLToPath(target));
      },
    },
  };
}

/** Readers of `target` see the old site or the new one, never a mixture. */
async function swapIn(staged: string, target: string): Promise<void> {
  const outgoing = `${staged.replace(/[\\/]$/, '')}.outgoing`;
  await rm(outgoing, { recursive: true, force: true });
  await rename(target, outgoing).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(staged, target);
  await rm(outgoing, { recursive: true, force: true });
}
