import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramRenderer } from '../src/diagram.ts';
import { drawn } from './support/drawn.ts';
import { sourceWith } from './support/labels.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

/** What a part of a drawing is drawn with: all that its class says. */
async function styleOf(source: string, part: string): Promise<string> {
  const [result] = await renderer.render([{ source }]);
  const { svg } = drawn(result);
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const span = [...document.querySelectorAll('tspan')].find(
    ({ textContent, childElementCount }) => !childElementCount && textContent?.trim() === part,
  );
  const rule = new RegExp(`\\.${span?.getAttribute('class')}\\{([^}]*)\\}`).exec(svg)?.[1] ?? '';
  return rule.replace(
    /var\((--\w+)\)/g,
    (_, name: string) => new RegExp(`${name}:([^;}]*)`).exec(svg)?.[1] ?? '',
  );
}

const PLACES = ['flowchart', 'subgraph', 'state', 'note of a state', 'er', 'kanban', 'mindmap', 'block'];
const TAGS: Readonly<Record<string, RegExp>> = {
  '<code>xy</code>': /font-family:ui-monospace,[^;]*monospace/,
  '<kbd>xy</kbd>': /font-family:ui-monospace/,
  '<tt>xy</tt>': /font-family:ui-monospace/,
  '<samp>xy</samp>': /font-family:ui-monospace/,
  '<CODE>xy</CODE>': /font-family:ui-monospace/,
  '<sup>xy</sup>': /font-size:\.?0?\.8333em/,
  '<sub>xy</sub>': /font-size:\.?0?\.8333em/,
  '<small>xy</small>': /font-size:\.?0?\.8333em/,
  '<big>xy</big>': /font-size:1\.2em/,
  '<u>xy</u>': /text-decoration:underline/,
  '<ins>xy</ins>': /text-decoration:underline/,
  '<s>xy</s>': /text-decoration:line-through/,
  '<del>xy</del>': /text-decoration:line-through/,
  '<strike>xy</strike>': /text-decoration:line-through/,
  '<u><s>xy</s></u>': /text-decoration:underline line-through/,
  "<font color='#800000'>xy</font>": /fill:#800000/,
  "<span style='color:#060'>xy</span>": /fill:#060/,
  "<span style='font-weight:bold'>xy</span>": /font-weight:(?:bold|700)/,
  "<span style='font-style:italic'>xy</span>": /font-style:italic/,
  "<span style='text-decoration:underline'>xy</span>": /text-decoration:underline/,
  "<span style='font-size:24px'>xy</span>": /font-size:24px/,
  "<span style='font-size:150%'>xy</span>": /font-size:1\.5em/,
  "<span style='font-size:larger'>xy</span>": /font-size:1\.2em/,
  "<font size='5'>xy</font>": /font-size:24px/,
  "<font size='+1'>xy</font>": /font-size:18px/,
};

describe.each(PLACES)('in a %s', (place) => {
  test.each(Object.entries(TAGS))('%s looks as it does in a browser', async (label, look) => {
    expect(await styleOf(sourceWith(`ab ${label} cd`, place), 'xy')).toMatch(look);
    expect(await styleOf(sourceWith(`ab ${label} cd`, place), 'cd')).not.toMatch(look);
  });
});

test('code has room for letters of one width, and letters above or below the line leave it', async () => {
  const [result] = await renderer.render([
    {
      source: `flowchart LR\n  a["<code>${'i'.repeat(23)}</code>"] --> b["${'i'.repeat(23)}"]\n  c["x<sup>2</sup> y<br><sub>i</sub>j k"]`,
    },
  ]);
  const { svg } = drawn(result);
  // As code it has no room on one line.
  expect(svg.match(/i{23}/g)).toHaveLength(1);
  const drops = [...svg.matchAll(/ dy="(-?[\d.]+)em"[^>]*>(?:2| y|i|j)</g)].map(([, drop]) => Number(drop));
  expect(drops).toEqual([-0.475, 0.3958, 1.635, -0.2625]);
});

test('words have the ground that their author gave them', async () => {
  const label = "a <mark>bc d</mark> e<br><span style='background-color:#cdf'>fgh</span>";
  const [result] = await renderer.render([{ source: `flowchart LR\n  n["${label}"]` }]);
  const { svg } = drawn(result);
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const plates = [...document.querySelectorAll('g > rect')].filter((rect) =>
    /^(?:#ff0|#cdf)/.test(fillIn(svg, rect)),
  );
  expect(plates.map((rect) => fillIn(svg, rect))).toEqual(['#ff0', '#ff0', '#cdf']);
  const [first, second] = plates.map((rect) => ['x', 'width'].map((name) => Number(rect.getAttribute(name))));
  // Nothing is seen between the words of one mark.
  expect((first?.[0] ?? 0) + (first?.[1] ?? 0)).toBeCloseTo(second?.[0] ?? 0, 2);
});

test('a line with larger letters stands further below the one before it', async () => {
  const [result] = await renderer.render([
    { source: `flowchart LR\n  n["one<br><span style='font-size:32px'>two</span><br>three"]` },
  ]);
  const { svg } = drawn(result);
  expect([...svg.matchAll(/ y="([-\d.]+)em"/g)].map(([, y]) => Number(y))).toEqual([-0.1, 2.1, 3.2]);
});

test('letters of a class are as bold and as slanted as it says', async () => {
  const source =
    'flowchart LR\n  n[xy]:::strong\n  classDef strong font-weight:bold,font-style:italic,font-size:24px';
  const [result] = await renderer.render([{ source }]);
  const { svg } = drawn(result);
  const [, text] = /<text class="(\w+)"/.exec(svg) ?? [];
  expect(new RegExp(`\\.${text}\\{[^}]*\\}`).exec(svg)?.[0]).toMatch(
    /(?=.*font-weight:bold)(?=.*font-style:italic)(?=.*font-size:24px)/,
  );
  expect(svg).not.toMatch(/font-weight:normal|font-style:normal/);
});

test('states and their notes have their words in the middle, and no line through those of a transition', async () => {
  const source = 'stateDiagram-v2\n  A --> B : then\n  note right of A : short';
  const [result] = await renderer.render([{ source }]);
  const { svg } = drawn(result);
  for (const word of ['A', 'short']) {
    const [, text] =
      new RegExp(
        `"translate\\(0, [-\\d.]+\\)"><g><text class="(\\w+)"[^>]*><tspan[^>]*><tspan[^>]*>${word}<`,
      ).exec(svg) ?? [];
    expect(new RegExp(`\\.${text}\\{[^}]*text-anchor:middle`).test(svg)).toBe(true);
  }
  expect(svg).not.toMatch(/[^-]opacity:0?\.5/);
});

/** The colour on light pages that an element is filled with. */
function fillIn(svg: string, element: Element): string {
  const [, name = ''] =
    new RegExp(`\\.${element.getAttribute('class')}\\{[^}]*fill:var\\((--\\w+)\\)`).exec(svg) ?? [];
  return new RegExp(`${name}:(#\\w+)`).exec(svg)?.[1] ?? '';
}
