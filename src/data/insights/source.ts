import type { InsightLink } from '../../components/insights.ts';
import { dayOf } from '../../domain/format-time.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Interval } from '../../domain/intervals.ts';
import { languageOf } from '../../domain/language-marks.ts';
import type { Instant, PlainDate } from '../../domain/moment.ts';
import { hrefOf, routes } from '../../domain/routes.ts';
import type { Site } from '../../domain/site.ts';
import { toPlainText } from '../../markdown/rich-text.ts';
import type { Words } from '../../words/words.ts';
import { loadIncidents } from '../content.ts';
import { loadFrame, loadWords } from '../site.ts';

/** What all figures follow from. */
export interface InsightSource {
  /** All that are published, newest first. */
  incidents: readonly Incident[];
  site: Site;
  now: Instant;
  today: PlainDate;
  words: Words;
}

export function loadInsightSource(): InsightSource {
  const { site, now } = loadFrame();
  return { incidents: loadIncidents(), site, now, today: dayOf(now, site.timezone), words: loadWords() };
}

/** Rows of a table that a page has room for. */
export const MOST_ROWS = 100;

export function linkTo(incident: Incident, { site }: InsightSource): InsightLink {
  return {
    label: toPlainText(incident.title),
    language: languageOf(incident, 'title'),
    href: hrefOf(site, routes.incident(incident.id)),
  };
}

export function toPercent(share: number, { words }: Pick<InsightSource, 'words'>): string {
  return new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function toNumber(value: number, { words }: Pick<InsightSource, 'words'>): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 }).format(value);
}

/** Both limits, as `write` writes them. */
export function sayInterval(
  { low, high }: Interval,
  write: (limit: number) => string,
  { words }: Pick<InsightSource, 'words'>,
): string {
  return words.say('promises.range', { low: write(low), high: write(high) });
}

/** Milliseconds as minutes, for programs. */
export function toMinutes(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : String(Math.round(milliseconds / 6000) / 10);
}

/** The day on which an incident began, in its own zone. */
export function dayOfStart({ started, timezone }: Incident): PlainDate {
  return dayOf(started.instant, timezone);
}
