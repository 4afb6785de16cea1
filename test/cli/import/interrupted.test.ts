import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { beginProject } from '../../../src/cli/begin-project.ts';
import { planImport } from '../../../src/cli/import/plan.ts';
import { filesOf, writeFiles } from '../../../src/cli/import/write-plan.ts';
import { importRecord } from '../../../src/cli/import.ts';
import { readTree } from '../../../src/source/read.ts';
import { MADE_UP, type MadeUp } from '../../import/support/made-up.ts';
import { ioIn, NOW, readAll } from '../../support/cli.ts';

const RECORD: MadeUp = {
  madeUp: true,
  name: 'Made Up',
  services: [{ id: 'shop', name: 'Shop' }],
  incidents: ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    title: 'The same title',
    began: '2023-05-01T10:00:00Z',
    ended: '2023-05-01T11:00:00Z',
    report: `Report ${id}. ![Log](./log.png)`,
    pictures: [
      {
        name: 'log.png',
        from: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      },
    ],
  })),
};
/** Half of them changed since. */
const LATER: MadeUp = {
  ...RECORD,
  incidents: RECORD.incidents.map((incident, index) =>
    index % 2 === 0 ? incident : { ...incident, report: `${incident.report}\n\nMore.` },
  ),
};

async function temporary(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'afterword-stopped-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  // The name of the folder becomes that of the project.
  const project = join(root, 'site');
  await mkdir(project);
  return project;
}

async function importInto(root: string, record: MadeUp): Promise<Record<string, string>> {
  const source = join(root, '../record.json');
  await writeFile(source, JSON.stringify(record));
  expect(await importRecord([source], ioIn(root).io, [MADE_UP])).toBe(0);
  return readAll(root);
}

async function filesToWrite(root: string, record: MadeUp) {
  const options = { files: [{ path: 'record.json', text: JSON.stringify(record) }] };
  const move = {
    record: MADE_UP.parse(options.files, {}),
    format: MADE_UP.format,
    timezone: undefined,
    cwd: root,
  };
  const find = async (from: string) => Buffer.from(from.split(',')[1] ?? '', 'base64');
  return filesOf(await planImport(move, { tree: await readTree(root), find, now: NOW, env: {} }));
}

test('stopped after any number of files, an import that is run again comes to the same', async () => {
  const expected = await importInto(await temporary(), RECORD);
  const count = (await filesToWrite(await temporary(), RECORD)).length;
  expect(count).toBe(9);
  for (let done = 0; done <= count; done++) {
    const root = await temporary();
    await stopAfter(done, root, RECORD);
    expect(await importInto(root, RECORD), `stopped after ${done}`).toEqual(expected);
  }
});

test('so does one that brings what is here up to date', async () => {
  const first = await temporary();
  await importInto(first, RECORD);
  const expected = await importInto(first, LATER);
  for (let done = 0; done <= 4; done++) {
    const root = await temporary();
    await importInto(root, RECORD);
    await stopAfter(done, root, LATER);
    expect(await importInto(root, LATER), `stopped after ${done}`).toEqual(expected);
  }
});

/** Writes so many files, and a part of the next one. */
async function stopAfter(done: number, root: string, record: MadeUp): Promise<void> {
  const files = await filesToWrite(root, record);
  if (done > 0) await beginProject(ioIn(root).io);
  await writeFiles(files.slice(0, done), root);
  const next = files[done];
  if (!next) return;
  const folder = join(root, dirname(next.file));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `.${basename(next.file)}.part`), 'Half');
}
