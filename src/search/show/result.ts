import { levelOf } from '../../domain/site.ts';
import { listStripOf } from '../../domain/strip.ts';
import { seriesOf } from '../../words/words.ts';
import { type SearchDocument, startOf } from '../document.ts';
import type { SearchResult } from '../engine/create-search.ts';
import { phaseStrip } from './phase-strip.ts';
import type { SearchWords } from './search-words.ts';
import { type Attributes, markedText, type Tree, tree } from './tree.ts';

/** How many results the page shows at first, and how many more at a time. */
export const ROWS = 20;

/** A result on the page. */
export function resultRow(result: SearchResult, words: SearchWords): Tree {
  const link = tree('a', { href: result.url, ...apart(result.document) }, ...markedText(result.title));
  return tree('li', {}, tree('h2', {}, link), ...resultDetails(result, words));
}

/** What stands below a result's title: its facts, the phase strip, and the best place in the text. */
export function resultDetails(result: SearchResult, words: SearchWords): Tree[] {
  const { document: incident, heading, snippet } = result;
  const details = [factsOf(incident, words)];
  if (incident.phases.length > 0) {
    const phases = incident.phases.map(({ name, milliseconds }) => ({ name, from: 0, to: milliseconds }));
    // Decoration here: the report says it in words.
    details.push(phaseStrip(listStripOf(phases)));
  }
  if (snippet.text !== '') {
    const place = heading === '' ? [] : [tree('b', { dir: 'auto' }, heading), ' '];
    details.push(
      tree('span', { class: 'aw-result-snippet', ...apart(incident) }, ...place, ...markedText(snippet)),
    );
  }
  return details;
}

/** What keeps an author's words from what is around them: they may be in any language and run either way. */
export function apart({ language }: Pick<SearchDocument, 'language'>): Attributes {
  return { lang: language?.tag, dir: 'auto' };
}

function factsOf(incident: SearchDocument, { words, levels }: SearchWords): Tree {
  const { severity, services, started, ended, zone, language } = incident;
  const date = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeZone: zone });
  const facts = tree('span', { class: 'aw-result-facts' });
  if (severity) {
    const level = levelOf({ order: levels[severity.id] ?? 4 });
    facts.children.push(tree('span', { class: `aw-result-severity aw-level-${level}` }, severity.label), ' ');
  }
  facts.children.push(tree('time', { datetime: startOf(incident) }, date.format(Date.parse(started))), ' ');
  if (ended === undefined) facts.children.push(tree('strong', {}, words.say('search.ongoing')), ' ');
  if (incident.isEndUnknown) facts.children.push(tree('span', {}, words.say('search.end-unknown')), ' ');
  if (services.length > 0)
    facts.children.push(
      tree(
        'span',
        {},
        seriesOf(
          services.map(({ name }) => name),
          words,
        ),
      ),
    );
  if (language) facts.children.push(' ', tree('span', { class: 'aw-language' }, language.said));
  return facts;
}
