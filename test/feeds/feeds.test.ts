import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { toMarkup } from '../../src/domain/characters.ts';
import { type Channel, toAtom, toJsonFeed, toRss } from '../../src/feeds/feeds.ts';
import { at, incident, maintenance, moment, site, update } from '../support/facts.ts';
import { entriesOf } from '../support/feed.ts';
import { told } from '../support/told.ts';
import { words } from '../support/words.ts';
import { xmlFaultOf } from '../support/xml.ts';

const HOME = 'https://status.lumen.example/live';

const gateway = incident(
  '2026-03-01-gateway',
  '2026-03-01T10:00Z',
  {
    title: 'Gateway & “friends” <slow>',
    timezone: 'Europe/Berlin',
    severity: { id: 'major', label: 'Major', order: 2 },
    cause: { id: 'capacity', label: 'Capacity' },
    hasReport: true,
    report: {
      stage: 'final',
      published: '2026-03-05',
      authors: ['Ada', 'Grace'],
      corrections: [{ at: '2026-03-07', text: 'It was 30 %, not 40 %.' }],
    },
    updates: [
      update('2026-03-01T10:10Z', 'investigating', 'Requests take > 3 s.\n\nWe look into "why".'),
      update('2026-03-01T10:10Z', 'update', 'Still\u0007 looking.'),
      update('2026-03-01T11:00Z', 'resolved', 'All is well.'),
    ],
  },
  { api: 'degraded' },
);
const silent = incident('2026-02-01-silent', '2026-02-01T10:00Z', { summary: 'Nobody was told.' });

const source = {
  site: site(),
  words,
  incidents: [silent, gateway],
  maintenance: [],
  appearances: new Map(),
  lastWord: 0,
  reports: new Map([[gateway.id, '<p>What <em>happened</em>: 1 &lt; 2.</p>']]),
  toHtml: (text: string) =>
    text
      .split('\n\n')
      .map((paragraph) => `<p>${toMarkup(paragraph.trim())}</p>`)
      .join('\n'),
  now: at('2026-04-01T00:00Z'),
};
const entries = entriesOf(source);
const channel: Channel = {
  title: 'Lumen & co. incidents',
  description: 'How Lumen is doing.',
  language: 'en',
  home: `${HOME}/`,
  self: `${HOME}/feed`,
  author: 'Lumen',
};

describe('entriesOf', () => {
  test('an open incident is told by the last thing that is known, whenever the site is built', () => {
    const report = { authors: [], corrections: [] };
    const open = incident('open', '2026-03-01T10:00Z', { hasReport: true, report });
    const told = { ...open, id: 'told', updates: [update('2026-03-01T11:00Z', 'identified')] };
    const builds = ['2026-03-02T00:00Z', '2026-03-05T00:00Z', '2028-01-01T00:00Z'].map((now) =>
      entriesOf({ ...source, incidents: [open, told], now: at(now) }),
    );
    for (const build of builds) expect(build).toEqual(builds[0]);
    expect(Math.max(...(builds[0] ?? []).map((entry) => entry.at))).toBeLessThan(at('2026-03-01T11:01Z'));
  });

  test('tells each thing once, newest first, at addresses that stay', () => {
    expect(entries.map(({ url, title }) => [url.slice(HOME.length), title])).toEqual([
      ['/incidents/2026-03-01-gateway/#correction-2026-03-07', `Correction: ${gateway.title}`],
      ['/incidents/2026-03-01-gateway/#report-final', `Report: ${gateway.title}`],
      ['/incidents/2026-03-01-gateway/#update-20260301T110000Z', `Resolved: ${gateway.title}`],
      ['/incidents/2026-03-01-gateway/#update-20260301T101000Z-2', `Update: ${gateway.title}`],
      ['/incidents/2026-03-01-gateway/#update-20260301T101000Z', `Investigating: ${gateway.title}`],
      ['/incidents/2026-02-01-silent/', silent.title],
    ]);
  });

  test('the report has its full text and its authors, other entries have their words', () => {
    const [correction, report, , , first, last] = entries;
    expect(report).toMatchObject({
      html: '<p>What <em>happened</em>: 1 &lt; 2.</p>',
      authors: ['Ada', 'Grace'],
    });
    expect(correction).toMatchObject({ html: '<p>It was 30 %, not 40 %.</p>', authors: [] });
    expect(first?.html).toBe('<p>Requests take > 3 s.</p>\n<p>We look into "why".</p>');
    expect(last?.html).toBe('<p>Nobody was told.</p>');
  });

  test('an update that changed services says so, and all that were ever affected can be filtered by', async () => {
    const shop = told({ checkout: 'major-outage', search: 'degraded' }, [
      ['12:10', 'investigating'],
      ['12:30', 'identified', { checkout: 'degraded', api: 'partial-outage' }],
      ['13:00', 'update'],
      ['13:10', 'resolved'],
    ]);
    const changing = entriesOf({ ...source, incidents: [shop] });
    expect(changing.map(({ html }) => html.split('\n').slice(1))).toEqual([
      ['<p>Checkout: operational, was degraded performance · Api: operational, was partial outage</p>'],
      [],
      ['<p>Checkout: degraded performance, was major outage · Api: partial outage</p>'],
      ['<p>Checkout: major outage</p>'],
    ]);
    for (const { categories } of changing) expect(categories).toEqual(['Checkout', 'Search', 'Api']);
    const line = 'Checkout: degraded performance, was major outage';
    expect(parseRssFeed(await toRss(channel, changing)).items?.[2]?.description).toContain(line);
    expect(parseAtomFeed(await toAtom(channel, changing)).entries?.[2]?.content?.value).toContain(line);
    expect(parseJsonFeed(await toJsonFeed(channel, changing)).items?.[2]?.content_html).toContain(line);
  });

  test('days of publication begin in the zone of the incident', () => {
    expect(entries[1]?.at).toBe(at('2026-03-04T23:00Z'));
  });

  test('another stage is told again', () => {
    const preliminary = {
      ...gateway,
      report: { ...gateway.report, stage: 'preliminary' as const, corrections: [] },
    };
    const [entry] = entriesOf({ ...source, incidents: [preliminary] });
    expect(entry).toMatchObject({ title: `Preliminary report: ${gateway.title}` });
    expect(entry?.url.endsWith('#report-preliminary')).toBe(true);
  });

  test('nothing is told before its time, and no more than asked for', () => {
    expect(entriesOf({ ...source, now: at('2026-03-01T10:30Z') })).toHaveLength(3);
    expect(entriesOf(source, 2).map(({ url }) => url)).toEqual(entries.slice(0, 2).map(({ url }) => url));
  });

  test('an update told in between changes the address of no other', () => {
    const between = update('2026-03-01T10:40Z', 'identified', 'Found.');
    const [first, second, ...rest] = gateway.updates;
    const told = {
      ...gateway,
      updates: [first, second, between, ...rest].filter((each) => each !== undefined),
    };
    const urls = entriesOf({ ...source, incidents: [silent, told] }).map(({ url }) => url);
    expect(urls.filter((url) => !url.endsWith('#update-20260301T104000Z'))).toEqual(
      entries.map(({ url }) => url),
    );
    expect(urls).toHaveLength(entries.length + 1);
  });

  test('a report of the same day comes after what happened, one of an open incident after the last word', () => {
    const published = { stage: 'final' as const, published: '2026-03-01', authors: [], corrections: [] };
    const sameDay = { ...gateway, report: published };
    expect(entriesOf({ ...source, incidents: [sameDay] })[0]).toMatchObject({
      title: `Report: ${gateway.title}`,
      at: at('2026-03-01T11:00:01Z'),
    });
    const open = {
      ...gateway,
      updates: gateway.updates.slice(0, 2),
      report: { ...published, stage: 'preliminary' as const, published: undefined },
    };
    for (const now of ['2026-03-01T12:00Z', '2026-03-09T12:00Z'])
      expect(entriesOf({ ...source, incidents: [open], now: at(now) })[0]?.at).toBe(
        at('2026-03-01T10:10:01Z'),
      );
  });

  test('a moment of publication is kept, and a later one in the history wins', () => {
    const told = {
      ...gateway.report,
      published: '2026-03-05',
      publishedAt: moment('2026-03-05T09:30Z'),
      corrections: [],
    };
    const incidents = [{ ...gateway, report: told }];
    expect(entriesOf({ ...source, incidents })[0]?.at).toBe(at('2026-03-05T09:30Z'));
    const seen = new Map([[gateway.file, new Map([['report-final', at('2026-03-06T00:00Z')]])]]);
    expect(entriesOf({ ...source, incidents, appearances: seen })[0]?.at).toBe(at('2026-03-06T00:00Z'));
  });

  test('of work that repeats, the last two windows are told of', () => {
    const nightly = maintenance('nightly', ['2026-01-01T02:00Z', '2026-01-01T03:00Z'], ['api'], {
      every: 'FREQ=DAILY',
    });
    const told = entriesOf({
      ...source,
      incidents: [],
      maintenance: [nightly],
      now: at('2026-03-01T02:30Z'),
    });
    expect(told.map(({ url, at: told }) => [url.replace(/.*\//, ''), new Date(told).toISOString()])).toEqual([
      ['#begun-20260301T020000Z', '2026-03-01T02:00:00.000Z'],
      ['#done-20260228T020000Z', '2026-02-28T03:00:00.000Z'],
      ['#begun-20260228T020000Z', '2026-02-28T02:00:00.000Z'],
      ['', '2025-12-02T02:00:00.000Z'],
    ]);
  });

  test('the words of planned work are Markdown, our own beside them are not', () => {
    const work = maintenance('move', ['2026-03-05T10:00Z', '2026-03-05T11:00Z'], ['a_b_c'], {
      summary: 'See [here](/where/).',
    });
    const [entry] = entriesOf({
      ...source,
      incidents: [],
      maintenance: [work],
      toHtml: () => '<p><a href="/where/">here</a></p>',
      lastWord: at('2026-03-01T10:00Z'),
      now: at('2026-03-02T00:00Z'),
    });
    expect(entry?.html).toBe(
      '<p><a href="https://status.lumen.example/where/">here</a></p>\n<p>Planned from March 5, 2026 at 10:00 AM UTC to 11:00 AM. Services: A_b_c.</p>',
    );
  });

  test('the order of files has no effect', () => {
    expect(entriesOf({ ...source, incidents: [gateway, silent] })).toEqual(entries);
  });
});

describe.each([
  { name: 'RSS', xml: await toRss(channel, entries) },
  { name: 'Atom', xml: await toAtom(channel, entries) },
])('$name', ({ xml }) => {
  test('is well-formed', () => {
    expect(xmlFaultOf(xml)).toBe('');
  });

  test('has no character that XML lacks', () => {
    expect(xml).not.toContain('\u0007');
    expect(xml).toContain('Still looking.');
  });
});

test('RSS reads back as it was written', async () => {
  const feed = parseRssFeed(await toRss(channel, entries));
  expect(feed).toMatchObject({ title: channel.title, link: channel.home, language: 'en' });
  expect(feed.atom?.links).toMatchObject([{ rel: 'self', href: channel.self, type: 'application/rss+xml' }]);
  expect(
    feed.items?.map(({ guid, link, title, description, pubDate, categories }) => ({
      url: guid?.value === link ? link : undefined,
      title,
      html: description,
      at: Date.parse(pubDate ?? ''),
      categories: categories?.map(({ name }) => name) ?? [],
    })),
  ).toEqual(toPlain(entries));
  expect(feed.items?.map(({ dc }) => dc?.creators)).toContainEqual(['Ada', 'Grace']);
});

test('Atom reads back as it was written', async () => {
  const feed = parseAtomFeed(await toAtom(channel, entries));
  expect(feed).toMatchObject({ id: channel.self, updated: '2026-03-06T23:00:00.000Z' });
  expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ['alternate', channel.home],
    ['self', channel.self],
  ]);
  expect(
    feed.entries?.map(({ id, links, title, content, updated, categories }) => ({
      url: links?.[0]?.href === id ? id : undefined,
      title: title?.value,
      html: content?.value,
      at: Date.parse(updated ?? ''),
      categories: categories?.map(({ term }) => term) ?? [],
    })),
  ).toEqual(toPlain(entries));
});

test('JSON Feed reads back as it was written', async () => {
  const feed = parseJsonFeed(await toJsonFeed(channel, entries));
  expect(feed).toMatchObject({ title: channel.title, home_page_url: channel.home, feed_url: channel.self });
  expect(
    feed.items?.map(({ id, url, title, content_html, date_published, tags }) => ({
      url: url === id ? id : undefined,
      title,
      html: content_html?.replace('\u0007', ''),
      at: Date.parse(date_published ?? ''),
      categories: tags ?? [],
    })),
  ).toEqual(toPlain(entries));
});

test('a feed of nothing is still a feed', async () => {
  expect(parseRssFeed(await toRss(channel, [])).items ?? []).toEqual([]);
  expect(parseAtomFeed(await toAtom(channel, [])).title?.value).toBe(channel.title);
  expect(parseJsonFeed(await toJsonFeed(channel, [])).title).toBe(channel.title);
});

function toPlain(written: typeof entries) {
  return written.map(({ url, title, html, at, categories }) => ({
    url,
    title,
    html: html.replace('\u0007', ''),
    at,
    categories,
  }));
}
