import { expect, test } from 'vitest';
import { sayCitation } from '../../src/words/citation.ts';
import { incident, site } from '../support/facts.ts';
import { words } from '../support/words.ts';

const SITE = site({ name: 'Lumen', url: 'https://status.lumen.example/live', locale: 'en' });

test('a report is cited by its authors and the day of its publication', () => {
  const report = {
    stage: 'final',
    published: '2026-03-05',
    authors: ['Edge', 'R&D'],
    corrections: [],
  } as const;
  const { text, bibtex } = sayCitation(
    incident('2026-03-01-slow', '2026-03-01T10:00Z', {
      title: 'Pages were 50% slower',
      hasReport: true,
      report: { ...report, authors: [...report.authors], corrections: [] },
    }),
    SITE,
    words,
  );
  expect(text).toBe(
    'Edge, R&D. “Pages were 50% slower.” Incident report. Lumen, March 5, 2026. https://status.lumen.example/live/incidents/2026-03-01-slow/',
  );
  expect(bibtex).toBe(
    [
      '@techreport{2026-03-01-slow,',
      '  author = {{Edge} and {R\\&D}},',
      '  title = {{Pages were 50\\% slower}},',
      '  institution = {Lumen},',
      '  type = {Incident report},',
      '  year = {2026},',
      '  month = {3},',
      '  day = {5},',
      '  url = {https://status.lumen.example/live/incidents/2026-03-01-slow/},',
      '}',
    ].join('\n'),
  );
});

test('an incident without a report is cited by the site and its start in its own zone', () => {
  const facts = { timezone: 'Asia/Tokyo', title: 'Sign-in failed' };
  const { text } = sayCitation(incident('2026-03-02-sign-in', '2026-03-01T20:00Z', facts), SITE, words);
  expect(text).toMatch(/^“Sign-in failed\.” Incident report\. Lumen, March 2, 2026\. https:/);
});
