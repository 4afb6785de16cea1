import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiagramRenderer } from '../src/diagram.ts';
import { iconOf } from '../src/labels/icons.ts';
import { drawn } from './support/drawn.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

async function draw(label: string) {
  const [result] = await renderer.render([{ source: `flowchart LR\n  a["${label}"]` }]);
  const { svg } = drawn(result);
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  return { svg, text: document.querySelector('text')?.textContent?.trim() ?? '', document };
}

test.each([
  { label: 'fa:fa-server Server', classes: 'fa fa-server', text: 'Server' },
  { label: 'on fab:fa-github GitHub', classes: 'fab fa-github', text: /^on\s+GitHub$/ },
  { label: 'fa:fa-github older', classes: 'fab fa-github', text: 'older' },
  { label: 'fa:fa-cogs', classes: 'fas fa-gears', text: '' },
  { label: "<i class='fa-solid fa-user'></i> user", classes: 'fas fa-user', text: 'user' },
])('$label is drawn as a path', async ({ label, classes, text }) => {
  const drawing = await draw(label);
  expect(drawing.text).toMatch(text);
  expect(drawing.svg).not.toMatch(/\bfa[bs]?[: -]|data-icon/);
  const path = (iconOf(classes)?.path ?? '').replace(/\s+/g, ' ');
  expect(path).not.toBe('');
  expect(drawing.svg).toContain(path);
  expect(drawing.svg).toContain('<!--Icons: Font Awesome Free');
});

test.each(['fa:fa-no-such-icon x', "<i class='fa fa-../../x'></i> x", '<i>x</i>'])(
  '%s leaves only its text',
  async (label) => {
    const { svg, text } = await draw(label);
    expect(text).toBe('x');
    expect(svg).not.toContain('Font Awesome');
  },
);

test('a path has a colour of its own for each scheme, and the place of its words', async () => {
  const { document, svg } = await draw('Deploy fa:fa-server now');
  const path = document.querySelector('path[transform*=scale]');
  expect(svg).toMatch(new RegExp(`\\.${path?.getAttribute('class')}\\{[^}]*fill:`));
  const [, x] = /translate\((-?[\d.]+)/.exec(path?.getAttribute('transform') ?? '') ?? [];
  expect(Math.abs(Number(x))).toBeLessThan(60);
});

test.each([
  { source: 'flowchart LR\n  a["fa:fa-servr x"]', place: [2, 6], remedy: 'Write `fa:fa-server`.' },
  { source: 'flowchart LR\n  a[fab:fa-server]', place: [2, 5], remedy: 'Write `fa:fa-server`.' },
  {
    source: 'stateDiagram-v2\n  a: <i class="fas fa-databse"></i>',
    place: [2, 16],
    remedy: 'Write `fas fa-database`.',
  },
  { source: 'architecture-beta\n  service a(databse)[Data]', place: [2, 13], remedy: 'Write `database`.' },
  {
    source: 'architecture-beta\n  service a(logos:aws)[Data]',
    place: [2, 13],
    remedy: 'Write `cloud`, `database`, `disk`, `internet` or `server`.',
  },
  {
    source: 'flowchart LR\n  a["fa:fa-a-thing-unheard-of"]',
    place: [2, 6],
    remedy: 'Look its name up at https://fontawesome.com/search, or leave it out.',
  },
])('an icon that is not there is told, with one that is: $source', async ({ source, place, remedy }) => {
  const [result] = await renderer.render([{ source }]);
  expect(
    drawn(result).warnings.map(({ line, column, remedy }) => ({ place: [line, column], remedy })),
  ).toEqual([{ place, remedy }]);
});

test('nothing is said of icons that are there, and of kinds that write them as text', async () => {
  const results = await renderer.render([
    { source: 'flowchart LR\n  a[fa:fa-server] --> b[fab:fa-github] --> c["<i class=\'fa fa-user\'></i>"]' },
    { source: 'sequenceDiagram\n  A->>B: fa:fa-nope' },
    { source: 'architecture-beta\n  group g(cloud)[G]\n  service a(server)[S] in g' },
  ]);
  expect(results.flatMap((result) => drawn(result).warnings)).toEqual([]);
});
