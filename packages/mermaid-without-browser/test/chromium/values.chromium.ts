import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { NOW } from '../support/temporary-renderer.ts';
import { VALUES } from '../support/values.ts';

let chromium: Awaited<ReturnType<typeof openChromium>>;
beforeAll(async () => {
  chromium = await openChromium(NOW);
});
afterAll(() => chromium.close());

test.each(VALUES)('$property: $value', async ({ property, value, known }) => {
  expect(
    await chromium.page.evaluate(([property, value]) => CSS.supports(property, value), [
      property,
      value,
    ] as const),
  ).toBe(known);
});
