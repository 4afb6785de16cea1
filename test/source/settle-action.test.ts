import { expect, test } from 'vitest';
import { parseDocument } from '../../src/source/document.ts';
import { withSettledActions } from '../../src/source/settle-action.ts';

function settled(actions: string, ...settlements: Parameters<typeof withSettledActions>[1]): string {
  const text = `---\ntitle: A\n${actions}resolved: 11:00\n---\nBody.\n`;
  const changed = withSettledActions(parseDocument({ file: 'a.mdx', text }), settlements);
  return changed.slice('---\ntitle: A\n'.length, changed.indexOf('resolved:'));
}

test('status and day are written into an action, and nothing else is touched', () => {
  const actions = `actions:
  - text: Test it.   # soon
    status: in-progress # half done
    link: https://t.example/1   # see there
    owner: Payments
  # The next one.
  - link: "https://t.example/2"
    text: |
      Over
      lines.
`;
  expect(
    settled(
      actions,
      { index: 0, status: 'done', day: '2026-03-04' },
      { index: 1, status: 'dropped', day: '2026-03-05' },
    ),
  ).toBe(`actions:
  - text: Test it.   # soon
    status: done # half done
    link: https://t.example/1   # see there
    done: 2026-03-04
    owner: Payments
  # The next one.
  - link: "https://t.example/2"
    dropped: 2026-03-05
    text: |
      Over
      lines.
`);
});

test('an action in braces gets its day there', () => {
  expect(
    settled('actions: [{ text: A, status: planned, link: https://t.example/1 }, { text: B }]\n', {
      index: 0,
      status: 'done',
      day: '2026-03-04',
    }),
  ).toBe('actions: [{ text: A, status: done, link: https://t.example/1, done: 2026-03-04 }, { text: B }]\n');
});

test('one without a link stays as it was', () => {
  const actions = 'actions:\n  - text: A\n';
  expect(settled(actions, { index: 0, status: 'done', day: '2026-03-04' })).toBe(actions);
});

test('lines end as they do in the file', () => {
  const text = '---\r\nactions:\r\n  - text: A\r\n    link: https://t.example/1\r\n---\r\n';
  const changed = withSettledActions(parseDocument({ file: 'a.mdx', text }), [
    { index: 0, status: 'done', day: '2026-03-04' },
  ]);
  expect(changed).toBe(
    '---\r\nactions:\r\n  - text: A\r\n    link: https://t.example/1\r\n    done: 2026-03-04\r\n---\r\n',
  );
});
