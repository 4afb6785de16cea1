import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { toLogText } from '../domain/characters.ts';
import type { AssembledBuild } from './assemble-build.ts';
import { type Room, tidyCaches } from './budget.ts';
import { countOf } from './counts.ts';
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
import { createPlacing, type Placing, writeStaged } from './published/placing.ts';
import { keepPublished, type PublishedFiles, readPublished } from './published/record.ts';
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
  let placing: Placing;
  let before: Published | undefined;
  let made = 0;
  let settings: AstroConfig;
  const warnings = [...notices];
  /** Whether nobody else has a say in what lies in the folders of the site. */
  const isOurs = () => isOursAlone(settings) && owners.isPlain;
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
        const staged = await stagingFolderOf(root);
        await beginStaging(staged);
        placing = createPlacing({
          staged: fileURLToPath(staged),
          target: fileURLToPath(target),
          published: isOurs() ? await readPublished(root, fileURLToPath(target)) : new Map(),
        });
        const keepPages = keepBetweenBuilds(created, {
          settings,
          bundles: kept,
          placed,
          placing,
          made: countPage,
        });
        setPrerenderer((standard) => keepPages(kept.prerenderer(standard)));
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
        for (const plan of cards) await placeCards(plan, placing, root);
        await placePictures(created.pictures, staged);
        await writeHeaders(staged, build.content);
        await writeRedirects(staged, build.content);
        writeNextBuild(staged, created.nextBuildAt);
        const broken = await brokenLinksOf(build.content, staged);
        if (broken.length > 0) endWith(broken, narrator);
        // What integrations of the site's owners made of files is known by reading them only.
        const known = isOursAlone(settings) ? placing.digests : undefined;
        const files = placing.finished(await writeInventory(staged, build, known));
        await swapIn(staged, fileURLToPath(target));
        const size = sizeOf(files);
        narrator.end(
          `Made ${countOf(size.pages, 'page')} and ${countOf(size.files - size.pages, 'other file')}`,
        );
        const summary = { before: before?.pages, pages, warnings, nextBuildAt: created.nextBuildAt };
        for (const line of summaryOf({ ...summary, size, place: placeOf(target, root) })) narrator.say(line);
        await keepLastBuild(root, { pages, made });
        if (isOurs()) await keepPublished(root, fileURLToPath(target), files);
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

/** How much is published. */
function sizeOf(files: PublishedFiles): Size {
  const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length;
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  return { files: files.size, pages, bytes };
}

/** What a schedule reads to know when to build again. */
function writeNextBuild(folder: string, at: number | undefined): void {
  if (at !== undefined) writeStaged(folder, 'next-build-at.txt', `${new Date(at).toISOString()}\n`);
}

/** Ends a build of which nothing is published. */
function endWith(reasons: readonly string[], narrator: Narrator): never {
  narrator.end();
  for (const reason of reasons) process.stderr.write(`${toLogText(reason)}\n`);
  process.stderr.write('Nothing was published.\n');
  process.exit(1);
}
