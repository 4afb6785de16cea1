import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type BuiltSite, createSite, runBuild } from '../support/build-site.ts';
import { mountMemory } from '../support/mounts.ts';
import { digestsOf } from '../support/pages.ts';
import { STACK } from '../support/stack.ts';

/** How many moments of a build are tried; a few each time, more by `AFTERWORD_INTERRUPTIONS=30`. */
const RUNS = { numRuns: Number(process.env['AFTERWORD_INTERRUPTIONS'] ?? 2), endOnFailure: true };

const DISTURB = pathToFileURL(join(import.meta.dirname, '../support/disturb.ts')).href;
/** The same clock for all, so that the same content gives the same bytes. */
const CLOCK = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 4, 11) / 1000) };

type Digests = Map<string, string>;

/** What a site is, with a report by two titles, when nothing disturbs its build. */
let clean: Record<string, Digests>;
/** How often a build changes something on the disk. */
let changes: number;
let root: string;

beforeAll(async () => {
  root = await createSite({ name: 'interrupted', fixture: 'minimal' });
  clean = {};
  for (const title of ['One', 'Other']) {
    await rm(join(root, '.cache'), { recursive: true, force: true });
    await write(title);
    const count = join(root, 'count.txt');
    const { status, output } = await build({ NODE_OPTIONS: `--import ${DISTURB}`, DISTURBED_COUNT: count });
    expect(status, output).toBe(0);
    changes = Number(await readFile(count, 'utf8'));
    clean[title] = await published();
  }
  expect(clean['One']).not.toEqual(clean['Other']);
});

function write(title: string): Promise<void> {
  const text = `---\ntitle: ${title}\nstarted: 2026-05-05T10:00Z\n---\n\nWhat happened.\n\n\`\`\`mermaid\nflowchart LR\n  A --> ${title}\n\`\`\`\n`;
  return writeFile(join(root, 'content/incidents/2026-05-05-renamed.md'), text);
}

function build(env: Record<string, string> = {}): Promise<BuiltSite> {
  return runBuild(root, { env: { ...CLOCK, ...env } });
}

function published(): Promise<Digests> {
  return digestsOf(join(root, 'dist'));
}

/** Publishes another site than is published, meanwhile disturbs that, and looks at what is published then. */
async function disturb(by: string, share: number): Promise<BuiltSite> {
  const { title, before } = await writeAnother();
  const at = Math.max(1, Math.ceil(share * changes));
  const disturbed = await build({
    NODE_OPTIONS: `--import ${DISTURB}`,
    DISTURBED_BY: by,
    DISTURBED_AT: String(at),
  });
  expect(disturbed.output).not.toMatch(STACK);
  expect([before, clean[title]]).toContainEqual(await published());
  const { status, output } = await build();
  expect(status, output).toBe(0);
  expect(await published()).toEqual(clean[title]);
  return disturbed;
}

async function writeAnother(): Promise<{ title: string; before: Digests }> {
  const before = await published();
  const title = isSame(before, 'One') ? 'Other' : 'One';
  await write(title);
  return { title, before };
}

function isSame(site: Digests, title: string): boolean {
  return JSON.stringify([...site]) === JSON.stringify([...(clean[title] ?? [])]);
}

/** Any moment, and those in which a finished site is put in its place. */
const moments = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0.96, max: 1, noNaN: true }),
);

test('a build that is killed leaves the site that was published, or the new one, and nothing for the next to trip over', async () => {
  await fc.assert(
    fc.asyncProperty(moments, async (share) => {
      const { status, output } = await disturb('kill', share);
      if (status !== 0) expect(output).toMatch(/^The build was ended by SIGKILL, .* is unchanged\.$/m);
    }),
    RUNS,
  );
});

test('a build whose cache is taken away publishes a whole site, or says why it does not', async () => {
  await fc.assert(
    fc.asyncProperty(moments, async (share) => {
      const { status, output } = await disturb('removal', share);
      if (status !== 0)
        expect(output).toMatch(/was removed while .*\.\nNothing was published\. Run it again\.$/m);
    }),
    RUNS,
  );
});

test('a disk that is full is named, and leaves the site that was published', async (context) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 16, max: 3000 }), async (kilobytes) => {
      await rm(join(root, '.cache'), { recursive: true, force: true });
      const { title, before } = await writeAnother();
      const takeOff = mountMemory(context, join(root, '.cache'), `size=${kilobytes}k`);
      const { status, output } = await build();
      takeOff();
      expect(output).not.toMatch(STACK);
      expect(await published()).toEqual(status === 0 ? clean[title] : before);
      if (status !== 0)
        expect(output).toMatch(/^The system did not let Afterword .*: no space left on device\.$/m);
    }),
    RUNS,
  );
});

test('of two builds of a folder one waits for the other, says so, and publishes the same', async () => {
  await write('One');
  const both = await Promise.all([build(), build()]);
  for (const { status, output } of both) expect(status, output).toBe(0);
  const waiting = both.filter(({ output }) => output.includes('Another build of this folder is under way.'));
  expect(waiting.length).toBe(1);
  expect(await published()).toEqual(clean['One']);
});
