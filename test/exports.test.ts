import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as afterword from '../src/integration.ts';

test('the package exports the integration, and nothing else', async () => {
  const { exports } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  expect(exports).toEqual({ '.': './src/integration.ts' });
  expect(Object.keys(afterword)).toEqual(['default']);
});

test('the integration bears its name', () => {
  expect(afterword.default()).toMatchObject({ name: 'afterword' });
});
