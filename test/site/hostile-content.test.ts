import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingProblemsOf } from '../../src/assemble/drawing-problems.ts';
import { readContent } from '../../src/check/content.ts';
import { createSite, runBuild } from '../support/build-site.ts';
import { writeFiles } from '../support/files.ts';
import { hostileContent } from '../support/hostile-content.ts';
import { filesOf } from '../support/pages.ts';
import { STACK } from '../support/stack.ts';

const NOW = Date.parse('2026-04-01T12:00:00Z');
/** Each is a whole build; `AFTERWORD_BUILDS=50` tries more of them, with other seeds. */
const BUILDS = Number(process.env['AFTERWORD_BUILDS'] ?? 2);

describe('content of all that people and machines write', () => {
  test.each(Array.from({ length: BUILDS }, (_, index) => index + 1))(
    'is built, or the check has named what is wrong with it: seed %i',
    async (seed) => {
      const [files = new Map<string, string>()] = fc.sample(hostileContent, { seed, numRuns: 1 });
      const root = await createSite({ name: `hostile-content-${seed}`, fixture: 'empty' });
      writeFiles(root, Object.fromEntries(files));
      const content = await readContent(root, { now: NOW });
      const problems = [...content.problems, ...(await drawingProblemsOf(content, root)).problems];
      const errors = problems.filter(({ severity }) => severity === 'error');
      for (const { line, column, message, remedy, file } of errors) {
        expect({ file, line, column }).toEqual({
          file,
          line: expect.any(Number),
          column: expect.any(Number),
        });
        expect(
          [message, remedy].every((words) => words.length > 10),
          `${file}: ${message}`,
        ).toBe(true);
      }
      for (const file of new Set(errors.map(({ file }) => file))) await rm(join(root, file));

      const { status, output, dist } = await runBuild(root, {
        env: { SOURCE_DATE_EPOCH: String(NOW / 1000) },
      });
      expect({ status, output: status === 0 ? '' : output.slice(-3000) }).toEqual({ status: 0, output: '' });
      expect(output).not.toMatch(STACK);
      const left = (await filesOf(join(root, 'content'))).filter((file) => file.startsWith('incidents/'));
      expect(left.length).toBeGreaterThan(5);
      const published = new Set(await filesOf(dist));
      for (const file of left) expect(published).toContain(file.replace(/\.mdx?$/, '/index.html'));
    },
  );
});
