import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiagramRenderer } from '../src/diagram.ts';
import { drawn } from './support/drawn.ts';
import { FORMULAS } from './support/formulas.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

async function draw(source: string) {
  const [result] = await renderer.render([{ source }]);
  const { svg, warnings } = drawn(result);
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const groups = [...document.querySelectorAll('g > title')].map((title) => title.parentElement);
  return {
    svg,
    warnings,
    formulas: groups.map((group) => group?.querySelector('title')?.textContent),
    paths: groups.map((group) => group?.querySelectorAll('path').length),
    texts: [...document.querySelectorAll('text')].map(({ textContent }) => textContent?.trim()),
    heights: [...document.querySelectorAll('text')].map((text) => text.querySelectorAll('tspan[x]').length),
  };
}

test('formulas are paths with their TeX as title, in the colour of text', async () => {
  const { svg, formulas, paths, texts } = await draw('flowchart LR\n  a["rate $$x^2$$ now"]');
  expect(formulas).toEqual(['x^2']);
  expect(paths).toEqual([2]);
  expect(texts[0]).toMatch(/^rate\s+now$/);
  expect(svg).not.toMatch(/data-formula|\$\$|[\ue0f0\ue0f1]/);
  const [, name] = /<g class="(\w+)"[^>]*><title>/.exec(svg) ?? [];
  const colourOf = (name = '') => new RegExp(`\\.${name}\\{[^}]*?fill:([^;}]*)`).exec(svg)?.[1];
  const [, ofText] = /<text class="(\w+)"/.exec(svg) ?? [];
  expect(colourOf(name)).toMatch(/^var\(--/);
  expect(colourOf(name)).toBe(colourOf(ofText));
});

test('what is written most is drawn', async () => {
  const nodes = FORMULAS.map((tex, index) => `  n${index}["$$${tex.replaceAll('\\', '\\\\')}$$"]`);
  const { formulas } = await draw(`flowchart LR\n${nodes.join('\n')}`);
  expect(formulas.sort()).toEqual([...FORMULAS].sort());
});

test.each([
  { what: 'one backslash', written: '\\alpha_1 * b * c', tex: '\\alpha_1 * b * c' },
  { what: 'two backslashes', written: '\\\\frac{a}{b}', tex: '\\frac{a}{b}' },
  { what: 'signs that HTML has', written: 'a < b', tex: 'a < b' },
  { what: 'a name that begins like a line break', written: '\\nabla f', tex: '\\nabla f' },
])('TeX is read as written: $what', async ({ written, tex }) => {
  expect((await draw(`flowchart LR\n  a["$$${written}$$"]`)).formulas).toEqual([tex]);
});

test('a high formula has the lines above and below for itself, and its line stays whole', async () => {
  const words = 'which is what we expect of all the many words in one long line';
  const { heights } = await draw(`flowchart LR\n  a["$$\\frac{a}{b}$$ ${words}"]`);
  expect(heights).toEqual([3]);
  expect((await draw('flowchart LR\n  a["$$x^2$$"]')).heights).toEqual([1]);
});

test.each([
  'stateDiagram-v2\n  a: $$x^2$$',
  'classDiagram\n  class A["$$x^2$$"]',
  'classDiagram\n  A --> B : $$x^2$$',
  'erDiagram\n  A["$$x^2$$"] {\n    string a\n  }',
  'requirementDiagram\n  requirement r {\n    id: 1\n    text: "$$x^2$$"\n  }',
  'kanban\n  a[Todo]\n    b[$$x^2$$]',
  'mindmap\n  a["$$x^2$$"]',
  'block-beta\n  a["$$x^2$$"]',
  'flowchart LR\n  a -->|"$$x^2$$"| b',
  'flowchart LR\n  subgraph s["$$x^2$$"]\n    a\n  end',
])('formulas are drawn wherever Mermaid draws them: %s', async (source) => {
  expect((await draw(source)).formulas).toEqual(['x^2']);
});

test('every text of a sequence diagram holds formulas, and high ones have lines of their own', async () => {
  const { formulas, texts, warnings, svg } = await draw(`sequenceDiagram
  participant A as $$\\alpha$$
  A->>B: rate $$\\frac{1}{2}$$ now
  loop $$n > 3$$
    B-->>A: ok<br/>$$x \\; y$$
  end
  Note over A,B: $$z^2$$ #gt; 1`);
  expect(new Set(formulas)).toEqual(new Set(['\\alpha', '\\frac{1}{2}', 'n > 3', 'x \\; y', 'z^2']));
  const words = texts.map((text = '') => text.replace(/\s+/g, ' '));
  expect(words).toEqual(expect.arrayContaining(['rate now', 'ok', '[ ]', '> 1']));
  expect(warnings).toEqual([]);
  expect(svg).not.toMatch(/data-formula|\$\$|[\ue0f0\ue0f1]|MathML/);
  const heights = await Promise.all(
    ['x', '$$x$$', '$$\\frac{1}{2}$$'].map(async (text) => {
      const { svg } = await draw(`sequenceDiagram\n  A->>B: ${text}`);
      return Number(/ height="(\d+)" role/.exec(svg)?.[1]);
    }),
  );
  expect(heights[1]).toBe(heights[0]);
  expect(heights[2]).toBeGreaterThan((heights[0] ?? 0) + 30);
});

test('kinds that show a formula as it is written do, with a warning', async () => {
  const { warnings, texts } = await draw('timeline\n  2024 : $$x^2$$');
  expect(texts.join(' ')).toContain('$$x^2$$');
  expect(warnings).toEqual([
    {
      line: 2,
      column: 10,
      message: 'Unexpected formula `$$x^2$$`, which this kind of diagram shows as it is written.',
      remedy: 'Write it as plain text, such as `x²` or `a / b`.',
    },
  ]);
});

test.each([
  { tex: '\\frac{a}{', message: /expected '\}'/ },
  { tex: '\\nosuchthing', message: /Undefined control sequence/ },
  { tex: '\\color{red} x', message: /only be drawn by a browser/ },
  { tex: '\\overbrace{a + b}', message: /only be drawn by a browser/ },
  { tex: '\\href{https://example.org}{x}', message: /only be drawn by a browser/ },
  { tex: '\\includegraphics{https://example.org/x.png}', message: /only be drawn by a browser/ },
  { tex: '\\frac{1}{'.repeat(4000) + '}'.repeat(4000), message: /within one another/ },
  { tex: '漢', message: /only be drawn by a browser/ },
])('a formula that can not be drawn is a fault at its place: $message', async ({ tex, message }) => {
  const [result] = await renderer.render([{ source: `flowchart LR\n  a --> b["x $$${tex}$$"]` }]);
  expect(result).toMatchObject({ status: 'failed', fault: { line: 2, column: 14 } });
  expect(result?.status === 'failed' && result.fault.message).toMatch(message);
});

test('a formula is as readable as a word in colours of its author that are hardly to be told apart', async () => {
  const style = 'fill:#111111,color:#222222';
  const { svg } = await draw(
    `flowchart LR\n  a["$$x$$"]\n  b["word"]\n  style a ${style}\n  style b ${style}`,
  );
  const [, formula = ''] = /<g class="(m\d+)"[^>]*><title>x<\/title>/.exec(svg) ?? [];
  const [, word = ''] = /<tspan class="(m\d+)">word</.exec(svg) ?? [];
  const fillOf = (name: string) => new RegExp(`\\.${name}\\{(?:[^}]*;)?fill:([^;}]+)`).exec(svg)?.[1];
  expect(fillOf(formula)).toBe(fillOf(word));
  expect(svg).toContain('#868686');
  expect(fillOf(word)).not.toBe(fillOf('m2'));
});
