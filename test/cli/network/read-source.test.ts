import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readSource } from '../../../src/cli/network/read-source.ts';
import { parseStatuspage } from '../../../src/import/statuspage/statuspage.ts';
import { type Answering, createNetwork, sendJson, startSource } from '../../support/source-server.ts';

const KEY = 'key-1234';
const PAGE = { id: 'p1', name: 'Acme', time_zone: 'Etc/UTC' };
let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'afterword-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
});

function incident(number: number, more: object = {}) {
  const at = new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toISOString();
  return {
    ...{ id: `i${number}`, name: `Incident ${number}`, status: 'resolved', impact: 'minor' },
    ...{ created_at: at, started_at: at, resolved_at: at, updated_at: at },
    incident_updates: [],
    ...more,
  };
}

/** 250 incidents behind a key; one arrives while they are read, so that the pages shift. */
function createHistory(): Answering {
  let incidents = Array.from({ length: 250 }, (_, index) => incident(250 - index));
  return (path, request, response) => {
    const url = new URL(path, 'http://localhost');
    if (request.headers.authorization !== `OAuth ${KEY}`) {
      response.statusCode = 401;
      return sendJson(response, { error: 'Could not authenticate' });
    }
    if (url.pathname === '/v1/pages/p1') return sendJson(response, PAGE);
    if (url.pathname === '/v1/pages/p1/incidents') {
      const page = Number(url.searchParams.get('page'));
      sendJson(response, incidents.slice((page - 1) * 100, page * 100));
      if (page === 1) incidents = [incident(251), ...incidents];
      return;
    }
    if (url.pathname.endsWith('/postmortem')) {
      response.statusCode = 404;
      return sendJson(response, {});
    }
    sendJson(response, []);
  };
}

const access = (env: Record<string, string> = { STATUSPAGE_KEY: KEY }, now = 0) => ({
  io: { cwd, env, now },
  network: createNetwork(),
});

const toStatuspage =
  (answer: Answering): Answering =>
  (path, request, response) => {
    if (path.startsWith('/uptime_showcase'))
      return sendJson(response, { components: [], timelines: {}, values: {} });
    if (path === '/api/v2/components.json')
      return sendJson(response, {
        page: PAGE,
        components: [{ id: 'c1', name: 'API', status: 'operational' }],
      });
    if (path === '/api/v2/scheduled-maintenances.json')
      return sendJson(response, { page: PAGE, scheduled_maintenances: [] });
    answer(path, request, response);
  };

const INCIDENTS = { page: PAGE, incidents: [incident(1)] };

test('what is public is asked for at four addresses, slowly', async () => {
  const { origin, asked } = await startSource(
    toStatuspage((_, __, response) => sendJson(response, INCIDENTS)),
  );
  const { io, network } = access({});
  const files = await readSource(origin, 'statuspage', { io, network });
  expect(asked).toEqual([
    '/api/v2/components.json',
    '/api/v2/incidents.json',
    '/api/v2/scheduled-maintenances.json',
    '/uptime_showcase?components=c1',
  ]);
  expect(files.map(({ path }) => `/${path}`)).toEqual(asked);
  expect(network.waits).toEqual([250, 250, 250, 250]);
  expect(parseStatuspage(files, {}).incidents.map(({ source }) => source.id)).toEqual(['i1']);
});

test('with a key, all pages are read, and an incident of two of them is one', async () => {
  const { origin, asked } = await startSource(createHistory());
  const files = await readSource(`${origin}/v1/pages/p1`, 'statuspage', access());
  expect(asked.filter((path) => path.includes('/incidents?'))).toHaveLength(3);
  const ids = parseStatuspage(files, {}).incidents.map(({ source }) => source.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(250);
});

describe('a key', () => {
  test('that is missing or wrong is said to be, by the name of its variable', async () => {
    const { origin } = await startSource(createHistory());
    const read = (env: Record<string, string>) =>
      readSource(`${origin}/v1/pages/p1`, 'statuspage', access(env));
    await expect(read({})).rejects.toThrow(
      'Missing key: set the environment variable `STATUSPAGE_KEY` for it.',
    );
    await expect(read({ STATUSPAGE_KEY: 'wrong' })).rejects.toThrow(
      'it does not accept the key in `STATUSPAGE_KEY`',
    );
  });

  test('is written nowhere, and sent to no other host', async () => {
    const elsewhere = await startSource((_, __, response) => sendJson(response, []));
    const { origin } = await startSource((path, request, response) => {
      if (!path.includes('/incidents')) return createHistory()(path, request, response);
      response.writeHead(302, { location: `${elsewhere.origin}/v1` }).end();
    });
    await expect(readSource(`${origin}/v1/pages/p1`, 'statuspage', access())).rejects.toThrow(
      `it leads to another host, ${elsewhere.origin}.`,
    );
    expect(elsewhere.asked).toEqual([]);
    const kept = await readdir(join(cwd, '.cache/import'), { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      kept
        .filter((entry) => entry.isFile())
        .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.join('')).not.toContain(KEY);
  });
});

describe('a source that is asked too often, or breaks', () => {
  test.each<[string, (response: import('node:http').ServerResponse) => void, number]>([
    ['says for how long to wait', (response) => response.writeHead(429, { 'retry-after': '7' }).end(), 7000],
    [
      'says until when to wait',
      (response) =>
        response
          .writeHead(503, {
            date: 'Mon, 01 Jan 2024 00:00:00 GMT',
            'retry-after': 'Mon, 01 Jan 2024 00:00:30 GMT',
          })
          .end(),
      30_000,
    ],
    ['says nothing', (response) => response.writeHead(502).end(), 1000],
    ['drops the connection', (response) => response.destroy(), 1000],
    [
      'drops the connection in the middle',
      (response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"page"');
        setImmediate(() => response.destroy());
      },
      1000,
    ],
  ])('%s', async (_, fault, wait) => {
    let isBroken = true;
    const { origin } = await startSource(
      toStatuspage((__, ___, response) => {
        if (!isBroken) return sendJson(response, INCIDENTS);
        isBroken = false;
        fault(response);
      }),
    );
    const { io, network } = access({});
    const files = await readSource(origin, 'statuspage', { io, network });
    expect(files).toHaveLength(4);
    expect(network.waits.filter((waited) => waited !== 250)).toEqual([wait]);
  });

  test('for too long is given up, and the next run goes on where it ended', async () => {
    let isBroken = true;
    const { origin, asked } = await startSource(
      toStatuspage((_, __, response) =>
        isBroken ? response.writeHead(500).end() : sendJson(response, INCIDENTS),
      ),
    );
    const { io, network } = access({});
    await expect(readSource(origin, 'statuspage', { io, network })).rejects.toThrow(
      `Nothing was read from ${origin}/api/v2/incidents.json: it answered 500, 6 times.`,
    );
    expect(network.waits.slice(1)).toEqual([1000, 2000, 4000, 8000, 16_000]);
    isBroken = false;
    asked.length = 0;
    const files = await readSource(origin, 'statuspage', access({}));
    expect(asked).not.toContain('/api/v2/components.json');
    expect(files).toHaveLength(4);
    expect(existsSync(join(cwd, '.cache/import'))).toBe(true);
    expect(await readdir(join(cwd, '.cache/import'))).toEqual([]);
  });

  test('is read anew on another day', async () => {
    let isBroken = true;
    const { origin, asked } = await startSource(
      toStatuspage((_, __, response) =>
        isBroken ? response.writeHead(500).end() : sendJson(response, INCIDENTS),
      ),
    );
    await expect(readSource(origin, 'statuspage', access({}))).rejects.toThrow('it answered 500');
    isBroken = false;
    asked.length = 0;
    await readSource(origin, 'statuspage', access({}, Number.MAX_SAFE_INTEGER));
    expect(asked).toContain('/api/v2/components.json');
  });

  test('that wants to be left alone for hours is', async () => {
    const { origin } = await startSource((_, __, response) =>
      response.writeHead(429, { 'retry-after': '7200' }).end(),
    );
    await expect(readSource(origin, 'statuspage', access({}))).rejects.toThrow(
      'it answered 429, and asks to wait 120 minutes. Run it again then.',
    );
  });
});

describe('what is no data', () => {
  test.each<[string, Record<string, string>, string, string]>([
    [
      'a page',
      { 'content-type': 'text/html' },
      '<title>Moved</title>',
      'it answered a page rather than data',
    ],
    [
      'a page that says it is data',
      { 'content-type': 'application/json' },
      '\n<!doctype html>',
      'it answered a page rather than data',
    ],
    ['half of it', { 'content-type': 'application/json' }, '{"page":', 'what it answered is no JSON'],
  ])('%s is never taken for it', async (_, headers, body, message) => {
    const { origin } = await startSource(
      toStatuspage((__, ___, response) => response.writeHead(200, headers).end(body)),
    );
    await expect(readSource(origin, 'statuspage', access({}))).rejects.toThrow(message);
  });

  test('an address that is not there is said to be missing', async () => {
    const { origin } = await startSource((_, __, response) => response.writeHead(404).end());
    await expect(readSource(origin, 'statuspage', access({}))).rejects.toThrow('it answered 404');
  });
});

test.each([
  ['ftp://acme.test', 'Unexpected address ftp://acme.test, expected one that begins with https://.'],
  ['https://me:secret@acme.test', 'Unexpected password in an address: others could read it.'],
])('the address %s is refused', async (address, message) => {
  await expect(readSource(address, 'statuspage', access({}))).rejects.toThrow(message);
});

test('a format without an address is read from files', async () => {
  await expect(readSource('https://acme.test', 'markdown', access({}))).rejects.toThrow(
    'markdown is not known to answer at https://acme.test/. Save its JSON as files, and name their folder.',
  );
});

test('a page of Uptime Kuma is read back to its first incident', async () => {
  const dates = ['2026-03-01 00:00:00', '2026-02-01 00:00:00', '2026-01-01 00:00:00'];
  const { origin, asked } = await startSource((path, _, response) => {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    if (pathname === '/api/status-page/main') return sendJson(response, { config: {}, publicGroupList: [] });
    const createdDate = dates[dates.indexOf(searchParams.get('cursor') ?? '') + 1];
    sendJson(response, { ok: true, incidents: createdDate ? [{ id: createdDate, createdDate }] : [] });
  });
  const files = await readSource(`${origin}/status/main`, 'uptime-kuma', access({}));
  expect(files).toHaveLength(5);
  expect(asked.at(-1)).toBe('/api/status-page/main/incident-history?cursor=2026-01-01%2000%3A00%3A00');
});

test('what Google has is read at once', async () => {
  const { origin, asked } = await startSource((path, _, response) =>
    path === '/incidents.json' ? sendJson(response, []) : response.writeHead(404).end(),
  );
  expect(await readSource(origin, 'google-cloud', access({}))).toEqual([
    { path: 'incidents.json', text: '[]' },
  ]);
  expect(asked).toEqual(['/incidents.json', '/products.json']);
});
