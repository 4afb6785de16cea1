import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readTheme } from '../../src/assemble/theme.ts';

async function published(css: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'theme-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'content'));
  await writeFile(join(root, 'content/theme.css'), css);
  const { text, problems } = await readTheme(new Set(['content/theme.css']), root);
  expect(problems).toEqual([]);
  return text;
}

test.each([
  ['/* For the sale of the company. */\n.a{color:red}\n', '/**/\n.a{color:red}\n'],
  ['.a/* one */.b{margin:1px/* two */2px}', '.a/**/.b{margin:1px/**/2px}'],
  ['.a{}/* no end', '.a{}/**/'],
  ['.a::before{content:"/* shown */"}', '.a::before{content:"/* shown */"}'],
  ['.a{background:url(/*a*/b.png)}', '.a{background:url(/*a*/b.png)}'],
  ['.a{&:hover{--x:{ "b };}}', '.a{&:hover{--x:{ "b };}}'],
  ['\uFEFFp{color:red}', 'p{color:red}'],
])('of a theme %j, comments are not published', async (css, text) => {
  expect(await published(css)).toBe(text);
});
