import { fileSlugOf, slugOf } from '../../domain/address.ts';
import { toOneLine } from '../../domain/characters.ts';
import { parseYaml } from '../../source/yaml.ts';
import { isRecord, shown, textsOf } from '../front-matter.ts';
import type { ImportedService, SourceFile } from '../model.ts';
import { createTell, type GrowingRecord, type Tell } from '../record.ts';

const CONFIG = /(?:^|\/)\.?upptimerc\.ya?ml$/;
const HISTORY = /(?:^|\/)history\/([^/]+)\.ya?ml$/;
const SUMMARY = /(?:^|\/)history\/summary\.json$/;

/** Reads what a repository of Upptime's says of the site and of what it watches. */
export function readSites(files: readonly SourceFile[], record: GrowingRecord): void {
  const tell = createTell(record.ledger, '.upptimerc.yml');
  const config = files.find(({ path }) => CONFIG.test(path));
  const data = config ? parseYaml(config.text).data : {};
  const { owner, repo, sites, 'status-website': website, ...others } = isRecord(data) ? data : {};
  const { name, cname, baseUrl, introMessage, introTitle, ...more } = isRecord(website) ? website : {};
  const [host] = textsOf(cname);
  const [of, in_] = [textsOf(owner)[0], textsOf(repo)[0]];
  const url = host
    ? `https://${host}`
    : of && in_
      ? `https://${of}.github.io${textsOf(baseUrl)[0] ?? ''}`
      : undefined;
  const [title] = textsOf(name);
  if (title) tell('kept', 'status-website.name', title, 'It is the name of the site.');
  if (url)
    tell(
      'derived',
      host ? 'status-website.cname' : 'owner',
      host ?? of ?? '',
      'It is where the site was published.',
    );
  // Who is told when a site is down is nobody else's business.
  for (const [key, value] of Object.entries({ ...others, ...more }))
    if (value !== undefined && value !== null)
      tell('left', key, key === 'notifications' ? '' : shown(value), 'It is a setting of Upptime’s own.');
  for (const [key, value] of Object.entries({ introMessage, introTitle }))
    if (value !== undefined && value !== null)
      tell('lost', key, shown(value), 'The first page has no words of its own: write them in `description`.');
  const services = new Map<string, ImportedService>();
  const add = (slug: string, service: Partial<ImportedService>) => {
    const known = services.get(slug);
    const base = { id: fileSlugOf(slug, 'service'), name: slug, aliases: [`/history/${slug}/`] };
    services.set(slug, { ...base, ...known, ...service });
  };
  for (const site of (Array.isArray(sites) ? sites : []).filter(isRecord)) {
    const [called = ''] = textsOf(site['name']);
    const slug = textsOf(site['slug'])[0] ?? slugOf(called).replaceAll(/[._]/g, '-');
    if (slug === '') continue;
    add(slug, { name: toOneLine(called || slug) });
    tellSite(site, called, tell);
  }
  for (const site of summaryOf(files, tell)) {
    const [slug] = textsOf(site['slug']);
    const [called] = textsOf(site['name']);
    if (slug === undefined) continue;
    add(slug, called === undefined ? {} : { name: toOneLine(called) });
    const { dailyMinutesDown: down } = site;
    const days = isRecord(down) ? Object.keys(down).length : 0;
    if (days > 0)
      tell(
        'lost',
        'dailyMinutesDown',
        shown(down),
        `Minutes of ${days} days, without times: only issues say when \`${slug}\` was down.`,
      );
  }
  for (const { path, text } of files) {
    const [, slug] = HISTORY.exec(path) ?? [];
    const read = slug === undefined ? undefined : parseYaml(text).data;
    if (slug === undefined || !isRecord(read)) continue;
    const since = dayOfStart(textsOf(read['startTime'])[0]);
    add(slug, since === undefined ? {} : { since });
    if (since !== undefined)
      tell(
        'derived',
        'startTime',
        textsOf(read['startTime'])[0] ?? '',
        `\`since\` of \`${slug}\`: the day from which on it was watched.`,
      );
  }
  record.site = {
    ...(title !== undefined && { name: title }),
    ...(url !== undefined && { url }),
    services: [...services.values()],
  };
}

function tellSite({ name: _, slug: __, ...others }: Record<string, unknown>, name: string, tell: Tell): void {
  tell('kept', 'sites[].name', name, 'It is a service.');
  for (const [key, value] of Object.entries(others)) {
    // What stands for a secret is not told further.
    if (value !== undefined && value !== null && !shown(value).includes('$'))
      tell('left', `sites[].${key}`, shown(value), `It is how \`${name}\` was watched.`);
  }
}

function summaryOf(files: readonly SourceFile[], tell: Tell): Record<string, unknown>[] {
  const file = files.find(({ path }) => SUMMARY.test(path));
  try {
    const list: unknown = file ? JSON.parse(file.text) : [];
    return Array.isArray(list) ? list.filter(isRecord) : [];
  } catch {
    tell('lost', 'summary', file?.path ?? '', 'It can’t be read as data.');
    return [];
  }
}

/** `2025-11-24T11:21:45.314Z`, or the long form of JavaScript's, `Mon Aug 10 2020 07:54:39 GMT+0000 (…)`. */
function dayOfStart(text: string | undefined): string | undefined {
  const instant = Date.parse(text?.replace(/ \(.*$/, '') ?? '');
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().slice(0, 10);
}
