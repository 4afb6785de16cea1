import { expect, test } from 'vitest';
import { timelinesOf } from '../../src/assemble/timelines.ts';
import type { Content } from '../../src/check/content.ts';
import { historyOf } from '../../src/domain/history.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { toCalendar } from '../../src/feeds/calendar.ts';
import { newestDraftsOf } from '../../src/feeds/entries.ts';
import { toFeedHtml } from '../../src/feeds/feed-html.ts';
import { toIncidentMarkdown } from '../../src/feeds/incident-markdown.ts';
import { toLlms } from '../../src/feeds/llms.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { awayFrom } from '../../src/markdown/context.ts';
import { createCodeHighlighter } from '../../src/markdown/highlighter.ts';
import { toBlocksHtml } from '../../src/markdown/rich-text.ts';
import { cardAltOf } from '../../src/render/card/alt.ts';
import { cardKeyOf } from '../../src/render/card/key.ts';
import type { CardSpec } from '../../src/render/card/spec.ts';
import { incidentCardOf, maintenanceCardOf, pageCardOf, serviceCardOf } from '../../src/render/card/specs.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { blankWords, otherWordsIn } from '../support/blank-words.ts';
import { brand } from '../support/cards.ts';
import { at, incident, maintenance, moment, service, site, update } from '../support/facts.ts';
import { words } from '../support/words.ts';

const NOW = at('2026-03-20T12:00Z');
const SITE = site({ name: 'Αθήνα', description: 'Πώς πάει.', url: 'https://status.example' });
const API = service('api', { name: 'Διεπαφή' });
const over = incident('1', '2026-03-15T10:00Z', {
  title: 'Βλάβη',
  severity: { id: 'major', label: 'Μεγάλη', order: 2 },
  cause: { id: 'load', label: 'Φορτίο' },
  services: [{ service: API, impact: 'degraded' }],
  detected: { ...moment('2026-03-15T10:10Z'), approximate: true },
  mitigated: moment('2026-03-15T10:50Z'),
  resolved: { ...moment('2026-03-15T11:00Z'), approximate: true },
  impact: [{ label: 'Πελάτες', value: '40%' }],
  tags: ['δίκτυο'],
  updates: [
    update('2026-03-15T10:10Z', 'investigating', 'Ψάχνουμε.'),
    update('2026-03-15T10:20Z', 'identified', 'Βρήκαμε.'),
    update('2026-03-15T10:30Z', 'update', 'Ακόμα.'),
    update('2026-03-15T10:50Z', 'monitoring', 'Κοιτάμε.'),
    update('2026-03-15T11:00Z', 'resolved', 'Τέλος.'),
  ],
  timeline: ['09:55', '10:00', '10:10', '10:50', '11:00'].map((clock) => ({
    at: { ...moment(`2026-03-15T${clock}Z`), approximate: clock === '10:10' },
    text: 'Συμβάν',
  })),
  actions: [{ text: 'Υπόσχεση', status: 'in-progress', owner: 'Άννα', due: '2026-04-01' }],
  hasReport: true,
  report: {
    stage: 'preliminary',
    published: '2026-03-16',
    authors: ['Άννα'],
    corrections: [{ at: '2026-03-17', text: 'Διόρθωση.' }],
  },
});
const open: Incident = {
  ...over,
  resolved: undefined,
  mitigated: undefined,
  updates: over.updates.slice(0, 2),
};
const work = maintenance('1', ['2026-03-18T02:00Z', '2026-03-18T04:00Z'], [], {
  title: 'Εργασία',
  services: [API],
});
const cancelled = { ...work, cancelled: true };
const incidents = [over, { ...over, hasReport: false, updates: [] }, open];

/** All that a card says, but for what it is known by. */
function textsIn(spec: object): string[] {
  return Object.entries(spec).flatMap(([key, value]) => {
    if (['kind', 'name', 'level', 'days', 'language'].includes(key)) return [];
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? textsIn(value) : [];
  });
}

function cardsIn(said: typeof words): CardSpec[] {
  const services = [API];
  const history = historyOf(site({ services }), [over], [], NOW).get('api');
  if (!history) throw new Error('The service has no history.');
  return [
    ...incidents.map((one) => incidentCardOf(one, said, NOW)),
    ...[work, cancelled].map((one) => maintenanceCardOf(one, said, NOW)),
    serviceCardOf(history, 'degraded', said),
    pageCardOf({ title: 'Σελίδα', description: 'Κείμενο' }, said),
  ];
}

test.each(cardsIn(blankWords).map((spec) => ({ spec, kind: spec.kind })))(
  'a card of kind $kind, and what it says to those who do not see it, is told by the words of the site',
  ({ spec }) => {
    expect(textsIn(spec).flatMap(otherWordsIn)).toEqual([]);
    expect(otherWordsIn(cardAltOf(spec, { name: SITE.name }, blankWords))).toEqual([]);
  },
);

test('a card is drawn anew when its words have changed', () => {
  const keys = (said: typeof words) => cardsIn(said).map((spec) => cardKeyOf(spec, brand()));
  const changed = keys({ ...blankWords, locale: words.locale });
  expect(keys(words).filter((key) => changed.includes(key))).toEqual([]);
});

test('entries of feeds are told by the words of the site', () => {
  const around = { words: blankWords, appearances: new Map(), lastWord: 0, now: NOW };
  const repeated = { ...work, every: 'FREQ=WEEKLY' };
  const drafts = newestDraftsOf({ ...around, incidents, maintenance: [work, cancelled, repeated] });
  expect(drafts.length).toBeGreaterThan(15);
  expect(drafts.flatMap(({ title, facts = '' }) => otherWordsIn(`${title} ${facts}`))).toEqual([]);
  const rest = toFeedHtml('α'.repeat(50_000), 'https://status.example', blankWords);
  expect(otherWordsIn(rest.replaceAll(/<[^>]*>/g, ''))).toEqual([]);
});

test('files and calendars are told by the words of the site', () => {
  const files = incidents.map((one) => toIncidentMarkdown(one, SITE, NOW, '', blankWords));
  expect([...files, toLlms(SITE, incidents, blankWords)].flatMap(otherWordsIn)).toEqual([]);
  const names = [undefined, API].map((one) => {
    const calendar = toCalendar([work], SITE, NOW, blankWords, one);
    return calendar.match(/^X-WR-CALNAME:(.*)\r$/m)?.[1] ?? 'none';
  });
  expect(names.flatMap(otherWordsIn)).toEqual([]);
});

test.each(['timeline', 'gantt'] as const)('a %s is told by the words of the site', (diagram) => {
  const content = { incidents: [{ ...over, diagram }], now: NOW } as unknown as Content;
  const drawing = timelinesOf(content, blankWords).get('1')?.drawing;
  const sections = drawing?.source.match(/(?<=^ *section ).*$/gm) ?? [];
  const bars = drawing?.source.match(/^ *\S*(?= : )/gm) ?? [];
  expect(sections.length + bars.length).toBeGreaterThan(2);
  const texts = [drawing?.title ?? 'none', drawing?.description ?? 'none', ...sections, ...bars];
  expect(texts.flatMap(otherWordsIn)).toEqual([]);
});

test('what stands around Markdown is told by the words of the site', async () => {
  const place = { site: SITE, words: blankWords, language: blankWords.locale, liesOnce: () => false };
  const context = awayFrom(place, () => undefined, '');
  const text = '- [x] α\n- [ ] β\n\n| γ |\n|---|\n| δ[^1] |\n\n```\nε\n```\n\n[^1]: ζ\n';
  const resources = { context, highlighter: createCodeHighlighter(), draw: () => undefined };
  const { parts } = await compileBody(parseMarkdown(text, 'md'), 'md', resources);
  const html = [...parts.filter((part) => typeof part === 'string'), toBlocksHtml(text, context)].join('');
  const labels = [...html.matchAll(/aria-label="([^"]*)"|>([^<]*)</g)].map(
    ([, label, inside]) => label ?? inside ?? '',
  );
  // Twice the boxes, the table and the notes; once the way back, the code and its button.
  expect(labels.filter((label) => /x/.test(label))).toHaveLength(11);
  expect(labels.flatMap(otherWordsIn)).toEqual([]);
});
