import { toIso } from '../domain/format-time.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/moment.ts';
import { partsOf } from '../domain/parts.ts';
import { endOf, phasesOf, uncountedOf } from '../domain/phases.ts';
import { isEndUnknown, isOpen, statusOf } from '../domain/status.ts';
import { sayOtherLanguage } from '../words/language.ts';
import { sayPart } from '../words/part.ts';
import type { Words } from '../words/words.ts';
import type { SearchDocument, SearchSection } from './document.ts';

/** What is known of an incident's page besides the incident. */
export interface SearchablePage {
  url: string;
  /** Of the body, with the anchors that its headings have on the page. */
  sections: readonly SearchSection[];
}

/**
 * An incident as search sees it: its facts and all its text, under the headings of its page.
 *
 * @param plain - Markdown within a line to plain text.
 */
export function toSearchDocument(
  incident: Incident,
  { url, sections }: SearchablePage,
  now: Instant,
  plain: (markdown: string) => string,
  words: Words,
): SearchDocument {
  const { id, title, summary, started, timezone, severity, cause, services, tags, hasReport } = incident;
  const { impact, timeline, workaround, actions, updates, report } = incident;
  const texts = {
    timeline,
    workaround: workaround === undefined ? [] : [{ text: workaround }],
    actions,
    corrections: report.corrections,
    updates,
  };
  const said = sayOtherLanguage(incident.language, words);
  const uncounted = uncountedOf(incident, now);
  const facts = impact.map(({ label, value }) => words.say('search.fact', { label, value }));
  return {
    id,
    url,
    title,
    ...(said && { language: { tag: incident.language, said } }),
    ...(summary && { summary: plain(summary) }),
    started: toIso(started.instant, timezone),
    ...(!isOpen(incident, now) && { ended: toIso(endOf(incident, now), timezone) }),
    ...(uncounted && { uncounted }),
    ...(isEndUnknown(incident, now) && { isEndUnknown: true }),
    zone: timezone,
    ...(severity && { severity: { id: severity.id, label: severity.label } }),
    ...(cause && { cause }),
    services: services.map(({ service, impact }) => ({ id: service.id, name: service.name, impact })),
    tags,
    status: statusOf(incident, now),
    hasReport,
    phases: phasesOf(incident, now).map(({ name, from, to }) => ({ name, milliseconds: to - from })),
    sections: [
      ...(facts.length > 0 ? [{ id: '', heading: '', text: facts.map(plain).join('\n') }] : []),
      ...partsOf(incident).flatMap(({ name, anchor }) =>
        name === 'report'
          ? sections
          : [
              {
                id: anchor,
                heading: sayPart(name, words),
                text: texts[name].map(({ text }) => plain(text)).join('\n'),
              },
            ],
      ),
    ],
  };
}
