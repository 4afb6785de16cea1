import { decodePath, slugOf } from '../domain/address.ts';
import type { Term } from '../domain/glossary.ts';
import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import { oldAddressesOf, SITE_FILE } from '../domain/old-addresses.ts';
import { addressesOfEditions } from '../domain/own-addresses.ts';
import { mayBeAt, type OwnersPage } from '../domain/owners-pages.ts';
import { type Page, reviewedIn, routeOfPage } from '../domain/page.ts';
import { routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import type { Translation } from '../domain/translation.ts';
import { idOf, isReview } from '../source/document-names.ts';
import type { Source } from '../source/parse.ts';
import { JOINED } from '../source/read.ts';
import { createClaims } from './claims.ts';
import type { Clock } from './clock.ts';
import { isShown } from './hidden.ts';
import { resolveReference } from './resolve.ts';
import type { SiteRecord, TagUse, Translated } from './rule.ts';

interface Read {
  site: Site;
  clock: Clock;
  incidents: readonly Source<Incident>[];
  maintenance: readonly Source<Maintenance>[];
  pages: readonly Source<Page>[];
  translations: readonly Source<Translation>[];
  glossary: readonly Term[];
  termsIn(locale: string): readonly Term[];
  hasZone: boolean;
  paths: ReadonlySet<string>;
  code: readonly string[];
  ownersPages: readonly OwnersPage[];
}

/** Index all that was read, for rules that look beyond their own file. */
export function recordOf(read: Read): SiteRecord {
  const { site, clock, incidents, maintenance, pages, translations } = read;
  // The answers outlive the build's reading, and must not hold on to all of it.
  const { glossary, hasZone, paths, code, ownersPages, termsIn } = read;
  const addresses = new Map<string, string[]>();
  const aliases = new Map<string, string[]>();
  const claim = (claims: Map<string, string[]>, address: string, file: string) => {
    const files = claims.get(address);
    if (files) files.push(file);
    else claims.set(address, [file]);
  };
  const documents = new Map<string, string[]>();
  for (const { document } of [...incidents, ...maintenance, ...pages]) {
    claim(documents, idOf(document.file), document.file);
    claim(addresses, `/${routeOf(document.file)}`, document.file);
  }
  const moved = {
    site,
    incidents: valuesOf(incidents),
    maintenance: valuesOf(maintenance),
    pages: valuesOf(pages),
    paths,
  };
  const { leads, copies, taken } = oldAddressesOf(moved);
  for (const { path, file } of leads) if (file !== undefined) claim(aliases, addressOf(path), file);
  const lost = new Map<string, string[]>();
  for (const { path, file = SITE_FILE } of taken) claim(lost, file, path);
  const claims = createClaims();
  const routed = addressesOfEditions({
    site,
    incidents: moved.incidents,
    incidentIds: incidents.map(({ document }) => idOf(document.file)),
    maintenance: maintenance.map(({ document }) => ({ id: idOf(document.file) })),
    pages: [],
  }).map((route) => `/${decodePath(route)}`);
  const own = [...routed, ...copies.map(({ path }) => path)];
  for (const path of own) {
    const documents = addresses.get(path) ?? [];
    // Of documents' own pages one is the site's too: that is no collision.
    if (documents.some((file) => !file.startsWith('content/pages/'))) continue;
    const isReplaceable = REPLACEABLE.has(path);
    claims.add({ kind: 'site', file: undefined, path, isFile: !path.endsWith('/'), isReplaceable });
  }
  for (const [path, files] of addresses)
    for (const file of files) claims.add({ kind: 'page', file, path, isFile: false });
  for (const { path, file } of leads) claims.add({ kind: 'alias', file, path, isFile: false });
  for (const { file, path, isFile } of ownersPages)
    if (path !== undefined) claims.add({ kind: 'page', file, path, isFile });
  for (const file of paths)
    if (file.startsWith('public/'))
      claims.add({ kind: 'file', file, path: file.slice('public'.length), isFile: true });
  const byId = { incidents: byIdOf(incidents), maintenance: byIdOf(maintenance) };
  const { latestOf, today } = clock;
  return {
    site,
    get now() {
      return clock.now;
    },
    today,
    latestOf,
    hidden(folder, id) {
      const target = folder === 'incidents' ? byId.incidents.get(id) : byId.maintenance.get(id);
      return target && !isShown(target, { latestOf }) ? target : undefined;
    },
    ...byId,
    resolve: (written, origin, meaning) => resolveReference(written, origin, meaning, paths),
    own: new Set(own),
    isOwners: (path) => ownersPages.some((page) => mayBeAt(page, path)),
    code: new Set(code),
    claims,
    documents,
    translations: translationsBy(translations),
    tags: tagUsesOf(incidents),
    hasZone,
    glossary: new Set(glossary.map(({ term }) => term)),
    glossaryIn: new Map(
      site.editions.map(({ locale }) => [locale, new Set(termsIn(locale).map(({ term }) => term))]),
    ),
    incidentIds: new Set(incidents.map(({ document }) => idOf(document.file))),
    addresses,
    aliases,
    lost,
    paths,
  };
}

/** Translations by the file of their original. */
function translationsBy(translations: readonly Source<Translation>[]): SiteRecord['translations'] {
  const found = new Map<string, Translated[]>();
  for (const { value } of translations) {
    if (!value?.match) continue;
    const { match, file, language } = value;
    found.set(match.file, [...(found.get(match.file) ?? []), { file, language }]);
  }
  return found;
}

function valuesOf<T>(sources: readonly Source<T>[]): T[] {
  return sources.flatMap(({ value }) => value ?? []);
}

function byIdOf<T extends { id: string }>(sources: readonly Source<T>[]): Map<string, T> {
  return new Map(sources.flatMap(({ value }) => (value ? [[value.id, value] as const] : [])));
}

/** What users may put in the place of ours, or what is joined with ours. */
const REPLACEABLE: ReadonlySet<string> = new Set([
  `/${routes.favicon}`,
  ...JOINED.map((file) => file.slice('public'.length)),
]);

/** Where each way to write a tag stands first, and how often it is used. */
function tagUsesOf(incidents: readonly Source<Incident>[]): SiteRecord['tags'] {
  const tags = new Map<string, Map<string, TagUse>>();
  for (const { document, value } of incidents) {
    for (const [index, tag] of (value?.tags ?? []).entries()) {
      const slug = slugOf(tag);
      const spellings = tags.get(slug) ?? new Map<string, TagUse>();
      tags.set(slug, spellings);
      const known = spellings.get(tag);
      if (known) known.uses++;
      else spellings.set(tag, { document, index, uses: 1 });
    }
  }
  return tags;
}

/** The address of a document's page. */
export function routeOf(file: string): string {
  if (file.startsWith('content/incidents/')) return routes.incident(idOf(file));
  if (file.startsWith('content/maintenance/')) return routes.maintenance(idOf(file));
  return routeOfPage({ id: idOf(file), review: isReview(file) ? reviewedIn(idOf(file)) : undefined });
}

/** One form for addresses that lead to the same page: with a slash at the end. */
export function addressOf(path: string): string {
  return /\.\w+$|\/$/.test(path) ? path : `${path}/`;
}
