import type { Source } from './source.ts';

/** Tools whose addresses a site can keep answering. */
export const TOOLS = [
  'statuspage',
  'cstate',
  'upptime',
  'incident-io',
  'cachet',
  'instatus',
  'uptime-kuma',
  'openstatus',
  'kener',
] as const;
export type Tool = (typeof TOOLS)[number];

/** Where a site came from. */
export interface Move {
  from: Tool;
  /** Of a tool that has several sites on one host: the part of its addresses that names this one. */
  slug?: string | undefined;
}

/** What files about the site hold, and of which media type they are. */
const SITE_FILES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  'json-feed': 'application/feed+json',
  badge: 'image/svg+xml',
  'cstate-index': 'application/json',
  'cstate-issues': 'application/json',
} as const;

/** The same of files about a service. */
const SERVICE_FILES = {
  'service-rss': 'application/rss+xml',
  'service-badge': 'image/svg+xml',
  'cstate-system': 'application/json',
  'upptime-badge': 'application/json',
} as const;

/** The same of files about an incident or planned work. */
const RECORD_FILES = { 'record-atom': 'application/atom+xml', 'cstate-issue': 'application/json' } as const;

/** The same of files about an incident alone. */
const INCIDENT_FILES = { 'statuspage-incident': 'application/json' } as const;

/** The media type of each kind of file. */
export const FILE_TYPES = { ...SITE_FILES, ...SERVICE_FILES, ...RECORD_FILES, ...INCIDENT_FILES };
export type SiteFileKind = keyof typeof SITE_FILES;
export type ServiceFileKind = keyof typeof SERVICE_FILES;
export type RecordFileKind = keyof typeof RECORD_FILES;
export type IncidentFileKind = keyof typeof INCIDENT_FILES;

/** A pattern of addresses, in which `:id` stands for what a record or a service was called there. */
type Pattern = `/${string}`;

/** The addresses of a tool. Those of pages have no slash at their end. */
interface ToolAddresses {
  /** Whether its own links to pages end with a slash. */
  endsWithSlash?: boolean;
  /** Pages of one incident; the first is its page, by which feeds know it. */
  incident: readonly Pattern[];
  /** Pages of one piece of planned work, in the same way. */
  maintenance: readonly Pattern[];
  /** Free pages. */
  page?: readonly Pattern[];
  /** Pages of one service. */
  service?: readonly Pattern[];
  /** Pages of the site, and what is there now. */
  pages: Readonly<Record<Pattern, 'home' | 'record' | 'services'>>;
  /** Files, and files of which there is one for each of what they are about. */
  files?: readonly ToolFile<SiteFileKind>[];
  serviceFiles?: readonly ToolFile<ServiceFileKind>[];
  recordFiles?: readonly ToolFile<RecordFileKind>[];
  incidentFiles?: readonly ToolFile<IncidentFileKind>[];
}

interface ToolFile<Kind> {
  path: Pattern;
  kind: Kind;
}

/** What each tool publishes where; `:slug` stands for the name of the site on its host. */
export const ADDRESSES: Readonly<Record<Tool, ToolAddresses>> = {
  statuspage: {
    incident: ['/incidents/:id'],
    maintenance: ['/incidents/:id'],
    pages: { '/history': 'record', '/uptime': 'services' },
    incidentFiles: [{ path: '/api/v2/incidents/:id.json', kind: 'statuspage-incident' }],
  },
  cstate: {
    endsWithSlash: true,
    incident: ['/issues/:id'],
    maintenance: ['/issues/:id'],
    page: ['/pages/:id'],
    service: ['/affected/:id'],
    pages: { '/issues': 'record', '/affected': 'services' },
    files: [
      { path: '/index.json', kind: 'cstate-index' },
      { path: '/index.xml', kind: 'rss' },
      { path: '/index.svg', kind: 'badge' },
      { path: '/issues/index.json', kind: 'cstate-issues' },
      { path: '/issues/index.xml', kind: 'rss' },
    ],
    recordFiles: [{ path: '/issues/:id/index.json', kind: 'cstate-issue' }],
    serviceFiles: [
      { path: '/affected/:id/index.json', kind: 'cstate-system' },
      { path: '/affected/:id/index.xml', kind: 'service-rss' },
      { path: '/affected/:id/index.svg', kind: 'service-badge' },
    ],
  },
  upptime: {
    incident: ['/incident/:id'],
    maintenance: ['/incident/:id'],
    service: ['/history/:id'],
    pages: {},
    serviceFiles: ['uptime', 'uptime-day', 'uptime-week', 'uptime-month', 'uptime-year'].map((name) => ({
      path: `/api/:id/${name}.json`,
      kind: 'upptime-badge',
    })),
  },
  'incident-io': {
    incident: ['/incidents/:id'],
    maintenance: ['/incidents/:id', '/maintenances/:id'],
    pages: { '/history': 'record' },
    files: [
      { path: '/feed.rss', kind: 'rss' },
      { path: '/feed.atom', kind: 'atom' },
    ],
    recordFiles: [{ path: '/incidents/:id/feed.atom', kind: 'record-atom' }],
  },
  cachet: {
    incident: ['/incidents/:id', '/incident/:id'],
    maintenance: ['/schedules/:id', '/schedule/:id'],
    pages: {},
    files: [
      { path: '/rss', kind: 'rss' },
      { path: '/atom', kind: 'atom' },
    ],
  },
  instatus: {
    incident: ['/incident/:id'],
    maintenance: ['/maintenance/:id'],
    pages: { '/history': 'record' },
  },
  'uptime-kuma': {
    incident: [],
    maintenance: [],
    pages: { '/status/:slug': 'home' },
    files: [{ path: '/status/:slug/rss', kind: 'rss' }],
  },
  openstatus: {
    incident: ['/events/report/:id'],
    maintenance: ['/events/maintenance/:id'],
    pages: { '/events': 'record' },
    files: [
      { path: '/feed/rss', kind: 'rss' },
      { path: '/feed/atom', kind: 'atom' },
      { path: '/feed/json', kind: 'json-feed' },
    ],
  },
  kener: {
    incident: ['/incidents/:id'],
    maintenance: ['/maintenances/:id'],
    pages: {},
    files: [{ path: '/rss.xml', kind: 'rss' }],
  },
};

/** How Uptime Kuma calls a page that was not given a name. */
const DEFAULT_SLUG = 'default';

/** The addresses of a tool on this site. */
export function addressesOf({ from, slug = DEFAULT_SLUG }: Move): ToolAddresses {
  const { pages, files = [], ...rest } = ADDRESSES[from];
  const withSlug = (path: Pattern) => path.replace(':slug', slug) as Pattern;
  return {
    ...rest,
    pages: Object.fromEntries(
      Object.entries(pages).map(([path, route]) => [withSlug(path as Pattern), route]),
    ),
    files: files.map((file) => ({ ...file, path: withSlug(file.path) })),
  };
}

/**
 * What a record is called in the addresses of a tool, by each pattern: its id, and what stands in its place in the
 * address of its page. Ids that are paths of files are called by their last part.
 *
 * @example namesOf({ from: 'cstate', id: 'content/issues/2024-Disk.md' }, '/issues/:id') // ['2024-disk']
 * @example namesOf({ from: 'cachet', id: '7', url: 'https://a.test/incidents/0c1f' }, '/incidents/:id') // ['7', '0c1f']
 */
export function namesOf({ from, id, url }: Source, pattern: string): string[] {
  const name = id
    .replace(/\/(?:_?index\.\w+)?$/, '')
    .replace(/^.*[/:]/s, '')
    .replace(/\.(?:md|markdown|json)$/, '');
  // Hugo writes addresses in small letters.
  const own = from === 'cstate' ? name.toLowerCase() : name;
  const [before = '', after = ''] = pattern.split(':id');
  const path = (URL.parse(url ?? '')?.pathname ?? '').replace(/\/$/, '');
  const inUrl =
    path.startsWith(before) && path.endsWith(after)
      ? path.slice(before.length, path.length - after.length)
      : '';
  const named = inUrl.includes('/') ? '' : inUrl;
  return [...new Set([own, named])].filter((part) => part !== '');
}
