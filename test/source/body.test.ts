import { describe, expect, test } from 'vitest';
import { hasWords, parseBody } from '../../src/source/body.ts';
import { parseDocument } from '../../src/source/document.ts';

function isRead(body: string, file = 'content/incidents/2024-01-02-outage.md'): boolean {
  return hasWords(parseBody(parseDocument({ file, text: `---\ntitle: A\n---\n${body}` }), {}));
}

describe('whether a report has anything to read', () => {
  test.each(['', '<!-- Not yet. -->\n', '<!-- Not yet. -->   \n<!-- Soon. -->\n', '[a]: /b'])(
    'nothing in %j',
    (body) => {
      expect(isRead(body)).toBe(false);
    },
  );

  test.each(['a', '<!-- Not yet. --> a', '<p>a</p>', '<!DOCTYPE html>', '<script>'])(
    'something in %j',
    (body) => {
      expect(isRead(body)).toBe(true);
    },
  );

  test('nothing in comments of MDX', () => {
    expect(isRead('{/* Not yet. */}', 'content/incidents/2024-01-02-outage.mdx')).toBe(false);
  });
});
