import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramRenderer } from '../src/diagram.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

/** What is changed or taken out above a diagram before it is parsed. */
const HEADS: Readonly<Record<string, string>> = {
  nothing: '',
  'front matter': '---\ntitle: "a: b"\nconfig:\n  look: neo\n---\n',
  'indented front matter': '  ---\n  title: x\n  ---\n',
  'settings on a line': '%%{init: {"theme": "forest"}}%%\n',
  'settings in the same line': '%%{init: {"theme": "forest"}}%% ',
  'settings on lines': '%%{init: {\n  "theme": "forest"\n}}%%\n',
  'comments and empty lines': '\n%% one -->> two\n\n  %% another\n',
  'all of these': '---\ntitle: x\n---\n\n%% c\n%%{init: {"theme": "forest"}}%%\n%% d\n\n',
};

/** Diagrams with a mistake at the bar, behind what is changed before they are parsed. */
const BODIES: Readonly<Record<string, string>> = {
  'an arrow': 'flowchart LR\n  A -->¦> B',
  'an arrow behind entities': 'flowchart LR\n  A["14#58;02 #quot;x#quot;"] -->¦> B["#9829;"]',
  'an arrow behind a tag': 'flowchart LR\n  A["<span class="x">y</span>"] --> C\n  A -->¦> B',
  'an arrow behind empty lines that follow a brace': 'flowchart LR\n  A{x}\n\n\n  B{y}  \n\n  A -->¦> B',
  'an arrow behind comments in between': 'flowchart LR\n  A --> C\n  %% c\n\n  %% d\n  A -->¦> B',
  'an arrow behind a style with a colour':
    'flowchart LR\n  A --> C\n  style A fill:#f9f;\n  classDef x fill:#fff,stroke:#333;\n  A -->¦> B',
  'an arrow behind a formula': 'flowchart LR\n  A["$$\\frac{1}{2}$$"] -->¦> B',
  'a colon behind clock times': 'timeline\n  14:23 14:24:05 14¦:1 : y',
  'a colon behind an entity': 'timeline\n  a#58;b#quot; 14¦:1 : y',
  'a colon behind clock times above': 'timeline\n  14:23 : a\n  14:24 : b\n  14¦:1 : y',
  'a colon behind a long word': `timeline\n  ${'w'.repeat(60)} 14¦:1 : y`,
  'a colon behind a long word above': `timeline\n  2024 : ${'w'.repeat(60)}\n  14¦:1 : y`,
  'a semicolon behind a formula': 'sequenceDiagram\n  A->>B: $$x^2$$ then¦; foo',
  'a semicolon behind a high formula':
    'sequenceDiagram\n  A->>B: $$\\frac{\\frac{1}{2}}{\\frac{3}{4}}$$ then¦; foo',
  'a semicolon behind two formulas': 'sequenceDiagram\n  A->>B: $$x$$<br>and $$y_1$$ then¦; foo',
  'a semicolon behind an entity': 'sequenceDiagram\n  A->>B: a#58;b #59; c¦; foo',
  'a line below a formula': 'sequenceDiagram\n  A->>B: $$\\frac{1}{2}$$\n  foo bar¦',
  'a line below a formula with entities':
    'sequenceDiagram\n  participant A as $$x$$ #35;1\n  A->>B: $$\\frac{1}{2}$$ #9829;\n  foo bar¦',
  'a value': 'pie\n  "a#58;b" : ¦x',
  'a value behind entities in its line': 'pie\n  "a#58;b #quot;c#quot;" : ¦x',
  'a branch': 'gitGraph\n  commit id: "a#58;b"\n  checkout ¦nope',
  'a date': 'gantt\n  dateFormat YYYY-MM-DD\n  a#58;b :2024-01-01, 3d\n  c :¦2024-13-45, 3d',
  'a date of a day with clock times':
    'gantt\n  dateFormat YYYY-MM-DD HH:mm\n  First :2024-01-01 10:00, 3m\n  Second :¦2024-01-01 1x, 3m',
  'a link': 'sankey\n  a,b,10\n\n\n  c,d¦',
  'a parent': 'mindmap\n  a["x #quot;y#quot;"]\n  ¦b',
  'a state': 'stateDiagram-v2\n  s1: wait #58; now\n  s1 --> s2: a#35;b\n  s1 ¦--x s2',
  'an attribute': 'erDiagram\n  A {\n    string n "x#58;y #quot;z" ¦oops\n  }',
};

describe.each(Object.keys(HEADS))('below %s', (head) => {
  describe.each([
    { ends: 'line feeds', end: '\n' },
    { ends: 'carriage returns and line feeds', end: '\r\n' },
  ])('with $ends', ({ end }) => {
    test.each(Object.keys(BODIES))('%s that is wrong is told at its place', async (body) => {
      const marked = `${HEADS[head]}${BODIES[body]}`;
      const before = marked.slice(0, marked.indexOf('¦')).split('\n');
      const [result] = await renderer.render([{ source: marked.replace('¦', '').replaceAll('\n', end) }]);
      if (result?.status !== 'failed') throw new Error('Expected a fault');
      const { line, column } = result.fault;
      expect(`${line}:${column} ${result.fault.message}`).toMatch(
        `${before.length}:${(before.at(-1) ?? '').length + 1} `,
      );
    });
  });
});
