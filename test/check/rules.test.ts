import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { toText } from '../../src/check/reporters/text.ts';
import type { Rule } from '../../src/check/rule.ts';
import { DRAWING_RULES } from '../../src/check/rules/drawing.ts';
import { FILE_RULES } from '../../src/check/rules/files.ts';
import { FORMAT_RULES } from '../../src/check/rules/format.ts';
import { RULES } from '../../src/check/rules/table.ts';
import { REPOSITORY } from '../support/files.ts';
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

/** Rules of what is found where files are listed, written anew and drawn, which have their own tests. */
const ELSEWHERE = new Set<Rule>([...FILE_RULES, ...FORMAT_RULES, ...DRAWING_RULES]);

test('a rule with a check lies under its name', async () => {
  for (const { name, check } of RULES) {
    if (!check) continue;
    const file = join(REPOSITORY, 'src/check/rules', `${name}.ts`);
    const exported: Readonly<Record<string, Rule>> = await import(file);
    // The rule about names of rules is made with them.
    if (name !== 'rules/unknown') expect(Object.values(exported).map((rule) => rule.name)).toContain(name);
  }
});

describe('every rule has a good and a bad fixture', () => {
  const rules = RULES.filter((rule) => !ELSEWHERE.has(rule));
  test.each(rules.map(({ name }) => name))('%s', (rule) => {
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
