import type { Insight } from '../../components/insights.ts';
import type { PageMetadata } from '../../components/metadata.ts';
import { toCsvText } from '../../domain/csv.ts';
import { formatDay } from '../../domain/format-time.ts';
import { INSIGHTS, type InsightName } from '../../domain/insight-names.ts';
import { hrefOf, routes } from '../../domain/routes.ts';
import { loadShareImage } from '../share-images.ts';
import { loadFrame, loadWords } from '../site.ts';
import { lengthsInsight } from './lengths.ts';
import { phasesInsight } from './phases.ts';
import { promisesInsight } from './promises.ts';
import { quartersInsight } from './quarters.ts';
import { relatedInsight } from './related.ts';
import { servicesInsight } from './services.ts';
import { causesInsight, noticedInsight } from './shares.ts';
import { dayOfStart, type InsightSource, loadInsightSource } from './source.ts';

const MAKERS: Readonly<Record<InsightName, (source: InsightSource) => Insight>> = {
  lengths: lengthsInsight,
  phases: phasesInsight,
  quarters: quartersInsight,
  causes: causesInsight,
  noticed: noticedInsight,
  related: relatedInsight,
  services: servicesInsight,
  promises: promisesInsight,
};

/** The page of all figures; without incidents there are none. */
export function loadInsights() {
  const source = loadInsightSource();
  const { incidents, words, site } = source;
  const first = incidents.at(-1);
  const page = {
    ...toPage(words.say('insights.title'), routes.insights, words.say('insights.lead', { site: site.name })),
    definitions: hrefOf(site, routes.insightDefinitions),
  };
  if (!first) return { ...page, basis: undefined, insights: [] };
  const day = formatDay(dayOfStart(first), words.locale);
  return {
    ...page,
    basis: words.say('insights.basis', { count: incidents.length, day }),
    insights: INSIGHTS.map((name) => {
      const csv = { label: words.say('insights.csv'), href: hrefOf(site, routes.insightCsv(name)) };
      return { ...MAKERS[name](source), file: csv };
    }),
  };
}

/** A file for each figure. */
export function insightPaths() {
  return INSIGHTS.map((insight) => ({ params: { insight }, props: { insight } }));
}

/** A figure for spreadsheets. */
export function loadInsightCsv(name: InsightName): string {
  return toCsvText(MAKERS[name](loadInsightSource()).csv);
}

/** The page that says what the figures mean. */
export function loadInsightDefinitions() {
  const words = loadWords();
  const page = toPage(
    words.say('insights.definitions'),
    routes.insightDefinitions,
    words.say('insights.definitions-lead'),
  );
  const of = {
    basis: ['insights.define-basis', 'insights.define-interval'],
    lengths: ['insights.define-lengths'],
    phases: ['insights.define-phases'],
    quarters: ['insights.define-quarters'],
    causes: ['insights.define-shares'],
    noticed: ['insights.define-shares'],
    related: ['insights.define-related'],
    services: ['insights.define-services'],
    promises: ['insights.define-promises'],
  } as const;
  return {
    ...page,
    basis: of.basis.map((key) => words.say(key)),
    definitions: INSIGHTS.map((name) => ({
      name,
      title: words.say(`insights.${name}`),
      sentences: of[name].map((key) => words.say(key)),
    })),
  };
}

function toPage(title: string, route: string, lead: string) {
  const words = loadWords();
  const frame = loadFrame();
  const { site } = frame;
  const metadata: PageMetadata = { title, description: lead, route, image: loadShareImage(route) };
  const parent =
    route === routes.insights
      ? { label: words.say('link.all-incidents'), href: hrefOf(site, routes.record) }
      : { label: words.say('insights.title'), href: hrefOf(site, routes.insights) };
  return { frame, metadata, title, lead, parent };
}
