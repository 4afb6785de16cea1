import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { toText } from '../../src/check/reporters/text.ts';
import { RULES } from '../../src/check/rules/table.ts';
import { type Fixture, listFixtures, treeOf } from '../support/fixtures.ts';

const NOW = Date.parse('2024-01-01T00:00:00Z');

function print(fixture: Fixture): string {
  const { problems, files } = contentOf(treeOf(fixture), { now: NOW });
  return toText(problems, { files, colour: false });
}

describe('what the check prints for each fixture', () => {
  test.each(listFixtures())('$rule, $name', async (fixture) => {
    await expect(print(fixture)).toMatchFileSnapshot(join(fixture.folder, 'problems.txt'));
  });
});

describe('every rule has a good and a bad fixture', () => {
  test.each(RULES.map(({ name }) => name))('%s', (rule) => {
    const cases = listFixtures().filter((fixture) => fixture.rule === rule);
    expect(cases.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^good/), expect.stringMatching(/^bad/)]),
    );
    const reported = new RegExp(` ${rule}$`, 'm');
    for (const fixture of cases) {
      expect(reported.test(print(fixture)), fixture.name).toBe(fixture.name.startsWith('bad'));
    }
  });
});
