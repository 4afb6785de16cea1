import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../domain/order.ts';
import type { RuleExample } from './rules.ts';

/** One folder for each rule, with what is wrong and what the check prints about it. */
const FIXTURES = 'test/fixtures/check';

/** `input.mdx` is short for the incident that every fixture is about. */
const INPUT = 'content/incidents/2023-04-15-checkout-outage';

/** How many lines are shown before and after the faulty one. */
const AROUND = 2;

/** The name of a case that is a broken one with its faults fixed; any other that keeps the rule stands in for it. */
const COUNTERPART = 'good-mended';

/** How many lines a mended passage has at most; a longer one says little about the rule. */
const MOST_MENDED = 10;

/** An example of each rule that is broken, from the files that the tests check; of several, the one that says least. */
export async function readRuleExamples(root: string): Promise<Map<string, RuleExample>> {
  const entries = await readdir(join(root, FIXTURES), { recursive: true, withFileTypes: true });
  const cases = entries
    .filter(({ name }) => name === 'problems.txt')
    .map(({ parentPath }) => parentPath)
    .sort(compareText);
  const examples = new Map<string, RuleExample>();
  for (const folder of cases) {
    const [group, name, kind] = folder.slice(join(root, FIXTURES, '/').length).split(/[\\/]/);
    const rule = `${group}/${name}`;
    const good = cases.filter((other) => other.startsWith(join(root, FIXTURES, rule, 'good')));
    const counterparts = good.filter((other) => other.endsWith(COUNTERPART));
    const example = kind?.startsWith('bad')
      ? await readExample(root, { folder, good: counterparts.length > 0 ? counterparts : good, rule })
      : undefined;
    const shortest = examples.get(rule)?.printed.length ?? Number.POSITIVE_INFINITY;
    if (example && example.printed.length < shortest) examples.set(rule, example);
  }
  return examples;
}

/** A folder that breaks a rule, and those that keep it. */
interface Case {
  rule: string;
  folder: string;
  good: readonly string[];
}

async function readExample(root: string, { rule, folder, good }: Case): Promise<RuleExample | undefined> {
  const printed = (await readFile(join(folder, 'problems.txt'), 'utf8')).split('\n');
  const head = printed.findIndex((line) => line.endsWith(` ${rule}`));
  const [, file, line] = /^([^:]+):(\d+):/.exec(printed[head] ?? '') ?? [];
  if (file === undefined) return undefined;
  const text = (await readFirst(pathsOf(root, folder, file))) ?? '';
  const lines = text.split('\n');
  const index = Number(line) - 1;
  const end = lines.indexOf('---', 1);
  const isData = file.endsWith('.yaml') || index <= end;
  return {
    language: isData ? 'yaml' : 'mdx',
    lines: lines
      .slice(Math.max(0, index - AROUND), index + AROUND + 1)
      .join('\n')
      .trimEnd(),
    printed: printed.slice(head, head + 2).join('\n'),
    mended: await readMended(lines, pathsOfGood(root, good, file)),
  };
}

/** The passage that differs in the file that keeps the rule, with the line before; of several, the shortest. */
async function readMended(bad: readonly string[], files: readonly string[][]): Promise<string | undefined> {
  const texts = await Promise.all(files.map(readFirst));
  const passages = texts.flatMap((text) => {
    const lines = text?.split('\n') ?? [];
    const [start, end] = differenceOf(bad, lines);
    const passage = lines.slice(Math.max(0, start - 1), end + 1);
    return start < end && passage.length <= MOST_MENDED ? [passage.join('\n').trimEnd()] : [];
  });
  return passages.sort((one, other) => one.length - other.length)[0];
}

/** Where the lines that replace others begin and end. */
function differenceOf(before: readonly string[], after: readonly string[]): [start: number, end: number] {
  let start = 0;
  while (start < after.length && after[start] === before[start]) start++;
  let same = 0;
  while (same < after.length - start && after.at(-1 - same) === before.at(-1 - same)) same++;
  return [start, after.length - same];
}

function pathsOfGood(root: string, folders: readonly string[], file: string): string[][] {
  return folders.map((folder) => pathsOf(root, folder, file));
}

function pathsOf(root: string, folder: string, file: string): string[] {
  const short = file.startsWith(INPUT) ? [join(folder, `input${file.slice(INPUT.length)}`)] : [];
  return [...short, join(folder, file), join(root, FIXTURES, 'base', file)];
}

async function readFirst(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}
