import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
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
