import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BuildCall,
  type BuiltSite,
  buildSite,
  SITES,
  type SiteSource,
  takeDrawings,
} from './build-site.ts';
import { GEORGIAN_WORDS } from './georgian.ts';
import { LONG_WORDS, MIRRORED_WORDS } from './pseudo.ts';
import { TWO_LANGUAGES, toGeorgian } from './two-languages.ts';
import { until } from './until.ts';

/** Where a run keeps what it has built; emptied by `forget-sites.ts` before the first test. */
export const RESULTS = join(SITES, 'results');

interface NamedSite extends Omit<SiteSource, 'name'>, BuildCall {
  /** A site whose content it has, and which is built and drawn first. */
  drawnFor?: 'example';
}

/** Sites that several tests look at. */
const NAMED = {
  /** The repository's own content, at the root of a host. */
  example: { fixture: 'example' },
  /** The same in another folder, drawn anew on a machine of another zone and language, at another time. */
  elsewhere: {
    fixture: 'example',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
  /** The same under a sub-path. */
  'sub-path': {
    fixture: 'example',
    drawnFor: 'example',
    env: { AFTERWORD_URL: 'https://example.com/status' },
  },
  /** What a newcomer has first: a name, an address, one incident with a title and a start. */
  minimal: { fixture: 'minimal' },
  /** A name and an address, and nothing else. */
  empty: { fixture: 'empty' },
  /** Every part of the page that an author may place, in reports that have nothing to show there. */
  bare: { fixture: 'bare' },
  /** Right to left, with a draft and an embargoed report. */
  arabic: { fixture: 'arabic' },
  /** The same as its authors preview it. */
  preview: { fixture: 'arabic', args: ['--drafts'] },
  /** Every component that authors may use, and plain Markdown beside it. */
  components: { fixture: 'components' },
  /** A company's own look: tokens, logo, favicon, links. */
  themed: { fixture: 'themed' },
  /** Names that hosts, disks and formats give a meaning to, under a sub-path. */
  addresses: { fixture: 'addresses' },
  /** An outage that began six minutes before the build, and planned work under way; addresses that no parser takes. */
  outage: { fixture: 'outage', env: { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, 2, 11, 6) / 1000) } },
  /** A word of its own in everything that is hidden, and in everything that is shown. */
  canaries: { fixture: 'canaries' },
  /** What came from every tool whose addresses can be kept. */
  moved: { fixture: 'moved' },
  /** In three languages, below a path, with files and old addresses that its texts link to. */
  languages: { fixture: 'languages' },
  /** In four languages, with reports in Japanese and Arabic, and with translations that nobody may read yet. */
  translated: { fixture: 'translated' },
  /** Long titles, long words, and everything else that strains a layout. */
  strained: { fixture: 'strained' },
  /** The repository's own content in a language of long words. */
  long: { fixture: 'example', drawnFor: 'example', files: { 'content/words.yaml': LONG_WORDS } },
  /** The same in one from right to left, whose words are no language's. */
  mirrored: {
    fixture: 'example',
    drawnFor: 'example',
    files: { 'content/words.yaml': MIRRORED_WORDS },
    edit: (site) => site.replace('locale: en', 'locale: he'),
  },
  /** Authors write Greek letters and the site says Georgian ones, so that those of any other script are ours. */
  greek: {
    fixture: 'greek',
    files: { 'content/words.yaml': JSON.stringify(GEORGIAN_WORDS) },
  },
  /** Documents in Arabic on a site in Georgian. */
  'two-languages': {
    fixture: 'greek',
    files: TWO_LANGUAGES,
    edit: (site) => toGeorgian(site).replace('locale: el', 'locale: ka'),
  },
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
    // Others wait for a result, whatever it is.
    const site = await build(name).catch(
      (error): BuiltSite => ({ status: 1, output: String(error), root: '', dist: '' }),
    );
    await writeFile(`${result}.part`, JSON.stringify(site));
    await rename(`${result}.part`, result);
  }
  const text = await until(() => readFile(result, 'utf8').catch(() => undefined));
  return publishedOnly(JSON.parse(text), name);
}

async function build(name: SiteName): Promise<BuiltSite> {
  const { args, env, drawnFor, ...source }: NamedSite = NAMED[name];
  if (drawnFor) await takeDrawings((await builtSite(drawnFor)).root, join(SITES, name));
  return buildSite({ name, ...source }, { ...(args && { args }), ...(env && { env }) });
}

function publishedOnly(site: BuiltSite, name: SiteName): BuiltSite {
  if (site.status !== 0) throw new Error(`The site "${name}" was not built:\n${site.output}`);
  return site;
}
