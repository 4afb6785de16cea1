import type { Edition, Site } from './site.ts';

/** Where a site of several languages is published: the first at its address, each other below its tag. */
export function editionsAt(url: string, locales: readonly string[]): Edition[] {
  return locales.map((locale, index) => ({ locale, url: index === 0 ? url : `${url}/${locale}` }));
}

/** An edition of a site whose first edition is at another address. */
export function siteAt(site: Site, root: string): Site {
  const locales = site.editions.map(({ locale }) => locale);
  const editions = editionsAt(root, locales);
  const { url = root } = editions.find(({ locale }) => locale === site.locale) ?? {};
  return { ...site, url, root, editions };
}

/** What all editions share, as addresses begin with it: files, pictures, styles and scripts. */
export function sharedPartOf({ root }: Pick<Site, 'root'>): Pick<Site, 'url'> {
  return { url: root };
}

/** What the addresses of an edition begin with, from the root of the site: nothing for the first. */
export function folderOf({ url, root }: Pick<Site, 'url' | 'root'>): string {
  return url === root ? '' : `${url.slice(root.length + 1)}/`;
}
