import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCache } from '../../../src/render/cache.ts';
import { PATIENCE } from '../../../test/support/patience.ts';
import { createDiagramRenderer } from '../src/renderer.ts';
import { drawn } from './support/drawn.ts';
import { NOW, openTemporaryRenderer } from './support/temporary-renderer.ts';

/** Only one test asks whether drawing is given up. */
const timeoutMs = PATIENCE.testTimeout;
const PIE = 'pie\n  "a": 1\n  "b": 2';
const FLOW = 'flowchart LR\n  a --> b';
const MINDMAP = 'mindmap\n  a\n    b';
/** Draws a line at the present. */
const GANTT = 'gantt\n  dateFormat YYYY-MM-DD\n  a: 2026-01-01, 30d';
/** As many links as Mermaid takes, between few nodes, take a processor many times longer to lay out than it is given. */
const ENDLESS = `flowchart LR\n${Array.from({ length: 499 }, (_, index) => `  n${index % 40} --> n${(index * 7) % 39}`).join('\n')}`;

let cacheFolder: string;
beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'diagrams-'));
});
afterEach(() => rmSync(cacheFolder, { recursive: true, force: true }));

const files = () =>
  readdirSync(cacheFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test('results stand in the order of the requests, and one fault loses nothing', async () => {
  const renderer = createDiagramRenderer({ cache: createCache(cacheFolder), now: NOW, timeoutMs });
  const results = await renderer.render([
    { source: PIE },
    { source: 'pie\n  oops' },
    { source: FLOW },
    { source: PIE },
  ]);
  await renderer.close();
  expect(
    results.map((result) => (result.status === 'drawn' ? result.diagram.kind : result.fault.line)),
  ).toEqual(['pie', 2, 'flowchart-v2', 'pie']);
  expect(files()).toHaveLength(2);
});

test('what is in the cache is not drawn again', async () => {
  const first = createDiagramRenderer({ cache: createCache(cacheFolder), now: NOW, timeoutMs });
  const [before] = await first.render([{ source: PIE }]);
  await first.close();
  // Nothing can be drawn in this time.
  const second = createDiagramRenderer({ cache: createCache(cacheFolder), now: NOW, timeoutMs: 0 });
  const [after, other] = await second.render([{ source: PIE }, { source: FLOW }]);
  await second.close();
  expect(after).toEqual(before);
  expect(other?.status).toBe('failed');
});

test.each([
  { what: 'title', request: { source: PIE, title: 'Other' }, now: NOW },
  { what: 'description', request: { source: PIE, description: 'Other' }, now: NOW },
  { what: 'moment', source: GANTT, request: { source: GANTT }, now: NOW + 1 },
])('another $what is another entry in the cache', async ({ source = PIE, request, now }) => {
  const first = createDiagramRenderer({ cache: createCache(cacheFolder), now: NOW, timeoutMs });
  await first.render([{ source }]);
  await first.close();
  const second = createDiagramRenderer({
    cache: createCache(cacheFolder),
    now,
    keepsUnused: true,
    timeoutMs,
  });
  await second.render([request]);
  await second.close();
  expect(files()).toHaveLength(2);
});

test.each([
  ['does not ask for the present', PIE],
  ['has it asked for by code that is loaded for it', FLOW],
  ['has it asked for to date what happens while it is laid out', MINDMAP],
])('what %s is drawn once for all days', async (_, source) => {
  const first = createDiagramRenderer({ cache: createCache(cacheFolder), now: NOW, timeoutMs });
  const before = await first.render([{ source }]);
  await first.close();
  // Nothing can be drawn in this time.
  const later = createDiagramRenderer({
    cache: createCache(cacheFolder),
    now: NOW + 86_400_000,
    timeoutMs: 0,
  });
  expect(await later.render([{ source }])).toEqual(before);
  await later.close();
});

test('closing forgets what nobody asked for', async () => {
  const first = createDiagramRenderer({ cache: createCache(cacheFolder), now: NOW, timeoutMs });
  await first.render([{ source: PIE }, { source: FLOW }]);
  await first.close();
  const second = createDiagramRenderer({ cache: createCache(cacheFolder), now: NOW, timeoutMs });
  await second.render([{ source: PIE }]);
  await second.close();
  expect(files()).toHaveLength(1);
});

test('a diagram that takes too long is given up and named, and later ones are drawn', async () => {
  const renderer = createDiagramRenderer({
    cache: createCache(cacheFolder),
    now: NOW,
    workers: 1,
    timeoutMs: 5_000,
  });
  // The thread has to have loaded what it needs.
  await renderer.render([{ source: FLOW }]);
  const [endless, later] = await renderer.render([{ source: ENDLESS }, { source: PIE }]);
  await renderer.close();
  expect(endless).toMatchObject({ status: 'failed', fault: { kind: 'flowchart', line: 1 } });
  expect(endless?.status === 'failed' && endless.fault.message).toContain('expected at most 5 s');
  expect(later?.status).toBe('drawn');
});

test('a diagram that needs too much memory is named, and later ones are drawn', async () => {
  const renderer = openTemporaryRenderer({ workers: 1, memoryMb: 48 });
  const nodes = Array.from({ length: 2500 }, (_, index) => `n${index}[Node ${index}]`);
  const [huge, later] = await renderer.render([
    { source: `flowchart LR\n${nodes.join('\n')}` },
    { source: PIE },
  ]);
  await renderer.close();
  expect(huge).toMatchObject({ status: 'failed', fault: { kind: 'flowchart', line: 1 } });
  expect(huge?.status === 'failed' && huge.fault.message).toContain('memory');
  expect(later?.status).toBe('drawn');
});

test('the name of a diagram is its request, then accTitle; its heading and kind only stand in', async () => {
  const renderer = openTemporaryRenderer();
  const source = 'timeline\n  accTitle: Written\n  accDescr: Described\n  title Heading\n  a : b';
  const results = await renderer.render([
    { source, title: 'Asked' },
    { source },
    { source: 'timeline\n  title Heading\n  a : b' },
    { source: FLOW },
  ]);
  await renderer.close();
  const names = results.map((result) => /<title[^>]*>([^<]*)/.exec(drawn(result).svg)?.[1]);
  expect(names).toEqual(['Asked', 'Written', 'Heading', 'Diagram (flowchart)']);
  expect(results.map((result) => drawn(result).title)).toEqual(['Asked', 'Written', undefined, undefined]);
  expect(drawn(results[1]).svg).toMatch(/<desc[^>]*>Described<\/desc>/);
});

test('the calling thread stays without a window', async () => {
  const renderer = openTemporaryRenderer();
  await renderer.render([{ source: PIE }]);
  await renderer.close();
  expect('window' in globalThis).toBe(false);
});
