import { describe, expect, test } from 'vitest';
import { incident, RECORD } from '../support/incidents.ts';
import { createHost } from '../support/serve-index.ts';

const search = createHost(RECORD).search();

describe('the best result of a query', () => {
  test.each([
    { text: 'checkout timed out', id: 'checkout-timeouts', why: 'words of the title' },
    { text: 'pool connection', id: 'checkout-timeouts', why: 'words out of order' },
    { text: 'chekcout', id: 'checkout-timeouts', why: 'a swap' },
    { text: 'kubernets', id: 'kubernetes-upgrade', why: 'a letter missing' },
    { text: 'kuberntees upgade', id: 'kubernetes-upgrade', why: 'two typos' },
    { text: 'dsn', id: 'dns-delegation', why: 'a swap in three letters' },
    { text: 'reids', id: 'search-latency', why: 'a short word mistyped' },
    { text: 'kub', id: 'kubernetes-upgrade', why: 'a word that is being typed' },
    { text: 'checkout 503', id: 'checkout-timeouts', why: 'service and symptom' },
    { text: 'ECONNRESET', id: 'checkout-timeouts', why: 'a code' },
    { text: 'econnre', id: 'checkout-timeouts', why: 'the beginning of a code' },
    { text: '"glue records"', id: 'dns-delegation', why: 'a phrase in quotes' },
    { text: 'april 2023', id: 'checkout-timeouts', why: 'a month' },
    { text: '2023-04', id: 'checkout-timeouts', why: 'a month as ISO' },
    { text: '2023-03-02', id: 'dns-delegation', why: 'the last day of an incident' },
    { text: 'last month', id: 'kubernetes-upgrade', why: 'a relative date' },
    { text: 'uberlast', id: 'search-latency', why: 'an umlaut typed without it' },
    { text: 'strasse', id: 'search-latency', why: 'ß typed as ss' },
    { text: '接続障害', id: 'api-kyoto', why: 'a script without spaces' },
    { text: '証明書', id: 'api-kyoto', why: 'three letters of a text without spaces' },
    { text: 'fail over spare', id: 'kubernetes-upgrade', why: 'one word typed as two' },
    { text: 'gluerecords', id: 'dns-delegation', why: 'two words typed as one' },
    { text: 'why did domain names not resolve', id: 'dns-delegation', why: 'a question' },
    { text: 'waiting for a pool', id: 'checkout-timeouts', why: 'another form of the word' },
  ])('$text finds $id: $why', async ({ text, id }) => {
    const { results } = await search.search({ text });
    expect(results[0]?.document.id).toBe(id);
  });
});

test('nothing asked for is every report, newest first', async () => {
  const { total, results } = await search.search({});
  expect(total).toBe(5);
  expect(results.map(({ document }) => document.id)).toEqual([
    'api-kyoto',
    'kubernetes-upgrade',
    'checkout-timeouts',
    'dns-delegation',
    'search-latency',
  ]);
});

test('a result leads to the heading, with the words marked there and in the snippet', async () => {
  const { results } = await search.search({ text: 'refused conections' });
  expect(results[0]).toMatchObject({
    heading: 'What happened',
    url: '/incidents/checkout-timeouts/#what-happened:~:text=refused%20new%20connections',
    snippet: { text: 'PgBouncer refused new connections. Clients logged ECONNRESET and gave up.' },
  });
  const { text, marks } = results[0]?.snippet ?? { text: '', marks: [] };
  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['refused', 'connections']);
});

test.each([
  { typed: 'größe.ini', text: 'We lost größe.ini and went on.', marked: 'größe.ini' },
  { typed: 'grosse.ini', text: 'We lost GRÖSSE.INI and went on.', marked: 'GRÖSSE.INI' },
  {
    typed: 'cafe-42.example',
    text: 'İstanbul asked cafe\u0301-42.example twice.',
    marked: 'cafe\u0301-42.example',
  },
  { typed: 'straße/b', text: 'It stands at Straße/B.', marked: 'Straße/B' },
])('$typed is marked in "$text"', async ({ typed, text, marked }) => {
  const host = createHost([incident({ title: 'Lost', sections: [['', '', text]] })]);
  const { results } = await host.search().search({ text: typed });
  const { snippet } = results[0] ?? {};
  expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual([marked]);
});

test('a result without text says its title once', async () => {
  const host = createHost([incident({ title: 'Images load slowly' })]);
  const { results } = await host.search().search({ text: 'images' });
  expect(results).toMatchObject([
    { title: { text: 'Images load slowly' }, heading: '', snippet: { text: '' } },
  ]);
});

test.each([
  { text: 'kuberntes upgrade', corrected: 'kubernetes upgrade' },
  { text: 'kubernetes upgrade', corrected: undefined },
  { text: 'kuber', corrected: undefined },
])('the answer to "$text" was for "$corrected"', async ({ text, corrected }) => {
  expect((await search.search({ text })).corrected).toBe(corrected);
});

test('a word with a minus is not in the results', async () => {
  const { results } = await search.search({ text: 'checkout -gateway' });
  expect(results.map(({ document }) => document.id)).toEqual(['api-kyoto']);
});

test('results sorted by date have all of the query', async () => {
  const newest = await search.search({ text: 'checkout', sort: 'newest' });
  expect(newest.results.map(({ document }) => document.id)).toEqual(['api-kyoto', 'checkout-timeouts']);
  const oldest = await search.search({ sort: 'oldest', limit: 1 });
  expect(oldest.results[0]?.document.id).toBe('search-latency');
});

describe('filters', () => {
  test.each([
    { filters: { service: ['checkout'] }, ids: ['api-kyoto', 'checkout-timeouts'] },
    {
      filters: { service: ['checkout'], severity: ['major'], status: ['resolved'] },
      ids: ['checkout-timeouts'],
    },
    {
      filters: { severity: ['critical', 'minor'], year: ['2023', '2022'] },
      ids: ['dns-delegation', 'search-latency'],
    },
    { filters: { cause: ['capacity'], tag: ['payments'] }, ids: ['checkout-timeouts'] },
    { filters: { service: ['unheard-of'] }, ids: [] },
  ])('$filters finds $ids', async ({ filters, ids }) => {
    const { results } = await search.search({ filters });
    expect(results.map(({ document }) => document.id)).toEqual(ids);
  });

  test('counts follow the query, and a facet does not narrow itself', async () => {
    const { counts, total } = await search.search({
      text: 'checkout',
      filters: { severity: ['critical'] },
      counts: true,
    });
    expect(total).toBe(0);
    expect(counts?.severity).toEqual([
      { id: 'major', label: 'Major', count: 2 },
      { id: 'critical', label: 'Critical', count: 0 },
    ]);
    expect(counts?.cause).toEqual([]);
  });
});

describe('by moment', () => {
  test.each([
    { from: '2023-03-01T10:00+01:00', to: '2023-03-01T11:00+01:00', ids: ['dns-delegation'] },
    { from: '2023-03-01T08:00+01:00', to: '2023-03-01T10:14+01:00', ids: [] },
    { from: '2023-03-02T00:40+01:00', to: '2023-03-02T09:00+01:00', ids: ['dns-delegation'] },
    { from: '2024-03-01T00:00Z', to: undefined, ids: ['api-kyoto'] },
    { from: undefined, to: '2022-12-01T00:00Z', ids: ['search-latency'] },
  ])('$from to $to was $ids', async ({ from, to, ids }) => {
    const { results } = await search.search({
      from: from === undefined ? undefined : Date.parse(from),
      to: to === undefined ? undefined : Date.parse(to),
    });
    expect(results.map(({ document }) => document.id)).toEqual(ids);
  });
});

test('records hold every report that was found, in the order of the results', async () => {
  expect(await search.records({ filters: { service: ['checkout'] } })).toEqual([
    expect.objectContaining({ id: 'api-kyoto', ended: '', minutes: '' }),
    {
      id: 'checkout-timeouts',
      title: 'Checkout timed out for one customer in five',
      services: ['Checkout: major-outage'],
      started: '2023-04-15T12:00:00-04:00',
      ended: '2023-04-15T13:30:00-04:00',
      minutes: 90,
      url: '/incidents/checkout-timeouts/',
    },
  ]);
});
