import { createHash } from 'node:crypto';
import { currentBuild } from '../build/current.ts';
import type { PageFrame } from '../components/frame.ts';
import { accentsOf } from '../domain/colour.ts';
import { hrefOf, routes } from '../domain/routes.ts';

const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)(-|$)/;

/** The frame of every page. */
export function loadFrame(): PageFrame {
  const { content, now, drafts } = currentBuild();
  const { site, pages } = content;
  const style = createHash('sha256').update(themeStyles()).digest('hex').slice(0, 8);
  return {
    site,
    now,
    drafts,
    direction: RIGHT_TO_LEFT.test(site.locale) ? 'rtl' : 'ltr',
    pages: pages.filter(({ nav }) => nav),
    themeScript: hrefOf(site, routes.themeScript),
    themeStyles: `${hrefOf(site, routes.themeStyles)}?v=${style}`,
    favicon: hrefOf(site, 'favicon.svg'),
  };
}

/** The site's accent in both schemes, then `content/theme.css`, which is in no layer and so wins. */
export function themeStyles(): string {
  const { content, theme } = currentBuild();
  const { light, dark } = accentsOf(content.site.colour);
  return `@layer tokens{:root{--aw-brand-light:${light};--aw-brand-dark:${dark}}}\n${theme}`;
}
