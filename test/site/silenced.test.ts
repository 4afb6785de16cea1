import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../src/check/rules/table.ts';
import { createSite, runBuild } from '../support/build-site.ts';
import { FIXTURES, listFixtures } from '../support/fixtures.ts';
import { runProcess } from '../support/run-process.ts';

const off = (rules: readonly string[]) => `{ ${rules.map((name) => `${name}: off`).join(', ')} }`;
const judged = RULES.filter(({ isFixed }) => !isFixed).map(({ name }) => name);
const fixed = RULES.filter(({ isFixed }) => isFixed).map(({ name }) => name);

/** A site with everything that is bad in the sight of some rules, each of which is silenced. */
async function createSilenced(name: string, rules: readonly string[]): Promise<string> {
  const root = await createSite({ name, fixture: 'bare' });
  const site = await readFile(join(FIXTURES, 'base/content/site.yaml'), 'utf8');
  await writeFile(join(root, 'content/site.yaml'), `${site}\nrules: ${off(rules)}\n`);
  const bad = listFixtures().filter((fixture) => rules.includes(fixture.rule) && /^bad/.test(fixture.name));
  for (const [index, { folder }] of bad.entries())
    for (const file of await readdir(folder)) {
      const id = `2023-04-15-case-${index}`;
      const place =
        file === 'input.mdx' ? `content/incidents/${id}.mdx` : file === 'public' ? `public/${id}` : undefined;
      if (place) await cp(join(folder, file), join(root, place), { recursive: true });
    }
  return root;
}

test('a site is built with every rule silenced that may be, whatever those rules would have found', async () => {
  const built = await runBuild(await createSilenced('silenced', judged));
  expect(built.output).not.toMatch(new RegExp(` (?:${judged.join('|')})$`, 'm'));
  expect([built.status, built.output]).toEqual([0, expect.stringContaining('Published in')]);
});

test('a rule that nothing works without can’t be silenced, and its site is told so', async () => {
  const root = await createSilenced('not-silenced', fixed);
  const { code, output } = await runProcess(root, ['check'], { NO_COLOR: '1' });
  expect(code).toBe(1);
  for (const name of fixed)
    expect(output).toContain(`Unexpected rule \`${name}\`, which is always an error. rules/unknown`);
  expect(output).not.toMatch(/^\s+at /m);
  const built = await runBuild(root);
  expect([built.status, built.output.match(/^\s+at .*/gm)]).toEqual([1, null]);
});
