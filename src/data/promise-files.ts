import { type Build, currentBuild } from '../assemble/current.ts';
import { sharedFor } from '../assemble/kept-pages/reads.ts';
import type { AlternateLink } from '../components/metadata.ts';
import { toMarkup } from '../domain/characters.ts';
import { dayOf } from '../domain/format-time.ts';
import { languageAttributesOf, languageOf } from '../domain/language-marks.ts';
import type { MadePromise } from '../domain/promises.ts';
import { absoluteUrl, hrefOf, routes } from '../domain/routes.ts';
import type { Channel } from '../feeds/feeds.ts';
import { toPromiseCalendar } from '../feeds/promise-calendar.ts';
import { toPromiseEntries } from '../feeds/promise-entries.ts';
import { toPromisesJson } from '../feeds/promises-json.ts';
import { piecesOf } from '../words/template.ts';
import type { Words } from '../words/words.ts';
import { loadIncidents } from './content.ts';
import { loadPromises } from './promises.ts';
import { incidentAs, type Rendition } from './renditions.ts';
import { loadFrame, loadWords } from './site.ts';

const promisesAs = {
  plain: sharedFor((_: Build) => writePromises('plain')),
  markdown: sharedFor((_: Build) => writePromises('markdown')),
};

/** The promises with their texts written in one way; of what happened besides, nothing is written. */
function writePromises(rendition: Rendition): readonly MadePromise[] {
  return loadPromises(
    loadIncidents().map((incident) => incidentAs(rendition, { ...incident, timeline: [], updates: [] })),
  );
}

function loadPromisesAs(rendition: keyof typeof promisesAs): readonly MadePromise[] {
  return promisesAs[rendition](currentBuild());
}

/** The feed of promises that were kept or given up. */
export function loadPromiseFeed(self: string) {
  const { site } = loadFrame();
  const words = loadWords();
  const title = words.say('promises.feed');
  const channel: Channel = {
    title: `${title} · ${site.name}`,
    description: words.say('promises.lead', { site: site.name }),
    language: site.locale,
    home: absoluteUrl(site, routes.promises),
    self: absoluteUrl(site, self),
    author: site.name,
  };
  return { channel, entries: toPromiseEntries(loadPromisesAs('plain'), { site, words, htmlOf }) };
}

/** What was promised, why it was given up, and after which incident. */
function htmlOf({ incident, action, state }: MadePromise): string {
  const words = loadWords();
  const { reason, language = incident.language } = action;
  const marksOf = (text: string, of = language) => languageAttributesOf(text, of, words.locale);
  const href = absoluteUrl(loadFrame().site, routes.incident(incident.id));
  const title = marksOf(incident.title, languageOf(incident, 'title'));
  return [
    `<p${marksOf(action.text)}>${toMarkup(action.text)}</p>`,
    ...(state === 'dropped' ? [`<p>${sayReason(reason, words, marksOf)}</p>`] : []),
    `<p><a href="${toMarkup(href)}"${title}>${toMarkup(incident.title)}</a></p>`,
  ].join('\n');
}

/** Why a promise was given up, as HTML. */
function sayReason(reason: string | undefined, words: Words, marksOf: (text: string) => string): string {
  if (reason === undefined) return toMarkup(words.say('promises.no-reason'));
  const marks = marksOf(reason);
  const said = toMarkup(reason);
  return piecesOf(words.templateOf('promises.reason'), {}, words.language)
    .map((piece) =>
      piece.kind === 'text' ? toMarkup(piece.text) : marks ? `<span${marks}>${said}</span>` : said,
    )
    .join('');
}

/** The calendar of days until which promises are to be kept. */
export function loadPromiseCalendar(): string {
  return toPromiseCalendar(loadPromisesAs('plain'), loadFrame().site, loadWords());
}

/** All promises for programs. */
export function loadPromisesJson() {
  const { site, now } = loadFrame();
  return toPromisesJson(loadPromisesAs('markdown'), site, dayOf(now, site.timezone));
}

/** Ways to follow promises: as the page lists them, and as its head names them to programs. */
export function loadPromiseLinks() {
  const { site } = loadFrame();
  const words = loadWords();
  const link = (label: string, route: string) => ({ label, url: absoluteUrl(site, route) });
  const title = `${words.say('promises.feed')} · ${site.name}`;
  const alternate = (route: string, type: string): AlternateLink => ({
    title,
    type,
    href: hrefOf(site, route),
  });
  return {
    links: [
      link(words.say('subscribe.rss'), routes.promisesRss),
      link(words.say('subscribe.atom'), routes.promisesAtom),
      link(words.say('subscribe.json-feed'), routes.promisesJsonFeed),
      link(words.say('subscribe.calendar'), routes.promisesCalendar),
      link(words.say('promises.json'), routes.promisesJson),
    ],
    alternates: [
      alternate(routes.promisesRss, 'application/rss+xml'),
      alternate(routes.promisesAtom, 'application/atom+xml'),
      alternate(routes.promisesJsonFeed, 'application/feed+json'),
    ],
  };
}
