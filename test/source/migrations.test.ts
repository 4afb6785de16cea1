import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parseDocument } from '../../src/source/document.ts';
import { migrate } from '../../src/source/migrations/migrate.ts';
import { createRepository, runIn } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';
import { MIGRATIONS } from '../support/invented-migrations.ts';

vi.mock('../../src/source/migrations/table.ts', () => import('../support/invented-migrations.ts'));

const FILE = 'content/incidents/2023-12-15-api.mdx';
const OLD = `---
started: 2023-12-15 12:00   # at noon
headline: API failed
---

<Remark>Nothing was lost.</Remark>
`;
const NEW = OLD.replace('headline', 'title').replaceAll('Remark', 'Note');

describe('content of an older version', () => {
  test('is written anew through all versions since, each line of it once', () => {
    const [migrated, ...others] = migrate([{ file: FILE, text: OLD }], MIGRATIONS);
    expect(others).toEqual([]);
    expect(migrated).toMatchObject({ file: FILE, before: OLD, after: NEW });
    expect(migrated?.changes.map(({ line, version }) => `${line} ${version}`)).toEqual([
      '3 0.2.0',
      '6 0.3.0',
      '6 0.3.0',
      '3 1.0.0',
    ]);
    expect(migrate([{ file: FILE, text: NEW }], MIGRATIONS)).toEqual([]);
  });

  test('keeps its comments and its line ends', () => {
    const [migrated] = migrate([{ file: FILE, text: OLD.replaceAll('\n', '\r\n') }], MIGRATIONS);
    expect(migrated?.after).toBe(NEW.replaceAll('\n', '\r\n'));
  });

  test('is left alone where it can’t be read', () => {
    const text = '---\nheadline: [\n';
    expect(migrate([{ file: FILE, text }], MIGRATIONS)).toEqual([]);
    expect(parseDocument({ file: FILE, text }).faults).not.toEqual([]);
  });

  test('is refused by the check with what to do, and with nothing that only follows from it', async () => {
    const root = await createRepository();
    writeFiles(root, { [FILE]: OLD });
    const { code, stdout } = await runIn(root, 'check');
    expect(code).toBe(1);
    expect(stdout).toContain(
      '3:1 error Unexpected form of before 0.2.0: `headline` is now `caption`. format/older',
    );
    expect(stdout).toContain('npx afterword check --fix');
    expect(stdout).not.toContain('frontmatter/');
  });

  test('is fixed by the check, as far as it goes in one run', async () => {
    const root = await createRepository();
    const site = join(root, 'content/site.yaml');
    const settings = await readFile(site, 'utf8');
    await writeFile(site, settings.replace(/^name:/m, 'company:'));
    writeFiles(root, { [FILE]: OLD });
    const { code, stdout, stderr } = await runIn(root, 'check', '--fix');
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(await readFile(join(root, FILE), 'utf8')).toBe(NEW);
    expect(await readFile(site, 'utf8')).toBe(settings);
    expect(stderr).toContain(`Fixed ${FILE}:3 format/older: \`headline\` is now \`caption\`.\n`);
    expect((await runIn(root, 'check', '--fix')).stderr).toBe('');
  });
});
