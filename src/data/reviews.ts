import { currentBuild } from '../assemble/current.ts';
import { dayOf } from '../domain/format-time.ts';
import { languageOf } from '../domain/language-marks.ts';
import type { Page } from '../domain/page.ts';
import { byAge, bySettled, type MadePromise } from '../domain/promises.ts';
import {
  isInQuarter,
  type Quarter,
  quarterOf,
  quartersToReview,
  startDayOfQuarter,
} from '../domain/quarters.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { sayQuarter, sayReview } from '../words/review.ts';
import { loadBody, loadStyleHashes } from './bodies.ts';
import { loadIncidents } from './content.ts';
import { toQuestion } from './kept.ts';
import { loadPromises, toRow } from './promises.ts';
import { loadRecordPage, type RecordLink } from './record.ts';
import { loadFrame, loadWords } from './site.ts';

/** A page for each quarter in which incidents began, or of which something is said. */
export function reviewPaths() {
  return loadQuarters().map((quarter) => ({
    params: { year: quarter.year, quarter: quarter.quarter },
    props: { quarter },
  }));
}

/** Links to the quarters of a year, newest first. */
export const loadQuarterLinks = toQuestion('quarters', (year: string): RecordLink[] => {
  const { site } = loadFrame([]);
  const counts = Map.groupBy(loadIncidents(), startDayOfQuarter);
  return loadQuarters()
    .filter((quarter) => quarter.year === year)
    .map((quarter) => ({
      label: sayQuarter(quarter, loadWords()),
      href: hrefOf(site, routes.quarter(quarter.year, quarter.quarter)),
      count: counts.get(quarter.from)?.length ?? 0,
    }));
});

const incidentsFrom = toQuestion('incidents-of-quarter', (from: string) =>
  loadIncidents().filter((incident) => startDayOfQuarter(incident) === from),
);

/** What happened in a quarter, what was promised and kept in it, and what is owed since. */
export async function loadReview(quarter: Quarter) {
  const words = loadWords();
  const { site, now } = loadFrame();
  const { year } = quarter;
  const incidents = incidentsFrom(quarter.from);
  const said = currentBuild().content.pages.find(
    ({ review }) => review?.year === year && review.quarter === quarter.quarter,
  );
  const record = loadRecordPage({
    title: sayReview(quarter, words),
    lead: words.say('review.lead'),
    route: routes.quarter(year, quarter.quarter),
    incidents,
    parent: { label: words.say('link.all-incidents'), href: hrefOf(site, routes.record), count: 0 },
  });
  const metadata = {
    ...record.metadata,
    description:
      said?.description ?? words.say('record.description', { title: record.title, site: site.name }),
    styleHashes: said && loadStyleHashes(said),
  };
  const isOpen = dayOf(now, site.timezone) < quarter.to;
  const earlier = incidents.slice(record.listed.length).map((incident) => ({
    label: incident.title,
    language: languageOf(incident, 'title'),
    href: hrefOf(site, routes.incident(incident.id)),
  }));
  return {
    ...record,
    more: 0,
    earlier,
    metadata,
    isOpen,
    said: said && (await loadSaid(said)),
    ...promisesFrom(quarter.from),
  };
}

async function loadSaid(page: Page) {
  return { page, body: await loadBody(page) };
}

/** Lists of promises by what became of them in a quarter; of those that are owed, by what has today. */
const promisesFrom = toQuestion('promises-of-quarter', (from: string) => {
  const quarter = quarterOf(from);
  const promises = loadPromises();
  const isIn = (day: string | undefined) => day !== undefined && isInQuarter(quarter, day);
  const isOwed = ({ state, promised }: MadePromise) =>
    (state === 'open' || state === 'overdue') && promised !== undefined && promised < quarter.to;
  const isKept = ({ action }: MadePromise) => action.status === 'done';
  const settled = bySettled(promises.filter((promise) => isIn(promise.settled)));
  const own = promises.filter(({ incident }) => startDayOfQuarter(incident) === quarter.from);
  const isUndated = ({ promised, settled: day, action }: MadePromise) =>
    promised === undefined ||
    (day === undefined && (action.status === 'done' || action.status === 'dropped'));
  return {
    lists: [
      { name: 'made', promises: byAge(promises.filter(({ promised }) => isIn(promised))) },
      { name: 'kept', promises: settled.filter(isKept) },
      { name: 'dropped', promises: settled.filter((promise) => !isKept(promise)) },
      { name: 'owed', promises: byAge(promises.filter(isOwed)) },
    ].map(({ name, promises: members }) => ({
      name: name as 'made' | 'kept' | 'dropped' | 'owed',
      rows: members.map(toRow),
    })),
    undated: own.filter(isUndated).length,
  };
});

function loadQuarters(): Quarter[] {
  return quartersToReview(loadIncidents(), currentBuild().content.pages);
}
