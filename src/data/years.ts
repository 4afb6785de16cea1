import { formatMonth } from '../domain/format-time.ts';
import { languageOf } from '../domain/language-marks.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { type Month, type Year, yearsOf } from '../domain/statistics.ts';
import { loadIncidents } from './content.ts';
import { loadRecordPage, yearLink } from './record.ts';
import { loadQuarterLinks } from './reviews.ts';
import { loadFrame, loadWords } from './site.ts';

export function yearPaths() {
  return yearsOf(loadIncidents()).map((year) => ({ params: { year: year.year }, props: { year } }));
}

export function monthPaths() {
  return yearsOf(loadIncidents()).flatMap(({ months }) =>
    months.map((month) => ({ params: { year: month.year, month: month.month }, props: { month } })),
  );
}

/** A year of the record, with its months. */
export function loadYear({ year, incidents, months }: Year) {
  const { site } = loadFrame();
  const words = loadWords();
  const parent = {
    label: words.say('link.all-incidents'),
    href: hrefOf(site, routes.record),
    count: incidents.length,
  };
  return {
    ...loadRecordPage({
      title: words.say('record.in-year', { year }),
      route: routes.year(year),
      incidents,
      parent,
    }),
    quarters: loadQuarterLinks(year),
    months: months.map((month) => ({
      label: formatMonth(month.year, month.month, site.locale),
      href: hrefOf(site, routes.month(month.year, month.month)),
      count: month.incidents.length,
    })),
  };
}

/** A month of the record. No page cuts it further, so that those beyond its list are linked one by one. */
export function loadMonth({ year, month, incidents }: Month) {
  const { site } = loadFrame();
  const page = loadRecordPage({
    title: loadWords().say('record.in-month', { month: formatMonth(year, month, site.locale) }),
    route: routes.month(year, month),
    incidents,
    parent: yearLink({ year, incidents: [...incidents], months: [] }, site),
  });
  const earlier = incidents.slice(page.listed.length).map((incident) => ({
    label: incident.title,
    language: languageOf(incident, 'title'),
    href: hrefOf(site, routes.incident(incident.id)),
  }));
  return { ...page, more: 0, earlier };
}
