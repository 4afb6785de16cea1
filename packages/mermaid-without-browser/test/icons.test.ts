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
