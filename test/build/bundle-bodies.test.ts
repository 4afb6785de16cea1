import { expect, test } from 'vitest';
import { toSource } from '../../src/build/bundle-bodies.ts';
import { readDocument } from '../../src/check/frontmatter.ts';

test.each([
  { name: 'text', text: '---\ntitle: A\nstarted: now\n---\nText\n' },
  { name: 'a line between its paragraphs', text: '---\ntitle: A\n---\n---\nText\n\n---\nText\n' },
  { name: 'lines that end as on Windows', text: '---\r\ntitle: A\r\n---\r\n\r\nText\r\n' },
  { name: 'nothing', text: '---\ntitle: A\n---\n' },
  { name: 'nothing, not even the end of a line', text: '---\ntitle: A\n---' },
])('the source of a body with $name holds it on the same lines', ({ text }) => {
  const file = 'content/incidents/2024-01-01-a.mdx';
  const { body, bodyOffset, lines } = readDocument({ file, text });
  const { line } = lines.positionOf(bodyOffset);
  const source = readDocument({ file, text: toSource({ text: body, line }) });
  expect(source.body).toBe(body);
  if (body !== '') expect(source.lines.positionOf(source.bodyOffset).line).toBe(line);
});
