import type { SearchDocument } from '../../search/document.ts';
import type { SearchResult } from '../../search/engine/create-search.ts';
import { element, markedNodes } from './element.ts';
import type { SearchSettings } from './settings.ts';

/** What stands below a result's title: its facts, the phase strip, and the best place in the text. */
export function resultDetails(result: SearchResult, settings: SearchSettings): HTMLElement[] {
  const { document: incident, heading, snippet } = result;
  const details = [factsOf(incident, settings)];
  if (incident.phases.length > 0) details.push(phaseStrip(incident.phases));
  if (snippet.text !== '') {
    const place = element('span', { class: 'aw-result-snippet' });
    if (heading !== '') place.append(element('b', {}, heading), ' ');
    place.append(...markedNodes(snippet));
    details.push(place);
  }
  return details;
}

function factsOf(incident: SearchDocument, { locale, strings, levels }: SearchSettings): HTMLElement {
  const { severity, services, started, ended, zone } = incident;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
  const facts = element('span', { class: 'aw-result-facts' });
  if (severity) {
    const level = String(Math.min(4, levels[severity.id] ?? 4));
    facts.append(element('span', { class: 'aw-result-severity', 'data-level': level }, severity.label), ' ');
  }
  facts.append(element('time', { datetime: started }, date.format(Date.parse(started))), ' ');
  if (ended === undefined) facts.append(element('strong', {}, strings.ongoing), ' ');
  if (services.length > 0) facts.append(element('span', {}, services.map(({ name }) => name).join(', ')));
  return facts;
}

/** In proportion to time. Decoration here: the report says it in words. */
function phaseStrip(phases: SearchDocument['phases']): HTMLElement {
  const strip = element('span', { class: 'aw-result-strip', 'aria-hidden': 'true' });
  const whole = phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  for (const { name, milliseconds } of phases) {
    const piece = element('span', { 'data-phase': name });
    piece.style.flexGrow = String(milliseconds / Math.max(1, whole));
    strip.append(piece);
  }
  return strip;
}
