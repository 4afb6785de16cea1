import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { toGithub } from '../../../src/check/reporters/github.ts';
import { toJson } from '../../../src/check/reporters/json.ts';
import { toSarif } from '../../../src/check/reporters/sarif.ts';
import { readingOf, summaryOf, toText } from '../../../src/check/reporters/text.ts';
import { RULES } from '../../../src/check/rules/table.ts';
import { turnsOf, unprintablesOf } from '../../../src/domain/characters.ts';
import type { Problem } from '../../../src/domain/problem.ts';

const PROBLEMS: Problem[] = [
  {
    file: 'content/incidents/2023-04-15-outage.mdx',
    line: 7,
    column: 1,
    severity: 'error',
    rule: 'frontmatter/unknown-key',
    message: 'Unexpected key `50%: a, b`, expected `resolved`.',
    remedy: 'Rename it to `resolved`.',
  },
  {
    file: 'content/site.yaml',
    line: 1,
    column: 1,
    severity: 'advice',
    rule: 'report/cause',
    message: 'Missing `cause`.',
    remedy: 'Add it.',
  },
];

test('toText puts place, severity, message and rule on one line, and the remedy below', () => {
  expect(
    toText(PROBLEMS, { files: 3, colour: false }),
  ).toBe(`content/incidents/2023-04-15-outage.mdx:7:1 error Unexpected key \`50%: a, b\`, expected \`resolved\`. frontmatter/unknown-key
    Rename it to \`resolved\`.
content/site.yaml:1:1 advice Missing \`cause\`. report/cause
    Add it.

Checked 3 files: 1 error, 1 piece of advice in 2 files.
`);
});

test('toText says the same in colour', () => {
  const coloured = toText(PROBLEMS, { files: 3, colour: true });
  expect(coloured).toContain('\u001b[31merror\u001b[39m');
  expect(stripVTControlCharacters(coloured)).toBe(toText(PROBLEMS, { files: 3, colour: false }));
});

describe('summaryOf', () => {
  const [error] = PROBLEMS;
  test.each([
    [[], 1, 'Checked 1 file: all is well.'],
    [[], 12, 'Checked 12 files: all is well.'],
    [[error, error], 2, 'Checked 2 files: 2 errors in 1 file.'],
  ])('of %j problems in %i files', (problems, files, expected) => {
    expect(
      summaryOf(
        problems.filter((problem) => problem !== undefined),
        files,
      ),
    ).toBe(expected);
  });
});

describe('readingOf', () => {
  const [error, advice] = PROBLEMS;
  test.each([
    [[], ''],
    [[error], 'Reasons and examples: docs/rules.md#frontmatterunknown-key\n'],
    [[error, error], 'Reasons and examples: docs/rules.md#frontmatterunknown-key\n'],
    [[error, advice], 'Reasons and examples: docs/rules.md, under the name of each rule\n'],
  ])('of %j', (problems, expected) => {
    expect(readingOf(problems.filter((problem) => problem !== undefined))).toBe(expected);
  });
});

test('toGithub writes one annotation for each problem, escaped', () => {
  expect(toGithub(PROBLEMS, { files: 3 }).split('\n')).toEqual([
    '::error file=content/incidents/2023-04-15-outage.mdx,line=7,col=1,title=frontmatter/unknown-key::Unexpected key `50%25: a, b`, expected `resolved`.%0ARename it to `resolved`.%0Ahttps://github.com/afterword/afterword/blob/main/docs/rules.md#frontmatterunknown-key',
    '::notice file=content/site.yaml,line=1,col=1,title=report/cause::Missing `cause`.%0AAdd it.%0Ahttps://github.com/afterword/afterword/blob/main/docs/rules.md#reportcause',
    'Checked 3 files: 1 error, 1 piece of advice in 2 files.',
    '',
  ]);
});

test('toJson is the problems as they are', () => {
  expect(JSON.parse(toJson(PROBLEMS, { files: 3 }))).toEqual({ files: 3, problems: PROBLEMS });
});

test('toSarif names every rule, and points each result to its own', () => {
  const { version, runs } = JSON.parse(toSarif(PROBLEMS));
  expect(version).toBe('2.1.0');
  const [{ tool, results }] = runs;
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ name }) => name));
  const reference = readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8');
  for (const { id, helpUri } of tool.driver.rules)
    expect(reference, id).toContain(`(#${new URL(helpUri).hash.slice(1)})`);
  for (const [index, { ruleId, ruleIndex, level, locations }] of results.entries()) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(level).toBe(index === 0 ? 'error' : 'note');
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe(PROBLEMS[index]?.file);
  }
});

describe('what an author or a file’s name says can’t act where it is printed', () => {
  const HOSTILE = '\u001b[2J\n::error::forged\r\u202e ##[error]forged \u009b\u2028';
  const problem: Problem = {
    file: `content/incidents/${HOSTILE}.mdx`,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'file/name',
    message: HOSTILE,
    remedy: HOSTILE,
  };

  test.each([
    ['text', toText([problem], { files: 1, colour: false }), 4],
    ['json', toJson([problem], { files: 1 }), 14],
    ['sarif', toSarif([problem]), undefined],
    ['github', toGithub([problem], { files: 1 }), 2],
  ])('as %s', (format, output, count) => {
    const lines = output.trimEnd().split('\n');
    if (count !== undefined) expect(lines).toHaveLength(count);
    const commands = lines.filter((line) => /^\s*::/.test(line));
    expect(commands).toHaveLength(format === 'github' ? 1 : 0);
    expect(unprintablesOf(output)).toEqual([]);
    expect(turnsOf(output)).toEqual([]);
    expect(output).not.toMatch(/\r|##\[/);
  });

  test('machines read the text as it was', () => {
    expect(JSON.parse(toJson([problem], { files: 1 })).problems).toEqual([problem]);
    expect(JSON.parse(toSarif([problem])).runs[0].results[0].message.text).toBe(`${HOSTILE} ${HOSTILE}`);
  });
});
