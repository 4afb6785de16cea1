import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRepository, runIn } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';

const ID = '2023-05-01-slow-pages';
const FILE = `content/incidents/${ID}.mdx`;
const GERMAN = `content/incidents/${ID}.de.mdx`;
const ORIGINAL = `---
title: Pages were slow
summary: For an hour pages took ten seconds.
started: 2023-05-01 10:00
resolved: 11:00
updates:
  - { at: 10:10, status: investigating, text: We look at it. }
timeline:
  - 10:00: The cache was cold.
actions:
  - { id: warm, text: Keep it warm., due: 2030-01-01 }
---

## What happened

The cache was cold.
`;

async function repository(): Promise<string> {
  const root = await createRepository();
  const site = await readFile(join(root, 'content/site.yaml'), 'utf8');
  writeFiles(root, { 'content/site.yaml': `${site.trimEnd()}\nlocales: [en, de, ja]\n`, [FILE]: ORIGINAL });
  return root;
}

test('writes all that is to be translated, which is no translation yet', async () => {
  const root = await repository();
  expect(await runIn(root, 'new', 'translate', 'slow-pages', 'de')).toMatchObject({ code: 0, stderr: '' });
  const text = await readFile(join(root, GERMAN), 'utf8');
  expect(text).toMatch(/^---\ntitle: Pages were slow\nof: [a-p]{12}\nsummary: For an hour/);
  expect(text).toContain('  - at: 2023-05-01 10:10\n    text: We look at it.\n');
  expect(text).toContain('  - 2023-05-01 10:00: The cache was cold.\n');
  expect(text).toContain(
    '  - id: warm\n    text: Keep it warm.\n---\n\n## What happened\n\nThe cache was cold.\n',
  );
  expect(text).not.toContain('resolved');
  expect((await runIn(root, 'new', 'translate')).stdout).toMatch(/German \(`de`\): 0 of \d+ translated\n/);
  expect((await runIn(root, 'check')).stdout).toContain('readers see the original');
});

test('adds what is new to a file that is there, and keeps what it says', async () => {
  const root = await repository();
  await runIn(root, 'new', 'translate', ID, 'de');
  const own = (await readFile(join(root, GERMAN), 'utf8'))
    .replace('title: Pages were slow', '# Von Hand.\ntitle: Seiten waren langsam')
    .replace('We look at it.', 'Wir sehen nach.');
  await writeFile(join(root, GERMAN), own);
  const told = await runIn(root, 'new', 'update', ID, '--text', 'More: news', '--at', '2023-05-01 10:30');
  expect(told.stdout).toContain(`npm run new -- translate ${ID} de`);
  expect(await runIn(root, 'new', 'translate', ID, 'de')).toMatchObject({ code: 0 });
  const text = await readFile(join(root, GERMAN), 'utf8');
  const added = '  - at: 2023-05-01 10:30\n    text: "More: news"\n';
  expect(text).toBe(own.replace('Wir sehen nach.\n', `Wir sehen nach.\n${added}`));
  expect((await runIn(root, 'check')).stdout).toContain('have changed since they were translated');
});

test.each([
  [['translate', 'slow', 'fr'], 'Unexpected language `fr`, expected `de` or `ja`'],
  [['translate', 'slow'], 'Missing the language, expected `de` or `ja`'],
  [['translate', 'nothing', 'de'], 'Unexpected document `nothing`'],
])('%j', async (args, said) => {
  const root = await repository();
  expect(await runIn(root, 'new', ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
});
