import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Content } from '../check/content.ts';
import { resolveReference } from '../check/resolve.ts';
import { toOneLine } from '../domain/characters.ts';
import { sharedPartOf } from '../domain/editions.ts';
import { latestUpdateOf } from '../domain/follow.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { TakenAway } from '../domain/own-fault.ts';
import { quartersToReview } from '../domain/quarters.ts';
import { once } from '../domain/remembered.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { ShareImage } from '../domain/share-image.ts';
import { toPlainText } from '../markdown/rich-text.ts';
import { type Cache, createCache } from '../render/cache.ts';
import { cardAltOf } from '../render/card/alt.ts';
import { cardHashOf, cardKeyOf } from '../render/card/key.ts';
import { createCardRenderer } from '../render/card/renderer.ts';
import type { CardBrand, CardLogo, CardSpec } from '../render/card/spec.ts';
import {
  incidentCardOf,
  maintenanceCardOf,
  pageCardOf,
  serviceCardOf,
  siteCardOf,
} from '../render/card/specs.ts';
import { cardVersionOf } from '../render/card/version.ts';
import { sayReview } from '../words/review.ts';
import type { Words } from '../words/words.ts';
import { countOf } from './counts.ts';
import { type Narrator, silent } from './narrator.ts';
import type { Placing } from './published/placing.ts';
import type { Status } from './status.ts';

/** A share image that some page links to. */
export interface PlannedCard {
  /** The page it belongs to. */
  route: string;
  /** Its own address, relative to the site's base. */
  path: string;
  spec: CardSpec;
  image: ShareImage;
}

/** All share images of a site: known before any is drawn, because their addresses follow from what they say. */
export interface CardPlan {
  brand: CardBrand;
  cards: PlannedCard[];
}

/** Which cards the site needs and where they will be. */
export function planCards(
  content: Content,
  status: Status,
  { root, logos, words }: { root: string; logos: ReadonlyMap<string, CardLogo>; words: Words },
): CardPlan {
  const { site, paths } = content;
  const logo = resolveReference(site.logo?.[site.cards] ?? '', { below: 'public' }, 'logo', paths);
  const brand: CardBrand = {
    name: site.name,
    colour: site.colour,
    logo: logos.get(logo.file ?? ''),
    theme: site.cards,
    locale: site.locale,
    version: cardVersionOf(root),
  };
  const cards = specsOf(content, status, words).map(({ id, route, say }): PlannedCard => {
    const spec = once<CardSpec>(say);
    const path = once(() => routes.card(id, cardHashOf(spec(), brand)));
    return {
      route,
      get path() {
        return path();
      },
      get spec() {
        return spec();
      },
      get image() {
        return {
          url: absoluteUrl(sharedPartOf(site), path()),
          alt: cardAltOf(spec(), brand, words),
          type: 'image/png',
          width: 1200,
          height: 630,
        };
      },
    };
  });
  return { brand, cards };
}

/** What drawing the share images of a site came to, in sentences. */
export interface DrawnCards {
  /** One for each reason, with a page that it holds for. */
  failures: string[];
  warnings: string[];
}

/** Cards whose files are in memory at once. */
const BATCH = 100;

/** Draws the planned cards of all languages into a folder of their own, of which the site gets its copies. */
export async function drawCards(
  plans: readonly CardPlan[],
  root: string,
  narrator: Narrator = silent,
): Promise<DrawnCards> {
  const count = plans.reduce((sum, { cards }) => sum + cards.length, 0);
  narrator.begin('Drawing share images', count);
  const failures = new Map<string, string>();
  const warnings: string[] = [];
  for (const { brand, cards } of plans) {
    const renderer = createCardRenderer({ brand, cache: cardCacheOf(root), root });
    for (let begin = 0; begin < cards.length; begin += BATCH) {
      const batch = cards.slice(begin, begin + BATCH);
      const results = await renderer.render(batch.map(({ spec }) => spec));
      for (const [index, { route }] of batch.entries()) {
        narrator.advance();
        const result = results[index];
        if (result?.status === 'drawn') {
          warnings.push(...result.card.warnings.map(({ message }) => `Share image of /${route}: ${message}`));
        } else {
          const reason = result?.message ?? 'it was not drawn';
          if (!failures.has(reason)) failures.set(reason, `Share image of /${route}: ${reason}`);
        }
      }
    }
    await renderer.close();
  }
  narrator.end(`Drew ${countOf(count, 'share image')}`);
  return { failures: [...failures.values()], warnings };
}

/** Puts the cards that were drawn into the staged site. */
export async function placeCards(
  { brand, cards }: CardPlan,
  placing: Pick<Placing, 'place'>,
  root: string,
): Promise<void> {
  const cache = cardCacheOf(root);
  for (const { path, route, spec } of cards) {
    const bytes = await cache.get(cardKeyOf(spec, brand));
    if (!bytes) throw new TakenAway(`The share image of /${route} was removed while the site was made.`);
    placing.place(path, hash('sha256', bytes), () => bytes);
  }
}

/** What customers were told last, on one line. */
function latestWordOf(incident: Incident, now: Instant): string | undefined {
  const latest = latestUpdateOf(incident, now);
  return latest && toOneLine(toPlainText(latest.text)).trim();
}

function cardCacheOf(root: string): Cache {
  return createCache(join(root, '.cache/cards'));
}

function specsOf({ site, incidents, maintenance, pages, now }: Content, status: Status, words: Words) {
  const { histories, services, overall } = status;
  return [
    { id: 'site', route: routes.home, say: () => siteCardOf(site, overall, [...histories.values()], words) },
    // Of all pages that have none of their own.
    {
      id: 'record',
      route: routes.record,
      say: () => pageCardOf({ title: words.say('record.title'), description: site.description }, words),
    },
    ...[...histories].map(([id, history]) => ({
      id: `service-${id}`,
      route: routes.service(id),
      say: () => serviceCardOf(history, services.get(id) ?? 'operational', words),
    })),
    ...incidents.map((incident) => ({
      id: incident.id,
      route: routes.incident(incident.id),
      say: () => incidentCardOf(incident, words, now, latestWordOf(incident, now)),
    })),
    ...maintenance.map((window) => ({
      id: `maintenance-${window.id}`,
      route: routes.maintenance(window.id),
      say: () => maintenanceCardOf(window, words, now),
    })),
    ...quartersToReview(incidents, pages).map(({ year, quarter }) => ({
      id: `review-${year}-q${quarter}`,
      route: routes.quarter(year, quarter),
      say: () =>
        pageCardOf(
          {
            title: sayReview({ year, quarter }, words),
            description: words.say('review.lead'),
          },
          words,
        ),
    })),
    ...pages
      .filter(({ review }) => !review)
      .map((page) => ({
        id: `page-${page.id}`,
        route: routes.page(page.id),
        say: () => pageCardOf(page, words),
      })),
  ];
}
