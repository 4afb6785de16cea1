import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { toEntryText } from '../../src/feeds/entries.ts';
import { type Channel, toAtom, toJsonFeed, toRss } from '../../src/feeds/feeds.ts';
import { historiesOf, toHistoryEntries } from '../../src/feeds/history-entries.ts';
import { at, incident, maintenance, moment, site, update } from '../support/facts.ts';
import { words } from '../support/words.ts';

const NOW = at('2026-03-10T00:00Z');
const SITE = site();

const answered = incident(
  'gateway',
  '2026-03-01T10:00Z',
  {
    resolved: moment('2026-03-01T11:00Z'),
    hasReport: true,
    summary: 'It ran out of connections.',
    report: { published: '2026-03-02', authors: ['Ops'], corrections: [] },
    updates: [
      update('2026-03-01T10:05Z', 'investigating', 'We are looking.'),
      update('2026-03-01T10:30Z', 'update', '- One.\n- Two.'),
      update('2026-03-01T11:00Z', 'resolved', 'It is well.'),
      update('2026-03-20T11:00Z', 'update', 'Nobody can say this yet.'),
    ],
  },
  { api: 'major-outage' },
);
const silent = incident('silent', '2026-03-05T10:00Z');
const planned = maintenance('move', ['2026-03-04T10:00Z', '2026-03-04T11:00Z'], ['api']);

function entriesOf(ids: Readonly<Record<string, string>> = {}) {
  const source = {
    words,
    incidents: [silent, answered],
    maintenance: [planned],
    appearances: new Map(),
    lastWord: at('2026-03-02T00:00Z'),
    now: NOW,
  };
  const toHtml = (text: string) => (text.startsWith('-') ? '<ul><li>One.</li></ul>' : `<p>${text}</p>`);
  return toHistoryEntries(historiesOf(source), {
    site: SITE,
    words,
    textOf: (draft) => toEntryText(draft, { site: SITE, words }, toHtml),
    idOf: ({ id }) => ids[id],
  });
}

const channel: Channel = {
  title: 'Lumen',
  description: 'How Lumen is.',
  language: 'en',
  home: 'https://lumen.test/',
  self: 'https://lumen.test/history.atom',
  author: 'Lumen',
};

test('each incident and each piece of planned work is one entry, the newest first', () => {
  expect(
    entriesOf().map(({ title, at: first, updated }) => [title, new Date(first), new Date(updated ?? 0)]),
  ).toEqual([
    ['Trouble with silent', new Date('2026-03-05T10:00Z'), new Date('2026-03-05T10:00Z')],
    ['Work on move', new Date('2026-03-02T00:00:01Z'), new Date('2026-03-04T11:00Z')],
    ['Trouble with gateway', new Date('2026-03-01T10:05Z'), new Date('2026-03-02T00:00Z')],
  ]);
});

test('every word stands under its moment and its status, the newest on top', () => {
  const html = entriesOf()[2]?.html ?? '';
  expect([...html.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, status]) => status)).toEqual([
    'Report',
    'Resolved',
    'Update',
    'Investigating',
  ]);
  expect(html).toContain(
    '<p><small>March 1, 2026 at 11:00 AM UTC</small><br><strong>Resolved</strong> - It is well.</p>',
  );
  expect(html).toContain('<strong>Update</strong></p>\n<ul><li>One.</li></ul>');
  expect(html).toContain(`<a href="${SITE.url}/incidents/gateway/#report">Read the report</a>`);
  expect(html).not.toContain('Nobody');
});

test('readers know an entry by the id that it had before, and are told where it is now', async () => {
  const entries = entriesOf({ gateway: 'tag:lumen.test,2005:Incident/12', move: 'https://lumen.test/old/7' });
  const atom = parseAtomFeed(await toAtom(channel, entries));
  expect(atom.entries?.map(({ id }) => id)).toEqual([
    `${SITE.url}/incidents/silent/`,
    'https://lumen.test/old/7',
    'tag:lumen.test,2005:Incident/12',
  ]);
  expect(atom.entries?.[2]?.links?.[0]?.href).toBe(`${SITE.url}/incidents/gateway/`);
  expect(atom.updated).toBe('2026-03-05T10:00:00.000Z');
  const rss = parseRssFeed(await toRss(channel, entries));
  expect(rss.items?.map(({ guid }) => guid?.isPermaLink)).toEqual([true, true, false]);
  expect(JSON.parse(await toJsonFeed(channel, entries)).items[2]).toMatchObject({
    id: 'tag:lumen.test,2005:Incident/12',
    date_published: '2026-03-01T10:05:00.000Z',
    date_modified: '2026-03-02T00:00:00.000Z',
  });
});

test('there are no more than readers of Statuspage were told of', () => {
  const incidents = Array.from({ length: 40 }, (_, index) => incident(`i${index}`, '2026-03-01T10:00Z'));
  const source = { words, incidents, maintenance: [], appearances: new Map(), lastWord: 0, now: NOW };
  expect(historiesOf(source)).toHaveLength(25);
});
