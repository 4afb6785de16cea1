import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { toLogText } from '../domain/characters.ts';
import type { AssembledBuild } from './assemble-build.ts';
import { writeHeaders } from './headers.ts';
import { placePictures } from './place-pictures.ts';
import { writeRedirects } from './redirects.ts';
import { drawCards, placeCards } from './share-images.ts';
import { prepareTarget, swapIn, UnusableTarget } from './swap-in.ts';

/**
 * The first and the last step of a build: draws the share images, then completes the finished pages
 * in their staging folder and puts them in the place of the published site, all at once.
 *
 * @param target - The folder that is published.
 */
export function publish(created: AssembledBuild, target: URL): AstroIntegration {
  return {
    name: 'afterword-publish',
    hooks: {
      // Before the pages, because every card takes and leaves megabytes, which is slow beside the bundler's heap.
      'astro:build:start': async ({ logger }) => {
        await orExplain(prepareTarget(fileURLToPath(target), created.build.root), logger);
        for (const notice of created.notices) logger.warn(toLogText(notice));
        const { failures, warnings } = await drawCards(created.cards, created.build.root);
        for (const warning of warnings) logger.warn(toLogText(warning));
        if (failures.length > 0) {
          for (const failure of failures) logger.error(toLogText(failure));
          logger.error('Nothing was published.');
          process.exit(1);
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        const staged = fileURLToPath(dir);
        await placeCards(created.cards, staged, created.build.root);
        await placePictures(created.pictures, staged);
        await writeHeaders(staged, created.build.content);
        await writeRedirects(staged, created.build.content);
        await writeNextBuild(staged, created.nextBuildAt);
        await orExplain(swapIn(staged, fileURLToPath(target)), logger);
      },
    },
  };
}

/** What a schedule reads to know when to build again. */
async function writeNextBuild(folder: string, at: number | undefined): Promise<void> {
  if (at !== undefined) await writeFile(join(folder, 'next-build-at.txt'), `${new Date(at).toISOString()}\n`);
}

/** Ends the build with a sentence where the site can't be put in its place. */
async function orExplain(step: Promise<void>, logger: AstroIntegrationLogger): Promise<void> {
  await step.catch((error: unknown) => {
    if (!(error instanceof UnusableTarget)) throw error;
    logger.error(toLogText(error.message));
    process.exit(1);
  });
}
