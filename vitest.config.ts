import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest leaves a core idle, of two as well; but tests wait for browsers and builds, which need little of theirs.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**'],
          // A test says what must hold, never how fast: a busy machine is no failure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/support/forget-sites.ts',
          // The first test that asks for a site waits until it is built.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
