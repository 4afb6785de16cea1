import { hash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { createCache } from '../../render/cache.ts';
import { hashSources } from '../../render/sources.ts';
import type { AssembledBuild } from '../assemble-build.ts';
import { contentVersionOf } from '../content-version.ts';
import { inEditionOf, provideBuilds } from '../current.ts';
import { isOursAlone } from '../kept-bundle/conditions.ts';
import type { Placing } from '../published/placing.ts';
import { editionAsked } from './answers.ts';
import { NO_KEEP, openKeep } from './keep.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import type { BundledCode } from './made-by.ts';
import { keepPages } from './prerenderer.ts';
import { createPrinter } from './print.ts';
import type { Read } from './reads.ts';
import { watchBuilds } from './watched-build.ts';

/** What a build says of itself once Astro has begun. */
export interface BuildUnderWay {
  settings: AstroConfig;
  bundles: Pick<BundledCode, 'version'>;
  /** The addresses of pages that were put in their place without Astro. */
  placed: string[];
  /** Puts files in their places. */
  placing: Placing;
  /** Told of each page and file, once it is there. */
  made: () => void;
}

/**
 * Hands a build to its pages, and has those that would come out as they did before taken from the `.cache` of the
 * repository: made by the same code with the same settings, from the same data.
 */
export function keepBetweenBuilds(
  { build, builds, names }: AssembledBuild,
  { settings, bundles, placed, placing, made }: BuildUnderWay,
): (standard: AstroPrerenderer) => AstroPrerenderer {
  const print = createPrinter(names);
  const watched = watchBuilds(builds, print);
  const places = {
    placing,
    base: settings.base.endsWith('/') ? settings.base : `${settings.base}/`,
    publicFolder: fileURLToPath(settings.publicDir),
    placed: settings.build.format === 'directory' && isOursAlone(settings) ? placed : undefined,
    anew: new Set(build.content.ownersPages.map(({ pattern }) => pattern)),
    ready: new Map<string, Uint8Array>(),
  };
  const keepings = new Map<string, Keeping>();
  const holds = (read: Read) => {
    const [question, before] = read;
    const edition = editionAsked(question);
    return edition === undefined ? watched.holds(read) : keepings.get(edition)?.printNow(question) === before;
  };
  const open = async () => {
    const bundled = bundles.version();
    const version =
      bundled &&
      hash(
        'sha256',
        JSON.stringify([
          hashSources(new URL(import.meta.url)),
          contentVersionOf(),
          bundled,
          settingsOf(settings),
        ]),
      );
    const cache = createCache(join(build.root, '.cache/pages'));
    const keep = version === undefined ? NO_KEEP : await openKeep(cache, version, holds);
    for (const { content } of builds) {
      const { locale } = content.site;
      const inEdition = <T>(work: () => T) => inEditionOf(`/${locale}/`, work);
      keepings.set(locale, createKeeping(keep, print, locale, places.ready, inEdition));
    }
    provideBuilds(
      watched.builds.map((edition) => ({
        build: edition,
        keeping: keepings.get(edition.content.site.locale),
      })),
    );
    return keep;
  };
  return keepPages(places, open, made);
}

/** Where things lie has no say in what pages are, and what is bundled is known by what came of it. */
const OF_THE_PLACE: ReadonlySet<string> = new Set([
  'root',
  'srcDir',
  'publicDir',
  'outDir',
  'cacheDir',
  'integrations',
  'vite',
]);

/** What a site's owner may have said to Astro. */
function settingsOf(settings: AstroConfig): object {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !OF_THE_PLACE.has(name)));
}
