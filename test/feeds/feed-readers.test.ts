import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseAtomFeed } from 'feedsmith';
import FeedSub from 'feedsub';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAppearances } from '../../src/assemble/appearances.ts';
import { readHistory } from '../../src/assemble/versions.ts';
import { readContent } from '../../src/check/content.ts';
import { toMarkup } from '../../src/domain/characters.ts';
import { type Channel, toAtom, toRss } from '../../src/feeds/feeds.ts';
import { toIncidents, toScheduled } from '../../src/feeds/statuspage/answers.ts';
import { lastWordOf } from '../../src/feeds/statuspage/source.ts';
import { at } from '../support/facts.ts';
import { entriesOf } from '../support/feed.ts';
import { createRepository, type Repository } from '../support/repository.ts';
import { words } from '../support/words.ts';

const SITE =
  'name: Lumen\nurl: https://status.lumen.example\ntimezone: Europe/Berlin\nservices: [{ id: api, name: API }]\n';
const INCIDENT = 'content/incidents/2026-03-02-api-errors.mdx';
const OLDER = 'content/incidents/2026-02-20-search-slow.mdx';
const WORK = 'content/maintenance/2026-03-05-move.mdx';

const facts = 'title: API returned errors\nstarted: 2026-03-02 10:00\nservices: [api]\n';
const told = `${facts}updates:\n  - { at: "10:05", text: We are looking. }\n`;
const over = `${told}  - { at: "10:40", status: resolved, text: All is well. }\nresolved: 10:40\n`;
const reported = `${over}report: { stage: final, published: 2026-03-02 }\n`;
const corrected = `${over}report: { stage: final, published: 2026-03-02, corrections: [{ at: 2026-03-02, text: It was 30 %. }] }\n`;
const older = 'title: Search was slow\nstarted: 2026-02-20 10:00\nresolved: 11:00\n';
const work = 'title: Move to new servers\nstarts: 2026-03-05 10:00\nends: 11:00\nservices: [api]\n';
const moved = `${work}updates: [{ at: 2026-03-05 10:30, text: Half of it is done. }]\n`;
const file = (frontmatter: string, body = '') => `---\n${frontmatter}---\n${body}`;

/** What an author commits, when, and what readers must then be told, once. */
const STEPS = [
  { at: '2026-03-02T09:06Z', files: { [INCIDENT]: file(told) }, news: ['Update: API returned errors'] },
  { at: '2026-03-02T09:41Z', files: { [INCIDENT]: file(over) }, news: ['Resolved: API returned errors'] },
  // Written on the evening of the same day.
  {
    at: '2026-03-02T18:00Z',
    files: { [INCIDENT]: file(reported, 'What happened.') },
    news: ['Report: API returned errors'],
  },
  {
    at: '2026-03-02T19:00Z',
    files: { [INCIDENT]: file(corrected, 'What happened.') },
    news: ['Correction: API returned errors'],
  },
  // A word on an incident of weeks ago, of which there were newer ones.
  {
    at: '2026-03-03T08:00Z',
    files: { [OLDER]: file(`${older}report: { published: 2026-02-21 }\n`, 'It was the index.') },
    news: ['Report: Search was slow'],
  },
  { at: '2026-03-03T09:00Z', files: { [WORK]: file(work) }, news: ['Planned: Move to new servers'] },
  // Time passes, and the site is built again.
  { at: '2026-03-05T09:01Z', files: {}, news: ['Started: Move to new servers'] },
  {
    at: '2026-03-05T09:31Z',
    files: { [WORK]: file(moved) },
    news: ['Update on planned work: Move to new servers'],
  },
  { at: '2026-03-05T10:01Z', files: {}, news: ['Done: Move to new servers'] },
  // Nothing that readers could see.
  { at: '2026-03-06T10:00Z', files: { 'README.md': 'Status of Lumen' }, news: [] },
  {
    at: '2026-03-06T11:00Z',
    files: { 'content/maintenance/2026-04-01-tidy.mdx': file(work.replaceAll('2026-03-05', '2026-04-01')) },
    news: ['Planned: Move to new servers'],
  },
  {
    at: '2026-03-06T12:00Z',
    files: {
      'content/maintenance/2026-04-01-tidy.mdx': file(
        `${work.replaceAll('2026-03-05', '2026-04-01')}cancelled: true\n`,
      ),
    },
    news: ['Called off: Move to new servers'],
  },
];

let repository: Repository;
let server: Server;
let origin: string;
let published: Record<string, string> = {};

beforeAll(async () => {
  repository = createRepository();
  server = createServer((request, response) => response.end(published[request.url ?? '']));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  repository.remove();
});

/** Publishes the feeds as a build at `now` does. */
async function publish(now: number) {
  const content = await readContent(repository.root, { now });
  expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const source = {
    ...content,
    words,
    appearances: await readAppearances(content, await readHistory(repository.root)),
  };
  const reports = new Map(content.incidents.map(({ id }) => [id, `<p>${id}</p>`]));
  const entries = entriesOf({ ...source, reports, toHtml: toMarkup, lastWord: lastWordOf(source) });
  const channel: Channel = {
    title: 'Lumen',
    description: 'How Lumen is.',
    language: 'en',
    home: `${origin}/`,
    self: `${origin}/feed`,
    author: 'Lumen',
  };
  published = { '/feed.xml': await toRss(channel, entries), '/atom.xml': await toAtom(channel, entries) };
  return { source, entries };
}

function poll(reader: FeedSub): Promise<string[]> {
  return new Promise((resolve, reject) =>
    reader.read((error, items = []) =>
      error ? reject(error) : resolve(items.map(({ title }) => titleOf(title))),
    ),
  );
}

/** Of Atom, the reader gives titles with their type. */
function titleOf(title: unknown): string {
  return typeof title === 'string' ? title : (title as { text: string }).text;
}

describe('readers that poll', () => {
  test('are told of each thing once, when it can be read', async () => {
    repository.commit('2026-02-20T12:00Z', { 'content/site.yaml': SITE, [OLDER]: file(older) });
    await publish(at('2026-02-20T12:01Z'));
    const readers = ['/feed.xml', '/atom.xml'].map((path) => new FeedSub(origin + path));
    for (const reader of readers) await poll(reader);
    const seen = new Map<string, string>();
    const moments: string[][] = [];
    for (const step of STEPS) {
      repository.commit(step.at, step.files);
      const { source, entries } = await publish(at(step.at) + 60_000);
      for (const reader of readers) expect(await poll(reader), step.at).toEqual(step.news);
      for (const reader of readers) expect(await poll(reader), `${step.at}, asked again`).toEqual([]);

      const feed = await new Parser().parseString(published['/feed.xml'] ?? '');
      const atom = parseAtomFeed(published['/atom.xml'] ?? '');
      const dates = feed.items.map(({ isoDate }) => isoDate ?? '');
      expect(dates).toEqual([...dates].sort().reverse());
      for (const { guid = '', isoDate = '' } of feed.items) {
        expect(seen.get(guid) ?? isoDate, `${guid} keeps its date`).toBe(isoDate);
        seen.set(guid, isoDate);
      }
      expect(new Set(feed.items.map(({ guid }) => guid)).size).toBe(entries.length);
      moments.push([
        new Date(feed['lastBuildDate']).toISOString(),
        new Date(String(atom.updated)).toISOString(),
        toIncidents(source).page.updated_at,
      ]);
    }
    for (const [index, { news }] of STEPS.entries()) {
      const [before, after] = [moments[index - 1], moments[index]];
      if (before && news.length === 0) expect(after).toEqual(before);
      if (before && news.length > 0)
        for (const [place, moment] of after?.entries() ?? [])
          expect(Date.parse(moment), STEPS[index]?.at).toBeGreaterThan(Date.parse(before[place] ?? ''));
    }
  });

  test('what is told of an incident in the API moves with what is added to it', async () => {
    const { source } = await publish(at('2026-03-06T12:01Z'));
    const incidents = toIncidents(source).incidents;
    expect(incidents.map(({ id, updated_at }) => [id, updated_at])).toEqual([
      ['2026-03-02-api-errors', '2026-03-02T19:00:00.000Z'],
      ['2026-02-20-search-slow', '2026-03-03T08:00:00.000Z'],
    ]);
    const [newest] = incidents;
    expect(
      newest?.incident_updates.map(({ status, created_at, display_at }) => [status, created_at, display_at]),
    ).toEqual([
      ['postmortem', '2026-03-02T18:00:00.000Z', '2026-03-02T18:00:00.000Z'],
      ['resolved', '2026-03-02T09:41:00.000Z', '2026-03-02T09:40:00.000Z'],
      ['investigating', '2026-03-02T09:06:00.000Z', '2026-03-02T09:05:00.000Z'],
    ]);
    expect(toScheduled(source).scheduled_maintenances.map(({ id, updated_at }) => [id, updated_at])).toEqual([
      ['2026-04-01-tidy', '2026-03-06T12:00:00.000Z'],
      ['2026-03-05-move', '2026-03-05T10:00:00.000Z'],
    ]);
  });
});
