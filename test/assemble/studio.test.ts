import { expect, test } from 'vitest';
import { createStudio } from '../../src/assemble/draw-diagrams.ts';
import { REPOSITORY } from '../support/files.ts';

const DAY = 86_400_000;

test('what draws stays for a day, until it is closed, and is there again where somebody asks', async () => {
  const studio = createStudio(REPOSITORY);
  const first = await studio.on(0);
  expect(await studio.on(0)).toBe(first);
  await studio.close();
  const second = await studio.on(0);
  expect(second).not.toBe(first);
  expect(await studio.on(DAY)).not.toBe(second);
  await studio.close();
  await studio.close();
});
