import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiagramRenderer } from '../src/diagram.ts';
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
  return { svg, document, text: document.querySelector('text')?.textContent?.replace(/\s+/g, '') };
}

test.each(['above<hr>the line below', 'above<hr/>the line below'])(
  '%s has a rule between its lines',
  async (label) => {
    const { document, text, svg } = await draw(label);
    expect(text).toBe('abovethelinebelow');
    const rule = document.querySelector('text + rect');
    expect(Number(rule?.getAttribute('width'))).toBeGreaterThan(60);
    expect(svg).not.toContain('data-sign');
  },
);

test('a list has a bullet before each item', async () => {
  const { document, text } = await draw('<ul><li>one</li><li>two</li></ul>');
  expect(text).toBe('onetwo');
  expect(document.querySelectorAll('text ~ circle')).toHaveLength(2);
});

test('a list with an order has its numbers', async () => {
  expect((await draw('<ol><li>one</li><li>two</li></ol>')).text).toBe('1.one2.two');
});
