import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './test/support/patience.ts';

/** The comparison of diagrams with a browser's, which takes a browser and a minute. */
export default defineConfig({
  test: {
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ['packages/mermaid-without-browser/test/chromium/**/*.chromium.ts'],
    ...PATIENCE,
  },
});
