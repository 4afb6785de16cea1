import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/source/yaml.ts';
import { createRepository, runIn } from '../support/cli.ts';

const FILE = 'content/incidents/2023-04-15-outage.mdx';

async function mended(lines: string): Promise<{ stdout: string; fixed: string; code: number }> {
  const root = await createRepository();
  const head = 'title: Checkout failed\nstarted: 2023-04-15 12:00\n';
  await writeFile(join(root, FILE), `---\n${head}${lines}\n---\n`);
  const { stdout } = await runIn(root, 'check');
  const { code } = await runIn(root, 'check', '--fix');
  const text = await readFile(join(root, FILE), 'utf8');
  return { stdout, code, fixed: text.slice(`---\n${head}`.length, -'\n---\n'.length) };
}

describe('a comma that ended a text is told of once, and mended by quotation marks', () => {
  test.each([
    ['impact: [{ label: Mails late, value: about 12,000 }]', '"about 12,000"'],
    ['impact: [{ label: Requests, value: 1,000,000,000 }]', '"1,000,000,000"'],
    ['impact: [{ value: one, two, label: A }]', '"one, two"'],
    ['timeline: [{ 12:00: Errors rose, then fell }]', '"Errors rose, then fell"'],
    ['timeline: [{ at: 12:00, text: It is late, link: "https://example.com" , }]', ''],
    ['actions: [{ text: Test it, thrice, owner: Team, due: 2023-05-01 }]', '"Test it, thrice"'],
    ['updates: [{ at: 12:10, text: "A", status: update }, { at: 12:20, text: B, C }]', '"B, C"'],
    ['report: { corrections: [{ at: 2023-05-01, text: Was 1,000 }] }', '"Was 1,000"'],
    ['image: { file: ./a.png, alt: A graph, of errors }', '"A graph, of errors"'],
    ['tags: [a, b: c]', '"b: c"'],
    ['report: { authors: [A, B: C] }', '"B: C"'],
  ])('%s', async (written, quoted) => {
    const { stdout, fixed } = await mended(written);
    const own = stdout.split('\n').filter((line) => /frontmatter\/|yaml\//.test(line));
    expect(own).toHaveLength(quoted === '' ? 0 : 1);
    expect(fixed).toBe(quoted === '' ? written : written.replace(JSON.parse(quoted), quoted));
  });

  test.each([
    'services: { checkout, storefront }',
    'services: { checkout: degraded, storefront }',
    'impact: [{ label: "a, b", value: c }]',
  ])('%s is none', async (written) => {
    const { stdout, fixed, code } = await mended(written);
    expect(stdout).not.toContain('comma');
    expect({ fixed, code }).toEqual({ fixed: written, code: 0 });
  });

  test('text over several lines keeps its words', async () => {
    const { fixed } = await mended('impact: [{ label: A, value: about\n  12,000 }]');
    expect(fixed).toContain('value: "about 12,000" }');
  });
});

test('each of twenty thousand commas in one text is told', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}`);
  const { cutAt } = parseYaml(`impact: { value: a, ${keys.join(', ')} }`);
  const cuts = new Set(keys.map((key) => cutAt(['impact', key])?.rest));
  expect(cuts).toEqual(new Set([20]));
});
