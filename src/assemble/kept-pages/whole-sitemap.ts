import type { AstroIntegration } from 'astro';

/**
 * The map of a site, told of pages that Astro does not know of, because they were kept.
 *
 * @param placed - the addresses of those pages, once they are there.
 */
export function toldOfKept(sitemap: AstroIntegration, placed: readonly string[]): AstroIntegration {
  const done = sitemap.hooks['astro:build:done'];
  if (!done) return sitemap;
  const hooks: AstroIntegration['hooks'] = {
    ...sitemap.hooks,
    'astro:build:done': (hook) =>
      done({ ...hook, pages: [...hook.pages, ...placed.map((pathname) => ({ pathname }))] }),
  };
  return { ...sitemap, hooks };
}
