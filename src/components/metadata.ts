import type { ShareImage } from '../domain/share-image.ts';

/** Another form of a page, for programs that find it by themselves. */
export interface AlternateLink {
  title: string;
  /** BCP 47, where the title is in another language than the page. */
  lang?: string | undefined;
  /** Its media type. */
  type: string;
  href: string;
}

/** What a page says of itself to browsers, search engines and link previews. */
export interface PageMetadata {
  /** Without the site's name, which is added unless this is the home page. */
  title: string;
  description: string;
  /** BCP 47, where the title and the description are in another language than the page. */
  language?: string | undefined;
  /** The page's address relative to the site's base. */
  route: string;
  image?: ShareImage | undefined;
  type?: 'website' | 'article' | undefined;
  /** ISO 8601, of articles. */
  published?: string | undefined;
  modified?: string | undefined;
  jsonLd?: object | undefined;
  /** Keeps the page out of search engines. */
  hidden?: boolean | undefined;
  /** What the page is in other forms, such as feeds of what it is about; they stand before the site's own. */
  alternates?: AlternateLink[] | undefined;
  /** Hashes of style elements on the page, for its Content-Security-Policy. */
  styleHashes?: readonly string[] | undefined;
}
