import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/support/patience.ts';

// What Node has compiled once, no other file of tests and no process that one starts compiles again.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.cache/test/compiled');

export default defineConfig({
  test: {
    // Vitest leaves a core idle, of two as well; but tests wait for browsers and builds, which need little of theirs.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'parts',
          isolate: false,
          setupFiles: 'test/support/own-modules.ts',
          include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: ['test/site/**', '**/node_modules/**'],
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/support/forget-sites.ts',
          ...PATIENCE,
        },
      },
    ],
  },
});
