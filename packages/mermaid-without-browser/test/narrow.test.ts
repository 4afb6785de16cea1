import { afterAll, expect, test } from 'vitest';
import { readsBetter, turned } from '../src/narrow.ts';
import { drawn } from './support/drawn.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

const PHONE = 328;
const renderer = openTemporaryRenderer();
afterAll(() => renderer.close());

const CHAIN = 'a[First step] --> b[Second step] --> c[Third step] --> d[Fourth step] --> e[Fifth step]';

test.each([
  ['flowchart LR\n  a --> b', 'flowchart TD\n  a --> b'],
  ['  graph RL; a --> b', '  graph TD; a --> b'],
  ['flowchart-elk  LR\n  a', 'flowchart-elk  TD\n  a'],
  [
    '---\ntitle: |\n  graph LR\n---\n%% graph LR\nflowchart LR\n  subgraph s\n    direction LR\n    a\n  end',
    '---\ntitle: |\n  graph LR\n---\n%% graph LR\nflowchart TD\n  subgraph s\n    direction LR\n    a\n  end',
  ],
])('%j is turned', (source, other) => {
  expect(turned(source)).toBe(other);
});

test.each(['flowchart TD\n  a', 'graph\n  LR', 'flowchart LRX', 'stateDiagram-v2\n  direction LR', 'pie'])(
  '%j stays as it is',
  (source) => {
    expect(turned(source)).toBeUndefined();
  },
);

test.each([
  { name: 'of half the width', width: 300, height: 900, readableWidth: 300, better: true },
  { name: 'hardly narrower', width: 700, height: 300, readableWidth: 700, better: false },
  { name: 'half as wide again as a phone', width: 530, height: 600, readableWidth: 530, better: true },
  { name: 'too wide for a phone still', width: 560, height: 300, readableWidth: 560, better: false },
  { name: 'two screens of a phone high', width: 300, height: 1500, readableWidth: 200, better: true },
  { name: 'as high as a tower', width: 300, height: 1900, readableWidth: 200, better: false },
])('one that is $name reads better: $better', ({ better, ...other }) => {
  expect(readsBetter(other, { readableWidth: 960 }, PHONE)).toBe(better);
});

test('a flowchart that is too wide for a narrow screen is drawn twice, with ids and styles of its own', async () => {
  const source = `flowchart LR\n  ${CHAIN}`;
  const [both, one, upright] = await renderer.render([
    { source, title: 'Steps', narrow: PHONE },
    { source, title: 'Steps' },
    { source: `flowchart TD\n  ${CHAIN}`, title: 'Steps', narrow: PHONE },
  ]);
  const { narrow, ...written } = drawn(both);
  expect(narrow?.readableWidth).toBeLessThanOrEqual(PHONE);
  expect(narrow?.height).toBeGreaterThan(narrow?.width ?? 0);
  expect(written).toEqual({ ...drawn(one), styleHashes: written.styleHashes });
  expect(written.styleHashes.length).toBe(2);
  expect(drawn(upright).narrow).toBeUndefined();
  const idsOf = (svg = '') => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const ids = [written.svg, narrow?.svg, drawn(upright).svg].flatMap(idsOf);
  expect(new Set(ids).size).toBe(ids.length);
  expect(narrow?.svg).toContain('Steps</title>');
});
