import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BuiltSite, buildSite, SITES, type SiteSource } from './build-site.ts';

/** Where a run keeps what it has built; emptied by `forget-sites.ts` before the first test. */
export const RESULTS = join(SITES, 'results');

interface NamedSite extends Omit<SiteSource, 'name'> {
  env?: Record<string, string>;
}

/** Sites that several tests look at. */
const NAMED = {
  /** The repository's own content, at the root of a host. */
  example: { fixture: 'example' },
  /** The same under a sub-path. */
  'sub-path': { fixture: 'example', url: 'https://example.com/status' },
  /** What a newcomer has first: a name, an address, one incident with a title and a start. */
  minimal: { fixture: 'minimal' },
  /** Right to left, with a draft and an embargoed report. */
  arabic: { fixture: 'arabic' },
  /** The same as its authors preview it. */
  preview: { fixture: 'arabic', env: { AFTERWORD_DRAFTS: '1' } },
  /** Long titles, long words, and everything else that strains a layout. */
  strained: { fixture: 'strained' },
} as const satisfies Record<string, NamedSite>;

export type SiteName = keyof typeof NAMED;

/** A site that is built once in a run of the tests, whichever of them asks first. */
export async function builtSite(name: SiteName): Promise<BuiltSite> {
  const result = join(RESULTS, `${name}.json`);
  await mkdir(RESULTS, { recursive: true });
  const isFirst = await mkdir(join(RESULTS, name)).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const { env, ...source }: NamedSite = NAMED[name];
    await writeFile(`${result}.part`, JSON.stringify(await buildSite({ name, ...source }, env)));
    await rename(`${result}.part`, result);
  }
  for (;;) {
    const text = await readFile(result, 'utf8').catch(() => undefined);
    if (text === undefined) await setTimeout(100);
    else return publishedOnly(JSON.parse(text), name);
  }
}

function publishedOnly(site: BuiltSite, name: SiteName): BuiltSite {
  if (site.status !== 0) throw new Error(`The site "${name}" was not built:\n${site.output}`);
  return site;
}
