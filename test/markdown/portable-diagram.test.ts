import { describe, expect, test } from 'vitest';
import { toPortableMarkdown } from '../../src/markdown/portable.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { CONTEXT } from '../support/compile.ts';

function portable(source: string): string {
  const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``;
  return toPortableMarkdown(parseMarkdown(fence(source), 'mdx'), CONTEXT)
    .replace(/^```mermaid\n/, '')
    .replace(/\n?```$/, '');
}

describe('a diagram stands in the Markdown with what its drawing shows, and without the rest', () => {
  test.each([
    [
      '---\nconfig:\n  theme: dark # SECRET\nnote: SECRET\n---\nflowchart LR\n  a --> b',
      'flowchart LR\n  a --> b',
    ],
    [
      '---\nconfig:\n  title: SECRET\ntitle: How it failed # SECRET\n---\nflowchart LR',
      '---\ntitle: How it failed\n---\nflowchart LR',
    ],
    ['---\ntitle: "A \\" # b" # SECRET\n---\npie', '---\ntitle: "A \\" # b"\n---\npie'],
    ["---\ntitle: 'It''s # b'\n---\npie", "---\ntitle: 'It''s # b'\n---\npie"],
    ['  ---\n  title: A\n  ---\n  pie', '---\ntitle: A\n---\n  pie'],
    ['---\n---\npie', 'pie'],
    ['---\n  title: A\n  note: SECRET\n---\npie', '---\ntitle: A\n---\npie'],
    ['---\ntitle: # SECRET\n---\npie', 'pie'],
    ['---\ntitle: A#b\n---\npie', '---\ntitle: A#b\n---\npie'],
    ['%%{init: {"theme": "SECRET"}}%%\npie', 'pie'],
    ['%%{\n  init: {"SECRET": 1}\n}%%\n%% SECRET\npie %%{wrap}%%\n  %%SECRET\n  "a" : 1', 'pie \n  "a" : 1'],
    ['sequenceDiagram\n  # SECRET\n  a->>b: 100%% sure', 'sequenceDiagram\n  a->>b: 100%% sure'],
    ['mindmap\n  # a', 'mindmap\n  # a'],
    ['flowchart LR\n  a --- b\n  ---\n  c', 'flowchart LR\n  a --- b\n  ---\n  c'],
  ])('%j', (source, shown) => {
    expect(portable(source)).toBe(shown);
  });
});
