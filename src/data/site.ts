import { createHash } from 'node:crypto';
import { type Build, currentBuild, hasEditions } from '../assemble/current.ts';
import { sharedFor } from '../assemble/kept-pages/reads.ts';
import type { PageFrame } from '../components/frame.ts';
import { ageOf } from '../domain/age.ts';
import { accentsOf } from '../domain/colour.ts';
import { directionOf } from '../domain/direction.ts';
import { languagesOfPage, sharedPartOf } from '../domain/editions.ts';
import { formatTime } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { hrefOf, linkOf, routes } from '../domain/routes.ts';
import { settledAt } from '../domain/settled.ts';
import { DISTURBED } from '../domain/status.ts';
import { renderStateIcon } from '../render/favicon-state.ts';
import type { Words } from '../words/words.ts';
import { LANGUAGE_MARKS, LANGUAGE_SCRIPT, LANGUAGE_STYLES } from './languages.ts';

const frameOf = sharedFor(toFrame);

/**
 * The frame of a page.
 *
 * @param shown - the incidents of which it shows what depends on now; unless given, it shows more that does.
 */
export function loadFrame(shown?: readonly Incident[]): PageFrame {
  const settled = shown && settledAt(shown);
  const build = currentBuild();
  return {
    ...frameOf(build),
    get now() {
      return build.now;
    },
    get image() {
      return build.shareImages.get(routes.home);
    },
    get at() {
      return settled === undefined ? build.now : build.momentAfter(settled);
    },
    get builtAt() {
      if (settled === undefined) return build.now;
      const at = build.momentAfter(settled);
      return at < settled ? at : undefined;
    },
  };
}

/** What the site says, in its language. */
export function loadWords(): Words {
  return currentBuild().words;
}

function toFrame({
  content,
  version,
  liesOnce,
  spokenEditions,
  drafts,
  faults,
  reloadScript,
}: Build): Omit<PageFrame, 'now' | 'at' | 'builtAt' | 'image'> {
  const { site, pages } = content;
  const shared = sharedPartOf(site);
  const style = createHash('sha256').update(themeStyles()).digest('hex').slice(0, 8);
  return {
    site,
    toLink: (address) => linkOf({ site, liesOnce }, address),
    languagesOf: (route) => languagesOfPage(site, liesOnce(`/${route}`) ? [] : spokenEditions.get(route)),
    drafts,
    version,
    direction: directionOf(site.locale),
    pages: pages.filter(({ nav }) => nav),
    themeScript: hrefOf(shared, routes.themeScript),
    themeStyles: `${hrefOf(shared, routes.themeStyles)}?v=${style}`,
    favicon: hrefOf(shared, routes.favicon),
    faults,
    reloadScript: reloadScript && hrefOf(shared, reloadScript),
  };
}

/** The order of everything we style. What users write is in no layer, so it wins over all of it. */
const LAYERS = '@layer reset,tokens,base,prose,components,print;';

/** The first style sheet of every page: our layers, the site's accent in both schemes, its origin for links on paper, `content/theme.css`. */
export function themeStyles(): string {
  const { content, theme, hasOtherLanguages } = currentBuild();
  const { light, dark } = accentsOf(content.site.colour);
  const languages = (hasOtherLanguages ? LANGUAGE_MARKS : '') + (hasEditions() ? LANGUAGE_STYLES : '');
  return `${LAYERS}@layer tokens{:root{--aw-brand-light:${light};--aw-brand-dark:${dark};--aw-origin:"${new URL(content.site.url).origin}"}}\n${languages}${theme}`;
}

/** The site's mark for tabs, unless Astro copies the owners' own from `public/`, and the same with a dot for each status but the best. */
export function iconPaths() {
  const { svg, isTheirs } = currentBuild().favicon;
  const plain = { params: { icon: 'favicon' }, props: { svg } };
  const states = DISTURBED.map((status) => ({
    params: { icon: routes.stateIcon(status).replace(/\.svg$/, '') },
    props: { svg: renderStateIcon(svg, status) },
  }));
  return [...(isTheirs ? [] : [plain]), ...states];
}

/** The icon that shows how the site is now; nothing where all is well, so that no kept copy looks better than the truth. */
export function stateIcon(): string | undefined {
  const { content, status } = currentBuild();
  const { level } = status.overall;
  return level === 'operational' ? undefined : hrefOf(sharedPartOf(content.site), routes.stateIcon(level));
}

/** The script of the switch between languages; nothing where there is none. */
export function languageScript(): string {
  return hasEditions() ? LANGUAGE_SCRIPT : '';
}

/** What pages say of the build of the site. */
export interface BuiltSite {
  /** When it was. */
  sentence: string;
  /** Until when that may be trusted. */
  staleAt: Instant;
}

/** What readers are told of this build; nothing where the clock of the site stands still. */
export function loadBuilt(): BuiltSite | undefined {
  const { content, now, words } = currentBuild();
  const { site } = content;
  if (site.clock !== undefined) return undefined;
  const time = formatTime(now, 'full', { locale: site.locale, zone: site.timezone });
  return { sentence: words.say('age.built', { time }), staleAt: ageOf(site, now).staleAt };
}
