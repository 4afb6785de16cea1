import { createHash } from 'node:crypto';
import { type Build, currentBuild } from '../assemble/current.ts';
import type { PageFrame } from '../components/frame.ts';
import { accentsOf } from '../domain/colour.ts';
import { directionOf } from '../domain/direction.ts';
import { remembered } from '../domain/remembered.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { DISTURBED } from '../domain/status.ts';
import { renderStateIcon } from '../render/favicon-state.ts';
import type { Words } from '../words/words.ts';

const frameOf = remembered(toFrame);

/** The frame of every page, made once for a build. */
export function loadFrame(): PageFrame {
  return frameOf(currentBuild());
}

/** What the site says, in its language. */
export function loadWords(): Words {
  return currentBuild().words;
}

function toFrame({ content, version, now, drafts, faults, reloadScript }: Build): PageFrame {
  const { site, pages } = content;
  const style = createHash('sha256').update(themeStyles()).digest('hex').slice(0, 8);
  return {
    site,
    now,
    drafts,
    version,
    direction: directionOf(site.locale),
    pages: pages.filter(({ nav }) => nav),
    themeScript: hrefOf(site, routes.themeScript),
    themeStyles: `${hrefOf(site, routes.themeStyles)}?v=${style}`,
    favicon: hrefOf(site, routes.favicon),
    faults,
    reloadScript: reloadScript && hrefOf(site, reloadScript),
  };
}

/** The order of everything we style. What users write is in no layer, so it wins over all of it. */
const LAYERS = '@layer reset,tokens,base,prose,components,print;';

/** The first style sheet of every page: our layers, the site's accent in both schemes, its origin for links on paper, `content/theme.css`. */
export function themeStyles(): string {
  const { content, theme } = currentBuild();
  const { light, dark } = accentsOf(content.site.colour);
  return `${LAYERS}@layer tokens{:root{--aw-brand-light:${light};--aw-brand-dark:${dark};--aw-origin:"${new URL(content.site.url).origin}"}}\n${theme}`;
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
  return level === 'operational' ? undefined : hrefOf(content.site, routes.stateIcon(level));
}
