import type { generateAtomFeed, generateRssFeed } from 'feedsmith';
import { toPrintable } from '../domain/characters.ts';
import { pageMarksOf } from '../domain/language-marks.ts';
import type { FeedEntry } from './entries.ts';

/** What a feed says of itself. */
export interface Channel {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The page that the feed is about. */
  home: string;
  /** The feed's own address. */
  self: string;
  /** Who writes entries that name no author. */
  author: string;
}

/** The entries as RSS 2.0, newest first. */
export function toRss(channel: Channel, entries: readonly FeedEntry[]): Promise<string> {
  return writeRss({
    title: channel.title,
    link: channel.home,
    description: channel.description,
    language: channel.language,
    lastBuildDate: newestOf(entries),
    atom: { links: linksOf(channel, 'application/rss+xml').slice(1) },
    items: entries.map(({ url, id = url, title, language, html, at, updated = at, authors, categories }) => ({
      ...(language && { xml: { lang: language } }),
      title,
      link: url,
      guid: { value: id, isPermaLink: URL.canParse(id) && /^https?:/.test(id) },
      pubDate: new Date(updated),
      description: inLanguageOf(channel, language, html),
      dc: { creators: authorsOf(channel, authors).map(({ name }) => name) },
      categories: categories.map((name) => ({ name })),
    })),
  });
}

/** The entries as Atom 1.0, newest first. */
export function toAtom(channel: Channel, entries: readonly FeedEntry[]): Promise<string> {
  return writeAtom({
    id: channel.self,
    title: { value: channel.title },
    subtitle: { value: channel.description },
    updated: newestOf(entries),
    authors: [{ name: channel.author }],
    links: linksOf(channel, 'application/atom+xml'),
    entries: entries.map(
      ({ url, id = url, title, language, html, at, updated = at, authors, categories }) => ({
        ...(language && { xml: { lang: language } }),
        id,
        title: { value: title },
        links: [{ href: url, rel: 'alternate', type: 'text/html' }],
        published: new Date(at),
        updated: new Date(updated),
        authors: authorsOf(channel, authors),
        categories: categories.map((term) => ({ term })),
        content: { type: 'html', value: inLanguageOf(channel, language, html) },
      }),
    ),
  });
}

/** The entries as JSON Feed 1.1, newest first. */
export async function toJsonFeed(channel: Channel, entries: readonly FeedEntry[]): Promise<string> {
  const { generateJsonFeed } = await import('feedsmith');
  const feed = generateJsonFeed({
    title: channel.title,
    description: channel.description,
    language: channel.language,
    home_page_url: channel.home,
    feed_url: channel.self,
    authors: [{ name: channel.author }],
    items: entries.map(({ url, id = url, title, language, html, at, updated, authors, categories }) => ({
      id,
      url,
      title,
      ...(language && { language }),
      content_html: inLanguageOf(channel, language, html),
      date_published: new Date(at),
      ...(updated === undefined ? {} : { date_modified: new Date(updated) }),
      ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
      ...(categories.length > 0 ? { tags: categories } : {}),
    })),
  });
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** Of an entry in another language, what says nothing of its own is in that of the feed. */
function inLanguageOf(channel: Channel, language: string | undefined, html: string): string {
  if (language === undefined) return html;
  const { lang, dir } = pageMarksOf(channel.language);
  return `<div lang="${lang}" dir="${dir}">${html}</div>`;
}

function linksOf({ home, self }: Channel, type: string) {
  return [
    { href: home, rel: 'alternate', type: 'text/html' },
    { href: self, rel: 'self', type },
  ];
}

function authorsOf({ author }: Channel, authors: readonly string[]): { name: string }[] {
  return (authors.length > 0 ? authors : [author]).map((name) => ({ name }));
}

/** A feed changed when its newest word appeared; the clock has no part in it. */
function newestOf(entries: readonly FeedEntry[]): Date {
  const words = entries.map(({ at, updated = at }) => updated);
  return new Date(words.reduce((last, word) => Math.max(last, word), 0));
}

/**
 * The generators, given texts as XML can hold them wherever in a feed they stand. They are loaded with the first feed,
 * as a build makes none anew that is kept.
 */
const writeRss = async (feed: Parameters<typeof generateRssFeed>[0]): Promise<string> =>
  (await import('feedsmith')).generateRssFeed(toPrintableFeed(feed));
const writeAtom = async (feed: Parameters<typeof generateAtomFeed>[0]): Promise<string> =>
  (await import('feedsmith')).generateAtomFeed(toPrintableFeed(feed));

function toPrintableFeed<T>(value: T): T {
  if (typeof value === 'string') return toPrintable(value) as T;
  if (Array.isArray(value)) return value.map(toPrintableFeed) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toPrintableFeed(part)])) as T;
}
