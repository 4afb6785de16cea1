import type { SitemapOptions } from '@astrojs/sitemap';
import type { Content } from '../check/content.ts';
import { addressKey, decodePath } from '../domain/address.ts';
import { languagesOfPage } from '../domain/editions.ts';
import { oldAddressesOf } from '../domain/old-addresses.ts';
import { hrefOf } from '../domain/routes.ts';
import type { AssembledBuild } from './assemble-build.ts';

/** How search engines name what they show to readers of no language of the site. */
const ANY_LANGUAGE = 'x-default';

/**
 * The map of the site. Old addresses lead on, and are not in it; what nobody has translated is in it once, where its
 * words are at home; all else with its mates in other languages.
 */
export function siteMapOf({ builds }: Pick<AssembledBuild, 'builds'>): NonNullable<SitemapOptions> {
  const contents = builds.map(({ content }) => content);
  const leads = new Set(contents.flatMap(leadsOf));
  const filter = (page: string) => {
    const path = addressKey(new URL(page).pathname);
    return !leads.has(path) && mateAt(page) !== 'copy';
  };
  if (builds.length === 1) return { filter };
  return {
    filter,
    serialize(item) {
      const mates = mateAt(item.url);
      if (mates === 'copy' || mates.length === 0) return item;
      const [home = item] = mates;
      return { ...item, links: [...mates, { lang: ANY_LANGUAGE, url: home.url }] };
    },
  };

  /** A page with all its mates; none where there is no other, and `copy` for what is at home elsewhere. */
  function mateAt(page: string): { lang: string; url: string }[] | 'copy' {
    const build = builds.findLast(({ content }) => page.startsWith(`${content.site.url}/`));
    if (!build) return [];
    const { content, spokenEditions, liesOnce } = build;
    const { site } = content;
    const route = page.slice(site.url.length + 1);
    const own = liesOnce(`/${route}`) ? [] : spokenEditions.get(decodePath(route));
    const { canonical, alternates } = languagesOfPage(site, own);
    if (canonical.locale !== site.locale) return 'copy';
    return alternates.map(({ locale, url }) => ({ lang: locale, url: `${url}/${route}` }));
  }
}

function leadsOf(content: Content): string[] {
  return oldAddressesOf(content).leads.map(({ path }) => addressKey(hrefOf(content.site, path.slice(1))));
}
