import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiagramRenderer } from '../src/diagram.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

test.each([
  {
    what: 'a colon in the period of a timeline',
    source: 'timeline\n  title Outage\n  14:2 : Paged',
    at: '3:5',
    message: /^Unexpected `:` in a period/,
    remedy: /`#58;`: `14#58;2 : Paged`/,
  },
  {
    what: 'an open bracket in a flowchart',
    source: 'flowchart LR\n  A --> B[open',
    at: '2:15',
    message: /^Unexpected end of the line, expected/,
  },
  {
    what: 'a wrong arrow after a comment',
    source: '%% a comment\n\nflowchart LR\n  %% another\n  A -->> B',
    at: '5:8',
    message: /^Unexpected `>`, expected/,
  },
  {
    what: 'a fault below front matter',
    source: '---\ntitle: x\nconfig:\n  look: neo\n---\npie\n  "a" : x',
    at: '7:9',
    message: /^Unexpected `x`, expected a number\.$/,
  },
  {
    what: 'a fault below a directive',
    source: '%%{init: {"theme": "forest"}}%%\nsequenceDiagram\n  A->>B: hi\n  foo bar',
    at: '4:10',
    message: /^Unexpected end of the line/,
  },
  {
    what: 'a fault behind an entity',
    source: 'timeline\n  a#58;b#58;c : x\n  d#58;e : f\n  14:1 : y',
    at: '4:5',
    message: /^Unexpected `:`/,
  },
  {
    what: 'a group that is not there',
    source: 'architecture-beta\n  group a(cloud)[A]\n  service x(disk)[X] in nope',
    at: '3:11',
    message: /service \[x\]/,
  },
  {
    what: 'a branch that is not there',
    source: 'gitGraph\n  commit\n  checkout nope',
    at: '3:12',
    message: /^Unexpected branch `nope`, which does not exist here\.$/,
    remedy: /`branch nope`/,
  },
  {
    what: 'a second root',
    source: 'mindmap\n  a\n  b',
    at: '3:3',
    message: /only one root/,
  },
  {
    what: 'an unknown kind',
    source: 'banana split',
    at: '1:1',
    message: /No diagram type/,
    remedy: /Begin the diagram/,
  },
  { what: 'nothing', source: '  \n', at: '1:1', message: /empty diagram/, remedy: /remove the fence/ },
  {
    what: 'an image',
    source: 'flowchart LR\n  A@{ img: "https://example.org/x.png" }',
    at: '2:4',
    message: /^Unexpected image/,
    remedy: /beside the diagram/,
  },
  {
    what: 'a formula that KaTeX refuses',
    source: 'sequenceDiagram\n  A->>B: $$\\frac{a}{$$',
    at: '2:10',
    message: /^Unexpected formula `\$\$\\frac\{a\}\{\$\$`: Unexpected end of input/,
    remedy: /as plain text/,
  },
  { what: 'a plug-in', source: 'zenuml\n  A->B: x', at: '1:1', message: /^Unexpected kind `zenuml`/ },
  {
    what: 'too much',
    source: `flowchart LR\n${'  a --> b\n'.repeat(6000)}`,
    at: '5000:8',
    message: /^Unexpected length of \d+ characters, expected at most 50000/,
    remedy: /Split/,
  },
  {
    what: 'a date that is none',
    source: 'gantt\n  dateFormat YYYY-MM-DD\n  First :2024-01-01, 3d\n  Second :2024-13-45, 3d\n  Third :2d',
    at: '4:11',
    message: /^Unexpected date `2024-13-45`, which is none that `dateFormat` describes\.$/,
    remedy: /2024-01-31/,
  },
  {
    what: 'a branch that is there',
    source: 'gitGraph\n  commit\n  branch a\n  commit\n  branch a\n  commit',
    at: '5:10',
    message: /existing branch/,
  },
  {
    what: 'a deactivation too many',
    source: 'sequenceDiagram\n  A->>+B: hi\n  deactivate B\n  deactivate B\n  A->>B: ho',
    at: '4:3',
    message: /inactive participant \(B\)/,
  },
  {
    what: 'the style of a link that is not there',
    source: 'flowchart LR\n  a --> b\n  linkStyle 5 stroke:red\n  b --> c',
    at: '3:13',
    message: /arrow `5`: the flowchart has fewer/,
  },
  {
    what: 'an unknown kind on the first line of several',
    source: 'flowchrt LR\n  a --> b',
    at: '1:1',
    message: /No diagram type/,
  },
  {
    what: 'front matter that is no YAML',
    source: '---\nconfig:\n  theme: [forest\n---\nflowchart LR\n  a --> b',
    at: '4:1',
    message: /flow/,
  },
  {
    what: 'a period without an event before it',
    source: 'timeline\n  : orphan',
    at: '2:3',
    message: /can't make sense/,
    remedy: /period/,
  },
])('$what is a fault at $at', async ({ source, at, message, remedy = /./ }) => {
  const [result] = await renderer.render([{ source }]);
  if (result?.status !== 'failed') throw new Error('Expected a fault');
  expect(`${result.fault.line}:${result.fault.column}`).toBe(at);
  expect(result.fault.message).toMatch(message);
  expect(result.fault.message).toMatch(/[.!?]$/);
  expect(result.fault.remedy).toMatch(remedy);
});

test('a diagram after many bad ones is the same as before them', async () => {
  const good = { source: 'flowchart LR\n  a[One] --> b{Two}\n  b --> c((Three))' };
  const other = openTemporaryRenderer();
  const bad = [
    'gitGraph\n  checkout x',
    'timeline\n  : x',
    'classDiagram\n  class A {',
    'mindmap\n a\n b',
    'nothing',
  ];
  await other.render(bad.map((source) => ({ source })));
  const [after] = await other.render([good]);
  await other.close();
  const [before] = await renderer.render([good]);
  expect(after).toEqual(before);
});
