import { hash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { createCache } from '../../render/cache.ts';
import { hashSources } from '../../render/sources.ts';
import type { AssembledBuild } from '../assemble-build.ts';
import { contentVersionOf } from '../content-version.ts';
import { provideBuilds } from '../current.ts';
import { NO_KEEP, openKeep } from './keep.ts';
import { createKeeping } from './keeping.ts';
import type { BundledCode } from './made-by.ts';
import { keepPages } from './prerenderer.ts';
import { createPrinter } from './print.ts';
import { watchBuilds } from './watched-build.ts';

/** What a build says of itself once Astro has begun. */
export interface BuildUnderWay {
  settings: AstroConfig;
  bundles: BundledCode;
  /** Told of each page and file, once it is there. */
  made: () => void;
}

/**
 * Hands a build to its pages, and has those that would come out as they did before taken from the `.cache` of the
 * repository: made by the same code with the same settings, from the same data.
 */
export function keepBetweenBuilds(
  { build, builds, names }: AssembledBuild,
  { settings, bundles, made }: BuildUnderWay,
): (standard: AstroPrerenderer) => AstroPrerenderer {
  const print = createPrinter(names);
  const watched = watchBuilds(builds, print);
  const places = {
    staged: fileURLToPath(settings.outDir),
    base: settings.base.endsWith('/') ? settings.base : `${settings.base}/`,
    anew: new Set(build.content.ownersPages.map(({ pattern }) => pattern)),
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
    const keep = version === undefined ? NO_KEEP : await openKeep(cache, version, watched.holds);
    provideBuilds(
      watched.builds.map((edition) => ({
        build: edition,
        keeping: createKeeping(keep, print, edition.content.site.locale),
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
