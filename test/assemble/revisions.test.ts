import { expect, test } from 'vitest';
import { parseLog } from '../../src/assemble/revisions.ts';

const at = '2026-04-08T20:00:00-04:00';

test('each file has its commits, newest first', () => {
  const log = `\u001eb2 ${at}\n\nM\tcontent/incidents/a.mdx\n\u001ea1 ${at}\n\nA\tcontent/incidents/a.mdx\nA\tcontent/site.yaml\n`;
  expect(parseLog(log)).toEqual(
    new Map([
      [
        'content/incidents/a.mdx',
        [
          { commit: 'b2', at },
          { commit: 'a1', at },
        ],
      ],
      ['content/site.yaml', [{ commit: 'a1', at }]],
    ]),
  );
});

test('a renamed file keeps the history of its old name', () => {
  const log = `\u001ec3 ${at}\n\nR090\told.mdx\tnew.mdx\n\u001ea1 ${at}\n\nA\told.mdx\n`;
  expect(
    parseLog(log)
      .get('new.mdx')
      ?.map(({ commit }) => commit),
  ).toEqual(['c3', 'a1']);
});
