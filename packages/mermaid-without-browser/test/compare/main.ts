/*
 * `npm run diagrams:compare -- FOLDER [--out PAGE]`: draws the diagrams of a folder here and in Chromium, and writes a
 * page with both side by side, the worst first. For judging an upgrade of Mermaid.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY } from '../../../../test/support/files.ts';
import { diagramsIn, type FoundDiagrams } from './diagrams-in.ts';
import { type Outcome, VERDICTS, verdictOf, worstFirst } from './outcome.ts';
import { lineOf, toPage, totalsOf } from './page.ts';

const USAGE = 'Usage: npm run diagrams:compare -- FOLDER [--out PAGE]';
const DEFAULT_PAGE = join(REPOSITORY, '.cache/diagrams-compared.html');
/** How many are named on the command line; the page has all. */
const NAMED = 10;

try {
  const { folder, page } = readArguments(process.argv.slice(2));
  const found = readFolder(folder);
  const outcomes = worstFirst(await compareAll(found));
  const totals = totalsOf(outcomes, found.unread);
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, toPage(outcomes, totals, `From ${folder}.`));
  for (const outcome of outcomes.filter((one) => verdictOf(one) !== 'same').slice(0, NAMED)) {
    const { place, found } = lineOf(outcome);
    console.log(`${place}\n  ${found}`);
  }
  for (const [verdict, count] of totals.counts)
    console.log(`${String(count).padStart(5)}  ${VERDICTS[verdict]}`);
  for (const one of found.unread) console.log(`Not read: ${one}`);
  console.log(`Open ${page}`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function readArguments(args: string[]): { folder: string; page: string } {
  const { values, positionals } = parsed(args);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    throw new Error(`Name one folder with diagrams, found ${positionals.length}.\n${USAGE}`);
  }
  const page = resolve(values.out ?? DEFAULT_PAGE);
  if (statSync(page, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `${page} is a folder, expected the file of a page, such as ${join(page, 'compared.html')}.`,
    );
  }
  return { folder: resolve(folder), page };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function readFolder(folder: string): FoundDiagrams {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) throw new Error(`There is no folder ${folder}. Give the folder in which the diagrams lie.`);
  if (!stats.isDirectory()) throw new Error(`${folder} is a file, expected the folder in which it lies.`);
  const found = diagramsIn(folder);
  if (found.diagrams.length > 0) return found;
  const unread = found.unread.map((one) => `\nNot read: ${one}`).join('');
  throw new Error(
    `${folder} has no diagrams: expected .mmd files, or \`\`\`mermaid fences in .md and .mdx files.${unread}`,
  );
}

async function compareAll({ diagrams }: FoundDiagrams): Promise<Outcome[]> {
  const comparer = await openBrowser();
  const outcomes: Outcome[] = [];
  for (const diagram of diagrams) {
    process.stderr.write(`\r${outcomes.length + 1} of ${diagrams.length} `);
    outcomes.push(await comparer.compare(diagram));
  }
  process.stderr.write('\n');
  await comparer.close();
  return outcomes;
}

/** Chromium comes from a package for development, which is for Linux on x64. */
async function openBrowser() {
  try {
    const { openComparer } = await import('./comparer.ts');
    return await openComparer();
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Error(
      `Chromium could not be started: ${reason}\nIt comes with the packages for development (\`npm install\` without \`--omit=dev\`), for Linux on x64; elsewhere, run this in a container.`,
    );
  }
}
