import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { toPortableMarkdown } from '../../src/markdown/portable.ts';
import { CONTEXT, compile } from '../support/compile.ts';
import { toTree } from '../support/fixtures.ts';

const FILE = 'content/incidents/2026-03-01-gates.md';

/** What is published of a report with a title and a body. */
function publish(title: string, body: string) {
  const files = [
    {
      file: 'content/site.yaml',
      text: 'name: Harbour\nurl: https://status.harbour.example\ntimezone: UTC\n',
    },
    { file: FILE, text: `---\ntitle: ${JSON.stringify(title)}\nstarted: 2026-03-01 10:00\n---\n\n${body}\n` },
  ];
  const content = contentOf(toTree(files), { now: Date.parse('2026-03-02T00:00Z') });
  const tree = content.bodies.get(FILE)?.tree;
  if (!tree) throw new Error(JSON.stringify(content.problems));
  return { content, tree };
}

describe('a first heading that says the title again', () => {
  test.each([
    ['Gates were slow', '# Gates were slow'],
    ['Gates were slow', 'Gates *were* slow.\n==='],
    ['Gates were slow', '## gates were slow!'],
    ['`gate` was **slow**', '# gate was slow'],
    ['Tore waren träge', '# Tore waren träge #'],
  ])('is left out: %s, %j', async (title, heading) => {
    const { tree } = publish(title, `${heading}\n\nBefore noon.\n\n## Cause\n\nRust.`);
    const { sections, headings, lead } = await compile('', 'md', tree);
    expect(headings).toEqual([expect.objectContaining({ id: 'cause', level: 2 })]);
    expect(sections.map(({ text }) => text)).toEqual(['Before noon.', 'Rust.']);
    expect(lead).toBe('Before noon.');
    expect(toPortableMarkdown(tree, CONTEXT)).toBe('Before noon.\n\n## Cause\n\nRust.');
  });

  test('leaves what stands before it', () => {
    const { tree } = publish('Gates were slow', 'By Ann.\n\n# Gates were slow\n\nBefore noon.');
    expect(toPortableMarkdown(tree, CONTEXT)).toBe('By Ann.\n\nBefore noon.');
  });

  test('is no report where nothing else stands', () => {
    const [incident] = publish('Gates were slow', '# Gates were slow').content.incidents;
    expect(incident?.hasReport).toBe(false);
  });

  test.each([
    ['Gates were slow', '# Gates were slow in March'],
    ['Gates were slow', '## Summary\n\nA.\n\n## Gates were slow'],
    ['Gates were slow', '# [Gates were slow](https://harbour.example)'],
    ['Gates were slow', '> # Gates were slow'],
    ['🚂', '# 🚀'],
  ])('stays where it says more: %s, %j', (title, body) => {
    expect(toPortableMarkdown(publish(title, body).tree, CONTEXT)).toMatch(/#/);
  });
});

test('nothing is set in other signs than its author wrote', () => {
  const text = 'Run `x` with --flag, "quoted" -- it\'s 3...';
  expect(toPortableMarkdown(publish('A', text).tree, CONTEXT)).toBe(text);
});
