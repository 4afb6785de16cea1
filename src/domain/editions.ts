import type { Edition, Site } from './site.ts';
import type { Spoken } from './translation.ts';

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

/** A page that is there in several languages. */
export interface PageLanguages {
  /** The edition whose page search engines are to show. */
  canonical: Edition;
  /** All editions in which the page is in their own language, the original's first; empty where there is no other. */
  alternates: readonly Edition[];
  /** Whether no other edition has such a page. */
  isAlone: boolean;
}

/** The editions in which the words of a document are in the edition's own language, the original's first. */
export function editionsInTheirWords(
  { language, languages = [language] }: Pick<Spoken, 'language' | 'languages'>,
  editions: readonly Edition[],
): Edition[] {
  const spoken = languages.flatMap((tag) => editions.find(({ locale }) => locale === tag) ?? []);
  const [first] = editions;
  // An original in a language that no edition has is at home where all originals are.
  const isHomeless = first !== undefined && spoken[0]?.locale !== languages[0];
  return isHomeless ? [first, ...spoken.filter((edition) => edition !== first)] : spoken;
}

/**
 * What an edition's page is among its mates. One that nobody has translated is canonical where its words are at home.
 *
 * @param own - the editions in which the page is in their own language; none for a page that is there once.
 */
export function languagesOfPage(site: Site, own: readonly Edition[] = site.editions): PageLanguages {
  const here = own.find(({ locale }) => locale === site.locale);
  const [home = { locale: site.locale, url: site.url }] = own;
  return {
    canonical: here ?? home,
    alternates: here && own.length > 1 ? own : [],
    isAlone: own.length === 0,
  };
}
