import { expect, test } from 'vitest';
import { outlineOf } from '../../src/markdown/outline.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';

const DIAGRAM = 'flowchart LR\n  a --> b';

test.each(['mermaid', 'Mermaid', 'MERMAID'])('a fence of %s is a diagram', (language) => {
  const body = `\`\`\`${language} title="How"\n${DIAGRAM}\n\`\`\`\n`;
  const tree = parseMarkdown(body, 'md');
  expect(outlineOf(tree).fences).toEqual([{ source: DIAGRAM, title: 'How', line: 2, column: 1 }]);
});
