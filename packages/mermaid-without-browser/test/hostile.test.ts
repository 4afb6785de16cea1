import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiagramRenderer, DiagramResult } from '../src/diagram.ts';
import { samples } from './support/samples.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

/** What a drawing may never hold, whatever its source. */
function expectHarmless(result: DiagramResult | undefined): void {
  if (result?.status !== 'drawn') return;
  const { svg } = result.diagram;
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const elements = [...document.querySelectorAll('body *')];
  expect(document.querySelectorAll('body > *')).toHaveLength(1);
  const names = new Set(elements.map((element) => element.localName.toLowerCase()));
  for (const name of [
    'script',
    'foreignobject',
    'image',
    'iframe',
    'object',
    'embed',
    'a',
    'animate',
    'set',
    'link',
    'meta',
  ]) {
    expect(names).not.toContain(name);
  }
  for (const element of elements) {
    for (const attribute of element.getAttributeNames()) {
      expect(attribute).not.toMatch(/^on|^style$|^src|^xlink:href$/i);
      const value = element.getAttributeNode(attribute)?.value ?? '';
      if (attribute === 'href') expect(value).toMatch(/^#[\w-]+$/);
      else if (attribute !== 'xmlns') expect(value).not.toMatch(/javascript:|data:|url\(/i);
    }
  }
  const css = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '').join('');
  expect(css).not.toMatch(
    /@import|@font-face|expression|behavior|javascript:|data:|https?:|\\|url\((?!#)|<|position:/i,
  );
  // Every rule speaks of this drawing alone.
  for (const [, selector = ''] of css.matchAll(/([^{}]+)\{[^{}@]*\}/g))
    expect(selector).toMatch(/^#d[0-9a-f]{10}(?: \.m\w+)?$/);
}

const hostile = [
  'flowchart LR\n  A["<script>alert(1)</script>"] --> B["<img src=x onerror=alert(1)>"]',
  'flowchart LR\n  A["<svg onload=alert(1)>"] --> B["<style>*{display:none}</style>"]',
  'flowchart LR\n  A --> B\n  click A "javascript:alert(1)"',
  'flowchart LR\n  A --> B\n  click A href "https://example.org" _blank',
  'flowchart LR\n  A --> B\n  click A call alert(1)',
  'flowchart LR\n  A\n  style A fill:url(https://example.org/x.svg#a)',
  'flowchart LR\n  A\n  classDef x fill:red;}body{display:none;\n  class A x',
  'flowchart LR\n  A\n  classDef x background:url(//example.org),filter:url(https://example.org/f)\n  class A x',
  'flowchart LR\n  A\n  style A position:fixed,top:0,left:0,width:9999px',
  'flowchart LR\n  A\n  style A fill:\\75rl(https://example.org)',
  '---\nconfig:\n  themeCSS: "@import url(https://example.org/x.css);"\n---\nflowchart LR\n  A',
  '---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n  flowchart:\n    htmlLabels: true\n---\nflowchart LR\n  A["<b onclick=alert(1)>x</b>"]',
  '---\nconfig:\n  themeVariables:\n    primaryColor: "red;}*{background:url(https://example.org)}"\n---\nflowchart LR\n  A',
  '---\nconfig:\n  fontFamily: "x;}body{display:none"\n---\npie\n  "a": 1',
  '%%{init: {"themeCSS": "*{display:none}", "fontFamily": "x}</style><script>alert(1)</script>"}}%%\npie\n  "</style><script>alert(1)</script>": 1',
  '---\ntitle: "</title><script>alert(1)</script>"\n---\npie\n  "a": 1',
  'sequenceDiagram\n  participant A\n  links A: {"x": "javascript:alert(1)"}\n  A->>A: <script>',
  'sequenceDiagram\n  A->>B: <iframe src="https://example.org"></iframe>\n  Note over A: </text></svg><script>alert(1)</script>',
  'classDiagram\n  class A\n  click A href "javascript:alert(1)"\n  note "<object data=x>"',
  'timeline\n  accTitle: </title><script>alert(1)</script>\n  accDescr: "><script>\n  a : <script>alert(1)</script>',
  'gantt\n  title x\n  section s\n  a : a1, 2024-01-01, 1d\n  click a1 href "javascript:alert(1)"',
  'mindmap\n  a\n    b["<script>alert(1)</script>"]\n    ::icon(fa fa-book)',
  'erDiagram\n  A { string x "<img src=x onerror=alert(1)>" }',
  'stateDiagram-v2\n  state "<script>alert(1)</script>" as s\n  [*] --> s',
  'pie\n  "__proto__": 1\n  "constructor": 2',
  "eventmodeling\n\ntf 01 cmd Place [[D]]\n\ndata D {\n  x: '</div></foreignObject><script>alert(1)</script><a href=javascript:alert(1)>'\n}",
  'venn-beta\n  set A["</text><script>alert(1)</script>"]\n    text t["<style>*{display:none}</style><a href=javascript:alert(1)>x</a>"]\n  style A fill:url(https://example.org)',
  'flowchart LR\n  A[x]\n  classDef x fill:var(--y, url(https://example.org))\n  class A x',
  '%%{init: {"__proto__": {"x": 1}, "flowchart": {"__proto__": {"htmlLabels": true}}}}%%\nflowchart LR\n  __proto__ --> constructor',
  '---\nconfig:\n  __proto__:\n    htmlLabels: true\n  constructor:\n    prototype:\n      x: 1\n---\nflowchart LR\n  A --> B',
  'gantt\n  dateFormat YYYY-MM-DD\n  a : a1, after a1, 3d\n  b : b1, after c1, 1d\n  c : c1, after b1, 1d',
];

test.each(hostile)('%j draws nothing harmful', async (source) => {
  const [result] = await renderer.render([
    { source, title: '"><script>alert(1)</script>', description: '</desc><script>' },
  ]);
  expectHarmless(result);
});

test('deep nesting and long lines end in a drawing or a fault', async () => {
  const depth = 60;
  const nested = `flowchart LR\n${Array.from({ length: depth }, (_, index) => `subgraph s${index}`).join('\n')}\na --> b\n${'end\n'.repeat(depth)}`;
  const long = `pie\n  "${'x'.repeat(40_000)}": 1`;
  const braces = `flowchart LR\n  a${'['.repeat(2000)}`;
  const results = await renderer.render([nested, long, braces].map((source) => ({ source })));
  expect(results).toHaveLength(3);
  results.forEach(expectHarmless);
});

test('no damage to a sample makes its drawing harmful or takes the others down', async () => {
  const pieces = [
    '<script>',
    '"',
    ']',
    '}',
    ';',
    '\n',
    '#',
    '%%',
    'javascript:',
    'url(https://example.org)',
    '</style>',
    '&#60;',
  ];
  const damaged = fc
    .record({ sample: fc.constantFrom(...samples()), at: fc.nat(300), piece: fc.constantFrom(...pieces) })
    .map(
      ({ sample: { source }, at, piece }) =>
        source.slice(0, at % source.length) + piece + source.slice(at % source.length),
    );
  await fc.assert(
    fc.asyncProperty(damaged, async (source) => {
      const [result] = await renderer.render([{ source }]);
      expectHarmless(result);
    }),
    { numRuns: 60 },
  );
});
