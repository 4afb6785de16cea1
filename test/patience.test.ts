import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import ts from 'typescript';
import { expect, test } from 'vitest';
import tests from '../vitest.config.ts';
import diagramTests from '../vitest.diagrams.config.ts';
import { withoutLimits } from './support/browser.ts';
import { PATIENCE } from './support/patience.ts';

const TESTS = fileURLToPath(new URL('./', import.meta.url));
const OF_DIAGRAMS = join(TESTS, '../packages/mermaid-without-browser/test');
/** Where the one limit is set, where a browser gets it, and where tests wait for each other. */
const EXEMPT = new Set(['patience.test.ts', 'support/patience.ts', 'support/browser.ts', 'support/until.ts']);
/** Calls that wait for time to pass, or give up when it has. */
const WAITING = new Set(['setTimeout', 'setInterval', 'waitForTimeout', 'waitUntil', 'waitFor']);
const HOOKS = /^(?:test|it|describe|beforeAll|beforeEach|afterAll|afterEach)\b/;
const LIMIT =
  /^(?:testTimeout|hookTimeout|teardownTimeout|(?:headers|body|request)?[tT]imeout|interruptAfterTimeLimit)$/;
const CLOCKS = /^(?:performance\.now|Date\.now|process\.(?:hrtime(?:\.bigint)?|uptime)|Temporal\.Now\.\w+)$/;

/** What depends on the clock of the machine that runs the test, each with its place. */
function faultsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const faults: string[] = [];
  const report = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    faults.push(`${file}:${line + 1} ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) visitCall(node, report);
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      report(node, 'reads the clock');
    if (
      ts.isAwaitExpression(node) &&
      /^[\w.]+\.waitFor(?:Request|Response|Event)\(/.test(node.expression.getText())
    )
      report(node, 'waits for what may have been');
    if (ts.isPropertyAssignment(node) && LIMIT.test(node.name.getText())) report(node, 'a limit of its own');
    if (ts.isStringLiteral(node) && node.text === 'networkidle')
      report(node, 'half a second without requests');
    if (ts.isImportDeclaration(node) && importsValue(node)) report(node, 'a browser with limits');
    node.forEachChild(visit);
  };
  visit(source);
  return faults;
}

function visitCall(call: ts.CallExpression, report: (node: ts.Node, what: string) => void): void {
  const callee = call.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  // Of a locator or a page, it waits for something to be there.
  const isVitest = !ts.isPropertyAccessExpression(callee) || callee.expression.getText() === 'vi';
  if (WAITING.has(name) && (isVitest || name === 'waitForTimeout')) report(call, `waits by \`${name}\``);
  if (CLOCKS.test(callee.getText())) report(call, 'reads the clock');
  if (callee.getText() === 'AbortSignal.timeout') report(call, 'a limit of its own');
  const last = call.arguments.at(-1);
  if (HOOKS.test(callee.getText()) && last && ts.isNumericLiteral(last)) report(last, 'a limit of its own');
}

/** Types do no harm. */
function importsValue({ moduleSpecifier, importClause }: ts.ImportDeclaration): boolean {
  if (moduleSpecifier.getText().slice(1, -1) !== 'playwright-core') return false;
  const bindings = importClause?.namedBindings;
  return (
    importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.some(({ isTypeOnly }) => !isTypeOnly)
  );
}

test('no test waits for time to pass, or gives up when it has', async () => {
  const all = await Promise.all(
    [TESTS, OF_DIAGRAMS].map(async (folder) => {
      const names = await readdir(folder, { recursive: true });
      return names.map((name) => relative(TESTS, join(folder, name)).replaceAll('\\', '/'));
    }),
  );
  const files = all
    .flat()
    .filter(
      (file) => file.endsWith('.ts') && !file.startsWith('fixtures/') && !file.includes('node_modules/'),
    );
  expect(files.filter((file) => file.startsWith('..')).length).toBeGreaterThan(5);
  const faults = files
    .filter((file) => !EXEMPT.has(file))
    .flatMap((file) => faultsIn(file, readFileSync(join(TESTS, file), 'utf8')));
  expect(faults).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});

test.each([
  ["test('a', async () => {}, 30_000);", 'a limit of its own'],
  ["describe('a', { timeout: 5 }, () => {});", 'a limit of its own'],
  ['vi.setConfig({ testTimeout: 5 });', 'a limit of its own'],
  ['await page.waitForTimeout(50);', 'waits by `waitForTimeout`'],
  ['await vi.waitFor(() => done);', 'waits by `waitFor`'],
  ['await new Promise((resolve) => setTimeout(resolve, 20));', 'waits by `setTimeout`'],
  ["await page.waitForLoadState('networkidle');", 'half a second without requests'],
  ["import { chromium } from 'playwright-core';", 'a browser with limits'],
  ['await page.waitForRequest(/index/);', 'waits for what may have been'],
  ['await tab.page.waitForRequest(/index/);', 'waits for what may have been'],
  ['expect(performance.now() - start).toBeLessThan(5);', 'reads the clock'],
  ['const start = process.hrtime.bigint();', 'reads the clock'],
  ['const now = new Date();', 'reads the clock'],
  ['await fetch(address, { signal: AbortSignal.timeout(5000) });', 'a limit of its own'],
  ['fc.assert(property, { interruptAfterTimeLimit: 5000 });', 'a limit of its own'],
  ['new Agent({ headersTimeout: 5000 });', 'a limit of its own'],
])('%s is found', (code, what) => {
  expect(faultsIn('example.test.ts', code)).toEqual([`example.test.ts:1 ${what}`]);
});

test.each([
  "import { type Browser } from 'playwright-core';",
  "import type { Page } from 'playwright-core';",
  'await page.getByRole("link").waitFor();',
  "await page.waitForURL('**/search/');",
  'const then = new Date(0);',
])('%s is not', (code) => {
  expect(faultsIn('example.test.ts', code)).toEqual([]);
});

test('every project waits as long as it takes, and so does every page', async () => {
  const { projects = [] } = tests.test ?? {};
  const settings = [...projects.map((project) => (project as typeof tests).test), diagramTests.test];
  expect(settings).toHaveLength(3);
  for (const setting of settings) expect(setting).toMatchObject(PATIENCE);
  const limits: number[] = [];
  const context = {
    setDefaultTimeout: (limit: number) => limits.push(limit),
    setDefaultNavigationTimeout: (limit: number) => limits.push(limit),
  };
  const browser = withoutLimits({
    newContext: async () => context as unknown as BrowserContext,
  } as unknown as Browser);
  await browser.newContext();
  expect(limits).toEqual([0, 0]);
});
