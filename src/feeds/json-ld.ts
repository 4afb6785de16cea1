import {
  type Appearances,
  correctionsReadableFrom,
  documentReadableFrom,
  reportReadableFrom,
  updatesReadableFrom,
} from '../domain/appearances.ts';
import { shortenAtWord } from '../domain/characters.ts';
import { sharedPartOf } from '../domain/editions.ts';
import { toIso, toIsoMoment } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { absoluteUrl, publicRoute, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';

/** Search engines cut longer headlines. */
const LONGEST_HEADLINE = 110;

/** When an article appeared and was last changed, ISO 8601 with the offset of its zone, or a day where no time is known. */
export interface ArticleDates {
  published: string;
  modified: string;
}

/** When the incident's page, or its report, could first be read, and the last word that was added. */
export function articleDatesOf(incident: Incident, appearances?: Appearances): ArticleDates {
  const { report, started, timezone } = incident;
  const isDated = report.published !== undefined;
  const published = isDated
    ? reportReadableFrom(incident, appearances)
    : documentReadableFrom(started.instant, incident, appearances);
  const changes = [
    ...updatesReadableFrom(incident, appearances),
    ...correctionsReadableFrom(incident, appearances),
  ];
  const write = (instant: Instant) =>
    instant === started.instant ? toIsoMoment(started, timezone) : toIso(instant, timezone);
  return { published: write(published), modified: write(Math.max(published, ...changes)) };
}

/** The report as schema.org's article, with all that Google documents for one. */
export function toJsonLd(
  incident: Incident,
  site: Site,
  images: readonly string[],
  appearances?: Appearances,
): object {
  const { report, started, timezone, services, title, summary } = incident;
  const url = absoluteUrl(site, routes.incident(incident.id));
  const home = absoluteUrl(site, routes.home);
  const logo = absoluteUrl(sharedPartOf(site), site.logo ? publicRoute(site.logo.light) : routes.favicon);
  const publisher = {
    '@type': 'Organization',
    name: site.name,
    url: home,
    logo: { '@type': 'ImageObject', url: logo },
  };
  const { published, modified } = articleDatesOf(incident, appearances);
  const corrected = correctionsReadableFrom(incident, appearances);
  return {
    '@type': 'Article',
    headline: shortenAtWord(title, LONGEST_HEADLINE),
    description: summary,
    ...(images.length > 0 && { image: images }),
    url,
    mainEntityOfPage: url,
    inLanguage: site.locale,
    datePublished: published,
    dateModified: modified,
    author:
      report.authors.length > 0
        ? report.authors.map((name) => ({ '@type': 'Organization', name, url: home }))
        : [publisher],
    publisher,
    about: services.map(({ service }) => ({ '@type': 'Service', name: service.name })),
    ...(report.corrections.length > 0 && {
      correction: report.corrections.map(({ text }, index) => ({
        '@type': 'CorrectionComment',
        datePublished: toIso(corrected[index] ?? started.instant, timezone),
        text,
      })),
    }),
  };
}
