import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toTimelineSource } from '../../../../src/render/timeline/source.ts';
import type { DiagramRenderer } from '../../src/diagram.ts';
import { openChromium } from '../support/chromium.ts';
import { drawn } from '../support/drawn.ts';
import { NOW, openTemporaryRenderer } from '../support/temporary-renderer.ts';

let chromium: Awaited<ReturnType<typeof openChromium>>;
let renderer: DiagramRenderer;
beforeAll(async () => {
  chromium = await openChromium(NOW);
  renderer = openTemporaryRenderer();
});
afterAll(async () => {
  await renderer.close();
  await chromium.close();
});

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnoprstuvwyABCDW'),
      minLength: 1,
      maxLength: 14,
    }),
  },
  fc.string({ unit: fc.constantFrom(...'mwWM'), minLength: 20, maxLength: 90 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: fc.constantFrom(...'障害復旧監視決済'), minLength: 2, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'خدمةعطلاستعادة'), minLength: 2, maxLength: 12 }),
  fc.constantFrom('🚒', '👩‍🚒', '&amp;', '#58;', '<b>', '100%', '→', 'Ærøskøbing', 'Łódź', 'Ελλάδα', 'Київ'),
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const items = fc.array(
  fc.record({
    time: fc.constantFrom('08:12', '3 April, 14:02', '~ 23:59'),
    text,
    phase: fc.constantFrom('Undetected', 'Responding', 'Recovering'),
  }),
  { minLength: 1, maxLength: 60 },
);

test.each([
  { name: 'TD', direction: 'TD', layout: {} },
  { name: 'LR', direction: 'LR', layout: {} },
  { name: 'in rows', direction: 'TD', layout: { rows: 'ltr' } },
  { name: 'in rows from right to left', direction: 'TD', layout: { rows: 'rtl' } },
] as const)('no text of a timeline $name leaves its box', async ({ direction, layout }) => {
  await fc.assert(
    fc.asyncProperty(items, async (items) => {
      const source = toTimelineSource({ items }).replace('timeline TD', `timeline ${direction}`);
      const [result] = await renderer.render([{ source, ...layout }]);
      const { boxes, outside } = await chromium.overflows(drawn(result).svg);
      expect(boxes).toBeGreaterThanOrEqual(2 * items.length);
      expect(outside).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
