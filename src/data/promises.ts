import { type Build, currentBuild } from '../assemble/current.ts';
import { sharedFor } from '../assemble/kept-pages/reads.ts';
import type { PromiseRow } from '../components/promises.ts';
import { dayOf } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import {
  promisesByCause,
  promisesByOwner,
  promisesByService,
  promisesByYear,
} from '../domain/promise-groups.ts';
import {
  byAge,
  bySettled,
  countPromises,
  type MadePromise,
  PROMISE_STATES,
  promisesOf,
} from '../domain/promises.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { toPlainText } from '../markdown/rich-text.ts';
import { loadIncidents } from './content.ts';
import { toQuestion } from './kept.ts';
import { loadCurve } from './promise-curve.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame, loadWords } from './site.ts';

/** Of each list, so many are on the page of all promises: those that matter now. */
const MOST = 100;

/** The promises of all incidents as they stand at the build. */
const promisesOfBuild = sharedFor((_: Build) => promisesAtBuild(loadIncidents()));

/** The promises of some incidents, or of all, as they stand at the build. */
export function loadPromises(incidents?: readonly Incident[]): readonly MadePromise[] {
  return incidents ? promisesAtBuild(incidents) : promisesOfBuild(currentBuild());
}

function promisesAtBuild(incidents: readonly Incident[]): MadePromise[] {
  const { site, now } = loadFrame();
  const traces = currentBuild().actionTraces;
  return promisesOf(incidents, { traces, timezone: site.timezone, today: dayOf(now, site.timezone) });
}

/** Those of an incident as they stand at the moment that its page speaks of. */
export function loadPromisesAt(incident: Incident, at: Instant): MadePromise[] {
  const { timezone } = loadFrame([]).site;
  const traces = currentBuild().actionTraces;
  return promisesOf([incident], { traces, timezone, today: dayOf(at, timezone) });
}

/** The page of all promises. */
export function loadPromisesPage() {
  const words = loadWords();
  const promises = loadPromises();
  const page = loadList(words.say('promises.title'), routes.promises, promises, MOST);
  return { ...page, curve: loadCurve(promises, page.today), tables: tablesOf(promises) };
}

/** A page for each year with incidents after which something was promised. */
export function promiseYearPaths() {
  return [...promisesByYear(loadPromises()).keys()].map((year) => ({ params: { year }, props: { year } }));
}

/** All promises after incidents of a year. */
export function loadPromisesOfYear(year: string) {
  const title = loadWords().say('promises.of-year', { year });
  return loadList(title, routes.promisesYear(year), promisesOfYear(year));
}

const promisesOfYear = toQuestion(
  'promises-of-year',
  (year: string): readonly MadePromise[] => promisesByYear(loadPromises()).get(year) ?? [],
);

/** A page for each owner, if the site says that there are any. */
export function promiseOwnerPaths() {
  if (!loadFrame().site.ownerPages) return [];
  return promisesByOwner(loadPromises()).flatMap(({ of: owner }) =>
    owner === undefined ? [] : [{ params: { owner: slugIn(routes.promisesOwner(owner)) }, props: { owner } }],
  );
}

/** All promises of an owner. */
export function loadPromisesOfOwner(owner: string) {
  const title = loadWords().say('promises.of-owner', { owner });
  return loadList(title, routes.promisesOwner(owner), promisesOfOwner(owner));
}

const promisesOfOwner = toQuestion(
  'promises-of-owner',
  (owner: string): readonly MadePromise[] =>
    promisesByOwner(loadPromises()).find(({ of: known }) => known === owner)?.promises ?? [],
);

/** The last part of an address, as Astro asks for it. */
function slugIn(route: string): string {
  return decodeURIComponent(route.split('/').at(-2) ?? '');
}

function loadList(
  title: string,
  route: string,
  promises: readonly MadePromise[],
  most = Number.POSITIVE_INFINITY,
) {
  const words = loadWords();
  const frame = loadFrame();
  const { site, now } = frame;
  const today = dayOf(now, site.timezone);
  const lead = words.say('promises.lead', { site: site.name });
  const description = route === routes.promises ? lead : `${title} · ${lead}`;
  const parent =
    route === routes.promises
      ? { label: words.say('link.all-incidents'), href: hrefOf(site, routes.record) }
      : { label: words.say('promises.title'), href: hrefOf(site, routes.promises) };
  return {
    frame,
    title,
    lead,
    parent,
    today,
    metadata: { title, description, route, image: loadShareImage(route) },
    counts: countPromises(promises),
    lists: PROMISE_STATES.map((state) => {
      const members = promises.filter((promise) => promise.state === state);
      const isOpen = state === 'open' || state === 'overdue';
      const sorted = isOpen ? byAge(members) : bySettled(members);
      return { state, count: members.length, rows: sorted.slice(0, most).map(toRow) };
    }).filter(({ count }) => count > 0),
  };
}

/** A promise as lists show it. */
export function toRow(promise: MadePromise): PromiseRow {
  const { incident, action, anchor } = promise;
  const { site } = loadFrame();
  return {
    ...promise,
    text: toPlainText(action.text),
    language: action.language ?? incident.language,
    reason: action.reason === undefined ? undefined : toPlainText(action.reason),
    href: `${hrefOf(site, routes.incident(incident.id))}#${anchor}`,
  };
}

/** Promises counted by what they have in common. */
function tablesOf(promises: readonly MadePromise[]) {
  const { site } = loadFrame();
  const words = loadWords();
  const unnamed = words.say('promises.unnamed');
  const row = (label: string | undefined, route: string | undefined, members: readonly MadePromise[]) => ({
    label: label ?? unnamed,
    href: route === undefined ? undefined : hrefOf(site, route),
    counts: countPromises(members),
  });
  const tables = [
    {
      title: words.say('record.by-year'),
      rows: [...promisesByYear(promises)].map(([year, members]) =>
        row(year, routes.promisesYear(year), members),
      ),
    },
    {
      title: words.say('record.by-service'),
      rows: promisesByService(promises, site.services).map(({ of, promises: members }) =>
        row(of?.name, of && routes.service(of.id), members),
      ),
    },
    {
      title: words.say('record.by-cause'),
      rows: promisesByCause(promises, site.causes).map(({ of, promises: members }) =>
        row(of?.label, of && routes.cause(of.id), members),
      ),
    },
    {
      title: words.say('promises.by-owner'),
      rows: promisesByOwner(promises).map(({ of, promises: members }) =>
        row(of, of !== undefined && site.ownerPages ? routes.promisesOwner(of) : undefined, members),
      ),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
