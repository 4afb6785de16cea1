import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { toLogText } from '../domain/characters.ts';
import type { AssembledBuild } from './assemble-build.ts';
import { type Room, tidyCaches } from './budget.ts';
import { countOf } from './counts.ts';
import { filesIn } from './files-in.ts';
import { writeHeaders } from './headers.ts';
import { writeInventory } from './inventory.ts';
import { isOursAlone } from './kept-bundle/conditions.ts';
import { keepBundles } from './kept-bundle/keep-bundle.ts';
import { keepBetweenBuilds } from './kept-pages/keep-between-builds.ts';
import { watchBundles } from './kept-pages/made-by.ts';
import { keepLastBuild, type Published, readLastBuild } from './last-build.ts';
import { type Narrator, silent } from './narrator.ts';
import { brokenLinksOf } from './owners-links.ts';
import { placePictures } from './place-pictures.ts';
import { writeRedirects } from './redirects.ts';
import { drawCards, placeCards } from './share-images.ts';
import { beginStaging, endStaging, stagingFolderOf } from './staging.ts';
import { type Size, summaryOf } from './summary.ts';
import { swapIn } from './swap-in.ts';

/** Where a site goes, and what is to be known on the way. */
export interface Publication {
  /** The folder that is published. */
  target: URL;
  /** What the caches may take when it is done. */
  room: Room;
  /** What the site’s owners have to say in how their code is bundled. */
  owners: { isPlain: boolean; replaced: object };
  /** The addresses of pages that Astro does not know of, once they are there. */
  placed: string[];
  narrator?: Narrator;
}

/**
 * The first and the last step of a build: draws the share images, then completes the finished pages
 * in their staging folder and puts them in the place of the published site, all at once.
 */
export function publish(
  created: AssembledBuild,
  { target, room, owners, placed, narrator = silent }: Publication,
): AstroIntegration {
  const { build, cards, notices, pages } = created;
  const { root } = build;
  const bundles = watchBundles(root);
  const kept = keepBundles(bundles);
  const digests = new Map<string, string>();
  let before: Published | undefined;
  let made = 0;
  let settings: AstroConfig;
  const warnings = [...notices];
  const countPage = () => {
    made++;
    narrator.advance();
  };
  return {
    name: 'afterword-publish',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [bundles.plugin, kept.plugin] } });
      },
      'astro:config:done': ({ config }) => {
        settings = config;
      },
      // Before the pages, so that what can't be drawn ends a build before the work of making them.
      'astro:build:start': async ({ setPrerenderer }) => {
        const keepPages = keepBetweenBuilds(created, {
          settings,
          bundles: kept,
          placed,
          digests,
          made: countPage,
        });
        setPrerenderer((standard) => keepPages(kept.prerenderer(standard)));
        await beginStaging(await stagingFolderOf(root));
        before = await readLastBuild(root);
        const drawn = await drawCards(cards, root, narrator);
        warnings.push(...drawn.warnings);
        if (drawn.failures.length > 0) endWith(drawn.failures, narrator);
        narrator.begin('Making pages', before?.made);
      },
      'astro:build:setup': (hook) => kept.onBuildSetup(hook, { build, settings, ...owners }),
      'astro:build:done': async ({ dir }) => {
        await endStaging(dir);
        const staged = fileURLToPath(dir);
        for (const plan of cards) await placeCards(plan, staged, root, digests);
        await placePictures(created.pictures, staged);
        await writeHeaders(staged, build.content);
        await writeRedirects(staged, build.content);
        await writeNextBuild(staged, created.nextBuildAt);
        const broken = await brokenLinksOf(build.content, staged);
        if (broken.length > 0) endWith(broken, narrator);
        // What integrations of the site's owners made of files is known by reading them only.
        await writeInventory(staged, build, isOursAlone(settings) ? digests : undefined);
        const size = await sizeOf(staged);
        await swapIn(staged, fileURLToPath(target));
        narrator.end(
          `Made ${countOf(size.pages, 'page')} and ${countOf(size.files - size.pages, 'other file')}`,
        );
        const summary = { before: before?.pages, pages, warnings, nextBuildAt: created.nextBuildAt };
        for (const line of summaryOf({ ...summary, size, place: placeOf(target, root) })) narrator.say(line);
        await keepLastBuild(root, { pages, made });
        await tidyCaches(root, room);
      },
    },
  };
}

/** The folder that is published, as its owner names it. */
function placeOf(target: URL, root: string): string {
  const path = relative(root, fileURLToPath(target));
  return path.startsWith('..') ? fileURLToPath(target) : `${path}/`;
}

/** How much lies in a folder. */
async function sizeOf(folder: string): Promise<Size> {
  const files = await filesIn(folder);
  const sizes = files.map((file) => statSync(join(folder, file)));
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return { files: files.length, pages, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}

/** What a schedule reads to know when to build again. */
async function writeNextBuild(folder: string, at: number | undefined): Promise<void> {
  if (at !== undefined) await writeFile(join(folder, 'next-build-at.txt'), `${new Date(at).toISOString()}\n`);
}

/** Ends a build of which nothing is published. */
function endWith(reasons: readonly string[], narrator: Narrator): never {
  narrator.end();
  for (const reason of reasons) process.stderr.write(`${toLogText(reason)}\n`);
  process.stderr.write('Nothing was published.\n');
  process.exit(1);
}
