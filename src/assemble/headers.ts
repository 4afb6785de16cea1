import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../check/content.ts';
import { SECURITY_HEADERS } from '../domain/hosting.ts';
import { copiesOf } from '../domain/old-addresses.ts';
import { isSharedRoute, ownAddressesOf } from '../domain/own-addresses.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { DRAWING_POLICY } from '../domain/security-policy.ts';
import { addressesOf, FILE_TYPES } from '../domain/tools.ts';
import { writeStaged } from './published/placing.ts';

const DRAWING = { 'Content-Security-Policy': DRAWING_POLICY };

/** Asked for again each time, and sent again only if it changed. */
const ASKED = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** Its address changes with what it holds. */
const KEPT = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const OPEN = { 'Access-Control-Allow-Origin': '*' };

/** What hosts don't tell from a file's ending, or tell differently. */
const TYPES: Readonly<Record<string, string>> = {
  '/*.ics': 'text/calendar; charset=utf-8',
  '/*.md': 'text/markdown; charset=utf-8',
  '/*.mmd': 'text/vnd.mermaid; charset=utf-8',
  '/services/:id/feed.xml': 'application/rss+xml; charset=utf-8',
  '/services/:id/atom.xml': 'application/atom+xml; charset=utf-8',
  '/services/:id/feed.json': 'application/feed+json; charset=utf-8',
  '/incidents/:id/feed.xml': 'application/atom+xml; charset=utf-8',
  [`/${routes.rss}`]: 'application/rss+xml; charset=utf-8',
  [`/${routes.atom}`]: 'application/atom+xml; charset=utf-8',
  [`/${routes.jsonFeed}`]: 'application/feed+json; charset=utf-8',
  [`/${routes.historyRss}`]: 'application/rss+xml; charset=utf-8',
  [`/${routes.historyAtom}`]: 'application/atom+xml; charset=utf-8',
  [`/${routes.uptimeShowcase}`]: 'application/json; charset=utf-8',
  [`/${routes.openSearch}`]: 'application/opensearchdescription+xml; charset=utf-8',
};

/** Hosts read a hundred blocks; what isn't named is asked for again anyway. */
const MOST_BLOCKS = 80;

const HEADERS = '_headers';

type Headers = Readonly<Record<string, string>>;

/**
 * What is sent along with which addresses, from the site's base. No two blocks that hold for one address say how
 * long it may be kept, because hosts join what they say.
 */
export function headersOf(
  content: Pick<Content, 'site' | 'incidents' | 'maintenance' | 'pages'>,
): Map<string, Headers> {
  const others = content.site.editions.length > 1 ? ofOthers() : [];
  const blocks: (readonly [string, Headers])[] = [
    ['/*', SECURITY_HEADERS],
    ['/*.svg', DRAWING],
    ['/assets/*', KEPT],
    ['/share/*', KEPT],
    ...ofEdition(),
    ...others,
    ...copied(content),
    ...askedAgain(content)
      .slice(0, MOST_BLOCKS - others.length)
      .map((pattern) => [pattern, isOpen(pattern) ? { ...OPEN, ...ASKED } : ASKED] as const),
  ];
  const headers = new Map<string, Headers>();
  for (const [pattern, more] of blocks) headers.set(pattern, { ...headers.get(pattern), ...more });
  return headers;
}

/** What is said of each edition. */
function ofEdition(): (readonly [string, Headers])[] {
  return [
    ['/search/:version/:file', KEPT],
    ...Object.entries(TYPES).map(([pattern, type]) => [pattern, { 'Content-Type': type }] as const),
    ['/services/:id/badge.svg', OPEN],
  ];
}

/** The same of all editions below the first, however many they are, as far as it is not said of every folder. */
function ofOthers(): (readonly [string, Headers])[] {
  const open = OPEN_PATTERNS.map((pattern) => [pattern, OPEN] as const);
  const blocks = new Map<string, Headers>();
  for (const [pattern, headers] of [...ofEdition(), ...open])
    if (!pattern.startsWith('/*')) blocks.set(pattern, { ...blocks.get(pattern), ...headers });
  return [...blocks].map(([pattern, headers]) => [`/:edition${pattern}`, headers] as const);
}

/** The same as hosts read it, with their users' own blocks behind: those are about fewer addresses. */
export function toHeaderLines(
  content: Pick<Content, 'site' | 'incidents' | 'maintenance' | 'pages'>,
): string {
  return [...headersOf(content)]
    .map(([pattern, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${hrefOf(content.site, pattern.slice(1))}\n${lines.join('')}`;
    })
    .join('\n');
}

/** What Netlify, Cloudflare Pages and their kind send along with the files. */
export async function writeHeaders(folder: string, content: Content): Promise<void> {
  const theirs = await readFile(join(folder, HEADERS), 'utf8').catch(() => '');
  writeStaged(folder, HEADERS, `${toHeaderLines(content)}${theirs && `\n${theirs}`}`);
}

/** What is said of copies under old addresses: their type, where the ending does not tell it, and who may read them. */
function copied({ site }: Pick<Content, 'site'>): [string, Headers][] {
  return site.movedFrom.flatMap((move) => {
    const { files = [], serviceFiles = [], recordFiles = [] } = addressesOf(move);
    return [...files, ...serviceFiles, ...recordFiles].flatMap(({ path, kind }): [string, Headers][] => {
      const type = FILE_TYPES[kind];
      if ((type.endsWith('+xml') && !path.endsWith('.svg')) || type.startsWith('application/feed'))
        return [[path, { 'Content-Type': `${type}; charset=utf-8` }]];
      return path.startsWith('/api/') ? [] : [[path, OPEN]];
    });
  });
}

/** Patterns of all that has one address for ever: files by their names, pages by the folder they are in. */
function askedAgain({
  site,
  incidents,
  maintenance,
  pages,
}: Pick<Content, 'site' | 'incidents' | 'maintenance' | 'pages'>): string[] {
  const own = ownAddressesOf({
    site,
    incidents,
    incidentIds: incidents.map(({ id }) => id),
    maintenance,
    pages,
  });
  const copies = copiesOf({ site, incidents, maintenance }).map(({ path }) => path.slice(1));
  const [, ...others] = site.editions;
  const ofOthers = own.filter((route) => !isSharedRoute(route));
  const patterns = [
    ...patternsOf([...own, ...copies]),
    ...others.flatMap(({ locale }) => patternsOf(ofOthers).map((pattern) => `/${locale}${pattern}`)),
  ];
  return [...new Set(patterns)].filter((pattern) => !pattern.startsWith('/_'));
}

function patternsOf(paths: readonly string[]): string[] {
  const patterns = paths.map((route) => {
    const [folder = '', ...rest] = route.split('/');
    if (rest.length === 0) return `/${route}`;
    return `/${route}` === `/${routes.search}` ? `/${routes.search}` : `/${folder}/*`;
  });
  return [...new Set([...patterns, `/${routes.search}index.bin`])];
}

/** What pages of other sites read. */
const OPEN_PATTERNS: readonly string[] = ['/api/*', `/${routes.badge}`, `/${routes.uptimeShowcase}`];

function isOpen(pattern: string): boolean {
  return OPEN_PATTERNS.includes(pattern);
}
