import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramRenderer } from '../src/diagram.ts';
import { sourceWith } from './support/labels.ts';
import { openTemporaryRenderer } from './support/temporary-renderer.ts';
import { textIn } from './support/text-in.ts';

let renderer: DiagramRenderer;
beforeAll(() => {
  renderer = openTemporaryRenderer();
});
afterAll(() => renderer.close());

/** The text of a drawing without its spaces: words that are too long for their line are cut. */
async function textOf(source: string): Promise<string> {
  const [result] = await renderer.render([{ source }]);
  return textIn(result);
}

/** Places whose labels are HTML where Mermaid isn't told otherwise. */
const WITH_HTML = [
  'flowchart',
  'subgraph',
  'state',
  'note of a state',
  'class',
  'er',
  'requirement',
  'kanban',
  'mindmap',
  'block',
];

describe.each(WITH_HTML)('a label in a %s', (place) => {
  test.each([
    { label: 'Errors > 5 %' },
    { label: 'latency -> high?' },
    { label: 'wait for `ready` event' },
    { label: 'see https://status.example.org/a' },
    { label: 'mail ops@example.org now' },
    { label: 'read [x](y) first' },
    { label: 'old ~~new~~ text' },
    { label: '+get[Order]By[Id]()' },
    { label: 'snake_case_name' },
    { label: '<b>bold</b> text', shown: 'bold text' },
    { label: '<code>kubectl get</code> it', shown: 'kubectl get it' },
    { label: "<a href='https://example.org'>link</a> it", shown: 'link it' },
    { label: 'above<hr>below', shown: 'above below' },
    { label: 'one<br>two<br/>three', shown: 'one two three' },
    { label: 'fa:fa-server Server', shown: 'Server' },
    { label: 'say #quot;hello#quot; now', shown: 'say "hello" now' },
    { label: 'at 14#58;02', shown: 'at 14:02' },
    { label: 'number #35;1', shown: 'number #1' },
    { label: '<b>x</>', shown: 'x' },
    { label: 'a </> b', shown: 'a b' },
    { label: '<b>wrong <i>nest</b> end</i>', shown: 'wrong nest end' },
    { label: 'kept<!-- gone -->', shown: 'kept' },
    { label: '<p>one<p>two', shown: 'one two' },
    { label: 'H<SUB>2</SUB>O', shown: 'H2O' },
    { label: '- item one' },
    { label: '1. first' },
  ])('$label', async ({ label, shown = label }) => {
    expect(await textOf(sourceWith(label, place))).toContain(shown.replaceAll(' ', ''));
  });
});
