import type { ShareImage } from '../domain/share-image.ts';

/** What a page says of itself to browsers, search engines and link previews. */
export interface PageMetadata {
  /** Without the site's name, which is added unless this is the home page. */
  title: string;
  description: string;
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
  /** Feeds of this page beside the site's own. */
  feeds?: { title: string; type: string; href: string }[] | undefined;
  /** Hashes of style elements on the page, for its Content-Security-Policy. */
  styleHashes?: readonly string[] | undefined;
}
