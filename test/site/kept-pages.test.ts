import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runBuild, SITES, takeDrawings } from '../support/build-site.ts';
import {
  EDITS,
  type EditName,
  edit,
  type Repository,
  smallRepository,
  writeRepository,
} from '../support/edits.ts';
import { digestsOf } from '../support/pages.ts';

const INTEGRATION = '../../../src/integration.ts';

/** The published files of a repository, from one that was built before or from nothing. */
async function publish(repository: Repository, root: string): Promise<Map<string, string>> {
  await writeRepository(root, repository, INTEGRATION);
  const { status, output, dist } = await runBuild(root, {
    env: { SOURCE_DATE_EPOCH: String(repository.now) },
  });
  expect(status, output).toBe(0);
  return digestsOf(dist);
}

async function publishFromNothing(repository: Repository, root: string, drawn: string) {
  await rm(root, { recursive: true, force: true });
  await takeDrawings(drawn, root);
  return publish(repository, root);
}

/** Every edit once, in any order, some of them between two builds. */
const stories = fc
  .tuple(
    fc.shuffledSubarray(Object.keys(EDITS) as EditName[], { minLength: Object.keys(EDITS).length }),
    fc.array(fc.integer({ min: 4, max: 6 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([names, lengths]) => {
    const steps: EditName[][] = [];
    for (const length of lengths) steps.push(names.splice(0, length));
    return steps.filter((step) => step.length > 0);
  });

test('a site that was built before comes out as one from nothing, whatever was done to it meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (steps) => {
      const kept = join(SITES, 'kept-pages');
      const clean = join(SITES, 'kept-pages-clean');
      await rm(kept, { recursive: true, force: true });
      const repository = smallRepository();
      await publish(repository, kept);
      for (const step of steps) {
        for (const name of step) edit(repository, name);
        const again = await publish(repository, kept);
        expect(again, step.join(', ')).toEqual(await publishFromNothing(repository, clean, kept));
      }
    }),
    { numRuns: Number(process.env['AFTERWORD_RUNS'] ?? 1), endOnFailure: true },
  );
});

test('what code of owners asks others for is asked for by every build, on their pages and on ours', async () => {
  const root = join(SITES, 'kept-own');
  const repository = smallRepository();
  edit(repository, 'changes a component of their own');
  const asking =
    '---\nimport { env } from "node:process";\n---\n\n<b>{Astro.props.title}: {env["ON_CALL"]}</b>\n';
  repository.files.set(
    'src/pages/team.json.ts',
    'export const GET = () => new Response(process.env.ON_CALL);\n',
  );
  const show = async (name: string) => {
    await writeRepository(root, repository, INTEGRATION);
    const { status, output, dist } = await runBuild(root, {
      env: { SOURCE_DATE_EPOCH: String(repository.now), ON_CALL: name },
    });
    expect(status, output).toBe(0);
    const [file, page] = await Promise.all(
      ['team.json', 'incidents/2026-01-20-tickets/index.html'].map((path) =>
        readFile(join(dist, path), 'utf8'),
      ),
    );
    return { file, shown: /<b>Who paid: (\w+)<\/b>/.exec(page ?? '')?.[1] };
  };
  // Their page alone asks: ours are kept.
  expect(await show('Ann')).toMatchObject({ file: 'Ann' });
  expect(await show('Bob')).toMatchObject({ file: 'Bob' });
  repository.files.set('components/Callout.astro', asking);
  expect(await show('Ann')).toEqual({ file: 'Ann', shown: 'Ann' });
  expect(await show('Bob')).toEqual({ file: 'Bob', shown: 'Bob' });
});
