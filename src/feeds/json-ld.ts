import { toIso } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import { absoluteUrl, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';

/** The report as schema.org's article, for search engines. */
export function toJsonLd(incident: Incident, site: Site): object {
  const { report, started, timezone, services } = incident;
  const url = absoluteUrl(site, routes.incident(incident.id));
  const publisher = { '@type': 'Organization', name: site.name, url: absoluteUrl(site, routes.home) };
  const published = report.published ?? toIso(started.instant, timezone);
  return {
    '@type': 'Article',
    headline: incident.title,
    description: incident.summary,
    url,
    mainEntityOfPage: url,
    datePublished: published,
    dateModified: report.corrections.at(-1)?.at ?? published,
    author: report.authors.length
      ? report.authors.map((name) => ({ '@type': 'Organization', name }))
      : publisher,
    publisher,
    about: services.map(({ service }) => ({ '@type': 'Service', name: service.name })),
    ...(report.corrections.length && {
      correction: report.corrections.map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: at,
        text,
      })),
    }),
  };
}
