import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPLACEABLE } from '../../src/assemble/part-names.ts';
import { REPOSITORY } from '../support/files.ts';

const page = await readFile(join(REPOSITORY, 'docs/parts.md'), 'utf8');
const rows = [...page.matchAll(/^\| `(\w+)` \| .+ \| (.+) \|$/gm)];

test('every part that can be replaced is listed, and no other', () => {
  expect(rows.map(([, part]) => part)).toEqual([...REPLACEABLE]);
});

test.each(rows.map(([, part = '', given = '']) => ({ part, given })))(
  '$part is given what the page says',
  async ({ part, given }) => {
    const component = await readFile(join(REPOSITORY, `src/components/${part}.astro`), 'utf8');
    const [, props = ''] = /^interface Props \{\n([\s\S]*?)^\}/m.exec(component) ?? [];
    const names = [...props.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => `\`${name}\``);
    expect(given).toBe(names.join(', '));
  },
);
