import { join } from 'node:path';
import type { HookParameters } from 'astro';
import { toMarkup } from '../domain/characters.ts';
import { createCache } from '../render/cache.ts';
import { type CardRenderer, createCardRenderer } from '../render/card/renderer.ts';
import type { CardBrand, CardSpec } from '../render/card/spec.ts';
import type { AssembledBuild } from './assemble-build.ts';

/** A card by the address that it is shown at, relative to the site's base. */
interface ShownCard {
  path: string;
  caption: string;
  spec: CardSpec;
  brand: CardBrand;
}

/**
 * While a site is developed: `/share/` shows all cards of the site, and every card is drawn when it is asked for.
 */
export function serveCards(
  server: HookParameters<'astro:server:setup'>['server'],
  root: string,
  created: () => AssembledBuild,
): void {
  const { drawOne, close } = cardDrawer(root, created);
  server.httpServer?.once('close', close);
  server.middlewares.use((request, response, next) => {
    const path = /\/(share\/[^?]*)/.exec(request.url ?? '')?.[1];
    if (path === undefined) return next();
    const cards = shownCards(created());
    if (path === 'share/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return response.end(toPage(cards));
    }
    const card = cards.find((candidate) => candidate.path === path);
    if (!card) return next();
    drawOne(card).then((png) => {
      response.setHeader('Content-Type', 'image/png');
      response.end(png);
    }, next);
  });
}

function shownCards({ cards: plans }: AssembledBuild): ShownCard[] {
  return plans.flatMap(({ cards, brand }) =>
    cards.map(({ path, route, spec }) => ({ path, caption: `/${route}`, spec, brand })),
  );
}

/** Draws cards of what is shown now, with what draws them kept until something else is shown. */
function cardDrawer(root: string, created: () => AssembledBuild) {
  const cache = createCache(join(root, '.cache/cards'));
  const renderers = new Map<CardBrand, CardRenderer>();
  let shown = created();
  const close = () => {
    for (const renderer of renderers.values()) void renderer.close();
    renderers.clear();
  };
  const drawOne = async ({ spec, brand }: ShownCard): Promise<Uint8Array> => {
    if (shown !== created()) {
      close();
      shown = created();
    }
    const renderer = renderers.get(brand) ?? createCardRenderer({ brand, root, cache });
    renderers.set(brand, renderer);
    const [result] = await renderer.render([spec]);
    if (result?.status !== 'drawn') throw new Error(result?.message ?? 'The card was not drawn');
    return result.card.png;
  };
  return { drawOne, close };
}

/** Each card at the width at which most people see it, and whole at a click. */
function toPage(cards: readonly ShownCard[]): string {
  const figures = cards.map(({ path, caption }) => {
    const file = path.replace('share/', '');
    return `<figure><a href="${file}"><img src="${file}" width="350" height="184" loading="lazy" alt=""></a><figcaption>${toMarkup(caption)}</figcaption></figure>`;
  });
  const style =
    'body{display:grid;grid-template-columns:repeat(auto-fill,350px);gap:24px;padding:24px;background:#888;font:14px system-ui}figure{margin:0}';
  return `<!doctype html><meta charset="utf-8"><title>Share images</title><style>${style}</style>${figures.join('')}`;
}
