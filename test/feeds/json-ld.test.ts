import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { articleDatesOf, toJsonLd } from '../../src/feeds/json-ld.ts';
import { at, incident, moment, site, update } from '../support/facts.ts';

const NEW_YORK = { timezone: 'America/New_York' };
const failure = (facts: Partial<Incident>) => incident('2023-04-15-checkout', '2023-04-15T16:00Z', facts);
const report = (facts: Partial<Incident['report']>): Pick<Incident, 'report'> => ({
  report: { stage: 'final', authors: [], corrections: [], ...facts },
});

describe('the dates of an article', () => {
  test.each([
    {
      when: 'without a report',
      facts: NEW_YORK,
      published: '2023-04-15T12:00:00-04:00',
      modified: '2023-04-15T12:00:00-04:00',
    },
    {
      when: 'of which the day of the start is all that is known',
      facts: {
        timezone: 'Europe/Berlin',
        started: { instant: at('2018-01-16T23:00Z'), approximate: false, precision: 'day' as const },
        hasReport: true,
      },
      published: '2018-01-17',
      modified: '2018-01-17',
    },
    {
      when: 'with updates only',
      facts: { updates: [update('2023-04-15T17:30Z', 'resolved')] },
      published: '2023-04-15T16:00:00+00:00',
      modified: '2023-04-15T17:30:00+00:00',
    },
    {
      when: 'under an embargo, without a day of its own',
      facts: { publishAt: moment('2023-04-20T09:00Z'), updates: [update('2023-04-15T17:30Z', 'resolved')] },
      published: '2023-04-20T09:00:00+00:00',
      modified: '2023-04-20T09:00:00+00:00',
    },
    {
      when: 'published on the day itself',
      facts: report({ published: '2023-04-15' }),
      published: '2023-04-15T16:00:01+00:00',
      modified: '2023-04-15T16:00:01+00:00',
    },
    {
      when: 'corrected, out of order',
      facts: {
        ...NEW_YORK,
        ...report({
          published: '2023-04-20',
          corrections: [
            { at: '2023-12-02', text: 'Later.' },
            { at: '2023-05-02', text: 'Sooner.' },
          ],
        }),
      },
      published: '2023-04-20T00:00:00-04:00',
      modified: '2023-12-02T00:00:00-05:00',
    },
  ])('$when', ({ facts, published, modified }) => {
    expect(articleDatesOf(failure(facts))).toEqual({ published, modified });
  });
});

test('an incident appeared no earlier than in the history of its file', () => {
  const appearances = new Map([['', Date.parse('2023-04-16T08:00Z')]]);
  expect(articleDatesOf(failure({}), appearances).published).toBe('2023-04-16T08:00:00+00:00');
});

describe('toJsonLd', () => {
  const read = (facts: Partial<Incident>, images: string[] = []) =>
    JSON.parse(
      JSON.stringify(
        toJsonLd(failure(facts), site({ logo: { light: '/logo.svg', dark: 'dark.svg' } }), images),
      ),
    );

  test.each([
    { title: 'a'.repeat(300), ends: 'a…' },
    { title: 'All of it was late. '.repeat(20).trim(), ends: ' of…' },
    { title: 'b'.repeat(110), ends: 'b' },
  ])('has a headline of at most 110 characters that ends with "$ends"', ({ title, ends }) => {
    const { headline } = read({ title });
    expect(headline.length).toBeLessThanOrEqual(110);
    expect(headline.endsWith(ends)).toBe(true);
  });

  test('names authors with addresses, and a publisher with a logo', () => {
    const home = 'https://status.lumen.example/live/';
    expect(read(report({ authors: ['Payments', 'Networks'] }))).toMatchObject({
      author: [
        { '@type': 'Organization', name: 'Payments', url: home },
        { '@type': 'Organization', name: 'Networks', url: home },
      ],
      publisher: { name: 'Lumen', url: home, logo: { '@type': 'ImageObject', url: `${home}logo.svg` } },
    });
    expect(read({}).author).toMatchObject([{ name: 'Lumen', url: home }]);
  });

  test('dates corrections as feeds do, never before the report', () => {
    const corrected = failure(
      report({
        published: '2023-04-20',
        publishedAt: moment('2023-04-20T15:00Z'),
        corrections: [
          { at: '2023-04-20', text: 'The same day.' },
          { at: '2023-05-02', text: 'Later.' },
        ],
      }),
    );
    const read = JSON.parse(JSON.stringify(toJsonLd(corrected, site(), [])));
    expect(read.correction.map(({ datePublished }: { datePublished: string }) => datePublished)).toEqual([
      '2023-04-20T15:00:01+00:00',
      '2023-05-02T00:00:00+00:00',
    ]);
    expect(read.dateModified).toBe('2023-05-02T00:00:00+00:00');
  });

  test('lists pictures, or says nothing of them', () => {
    expect(read({}, ['https://status.lumen.example/live/share/a.png']).image).toHaveLength(1);
    expect(read({})).not.toHaveProperty('image');
  });
});
