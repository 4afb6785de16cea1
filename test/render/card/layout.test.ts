import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCardDrawer } from '../../../src/render/card/draw.ts';
import type { Box } from '../../../src/render/card/outline.ts';
import { type BoxShape, inkOfText, type Shape, type TextShape } from '../../../src/render/card/scene.ts';
import type { CardSpec } from '../../../src/render/card/spec.ts';
import { moreOf } from '../../../src/render/card/specs.ts';
import { CARD, MARGIN } from '../../../src/render/card/tokens.ts';
import { galleryCards } from '../../support/card-gallery.ts';
import { brand, decodePng, incidentCard } from '../../support/cards.ts';
import { REPOSITORY } from '../../support/files.ts';
import { words } from '../../support/words.ts';

/** Words of every script that a font is installed for, and some that break lines badly. */
const WORDS = [
  ...'Checkout failed for two customers — a "retry" ran beside <the> job; 100% of /api/v2/orders?limit=50 AVAST'.split(
    ' ',
  ),
  ...'決済サービス 障害、 （復旧済み） 配置变更后 오류율이 증가하여'.split(' '),
  ...'ارتفاع معدل أخطاء שגיאות דקות कॉन्फ़िगरेशन त्रुटि ข้อผิดพลาดเพิ่มขึ้น'.split(' '),
  ...'Задержка Καθυστέρηση LỖI ĐĂNG NHẬP Ấp Übersicht'.split(' '),
  'Zahlungsdienstleisterausfallbenachrichtigungen',
  'x9f'.repeat(40),
];

const text = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const duration = fc.constantFrom('1 min', '6 d 23 h', 'about 12 d 23 h', 'under a minute');
const milliseconds = fc.integer({ min: 1, max: 1e9 });
const phases = fc
  .subarray(['undetected', 'responding', 'recovering'] as const)
  .chain((names) =>
    fc.tuple(
      ...names.map((name) => fc.record({ name: fc.constant(name), label: text(2), milliseconds, duration })),
    ),
  );
const incident = fc
  .record({
    title: text(40),
    label: text(2),
    date: fc.constantFrom('15 April 2023', 'Wednesday, 29 September 2027 at 12:59 PM GMT+13:45'),
    services: fc.array(text(3), { maxLength: 9 }),
    duration,
    phases,
    flags: fc.subarray(['Preliminary', 'Corrected']),
    latest: fc.option(text(40), { nil: undefined }),
    unrecorded: fc.option(fc.constant('End not recorded'), { nil: undefined }),
    severity: fc.option(fc.record({ label: text(2), order: fc.integer({ min: 1, max: 5 }) }), {
      nil: undefined,
    }),
  })
  .map(incidentCard);
const level = fc.constantFrom('operational', 'maintenance', 'degraded', 'partial-outage', 'major-outage');
const days = fc.array(fc.oneof(level, fc.constant('unknown' as const)), { maxLength: 95 });
const status = fc.record({ level, label: text(12), short: text(3) });
const fallback = text(2);
const legend = fc.record({ from: text(4), to: text(3) });
const others: fc.Arbitrary<CardSpec> = fc.oneof(
  fc.record({
    kind: fc.constant('site' as const),
    title: text(4),
    fallback,
    status,
    days,
    legend,
    tagline: text(12),
  }),
  fc.record({
    kind: fc.constant('service' as const),
    title: text(12),
    fallback,
    group: text(2),
    status,
    days,
    legend,
    uptime: fc.record({ percent: fc.constant('99.98%'), label: duration }),
  }),
  fc
    .record({
      kind: fc.constant('maintenance' as const),
      title: text(40),
      fallback,
      label: text(3),
      cancelled: fc.boolean(),
      starts: text(4),
      ends: text(4),
      duration,
      services: fc.array(text(3), { maxLength: 5 }),
    })
    .map((facts) => ({ ...facts, more: moreOf(facts.services, words) })),
  fc.record({ kind: fc.constant('page' as const), title: text(40), fallback, description: text(60) }),
);

/** Outlines are drawn at fractions of a pixel. */
const TOLERANCE = 0.5;
const { side, top, bottom } = MARGIN;

function isText(shape: Shape): shape is TextShape {
  return shape.kind === 'text';
}

function overlaps(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > TOLERANCE && down > TOLERANCE;
}

function isOnWholePixels({ left, top, width, height }: Shape & Pick<BoxShape, 'top' | 'height'>): boolean {
  return [left, top, width, height].every(Number.isInteger);
}

function toBox({ left, top: edge, width, height }: BoxShape): Box {
  return { left, top: edge, right: left + width, bottom: edge + height };
}

function expectOrder(shapes: readonly Shape[]) {
  for (const shape of shapes)
    if (shape.kind !== 'text') expect(isOnWholePixels(shape), shape.kind).toBe(true);
  const inks = shapes.filter(isText).map((shape) => ({ text: shape.text, ...inkOfText(shape) }));
  const boxes = shapes.filter((shape) => shape.kind === 'box').map(toBox);
  for (const [index, ink] of inks.entries()) {
    expect(ink.left, ink.text).toBeGreaterThanOrEqual(side - TOLERANCE);
    expect(ink.right, ink.text).toBeLessThanOrEqual(CARD.width - side + TOLERANCE);
    expect(ink.top, ink.text).toBeGreaterThanOrEqual(top);
    expect(ink.bottom, ink.text).toBeLessThanOrEqual(CARD.height - bottom);
    const touched = inks.slice(index + 1).filter((other) => overlaps(ink, other));
    expect(touched, ink.text).toEqual([]);
    // A text lies on its pill or beside a box, never across its edge.
    const crossed = boxes.filter(
      (box) => overlaps(ink, box) && !(box.left <= ink.left && box.right >= ink.right),
    );
    expect(crossed, ink.text).toEqual([]);
  }
}

describe.each(['en', 'ar'])('on a site in %s', (locale) => {
  const logo = {
    bytes: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><path d="M0 0h64v64z"/></svg>',
    ),
    type: 'image/svg+xml',
  } as const;
  const drawer = createCardDrawer(brand({ locale, logo, name: 'Lumen Платежи' }), REPOSITORY);

  test.each(galleryCards())(
    'the card "$id" keeps its text inside the margins and apart',
    async ({ spec }) => {
      expectOrder((await drawer.compose(spec)).shapes);
    },
  );

  test.each([
    ['incidents', incident],
    ['other cards', others],
  ])('whatever %s say, text stays inside the margins and apart', async (_, specs) => {
    await fc.assert(
      fc.asyncProperty(specs, async (spec) => expectOrder((await drawer.compose(spec)).shapes)),
      { numRuns: 100, seed: 1 },
    );
  });
});

test('what is drawn is where the scene says: the margins of the picture hold nothing but the bar', async () => {
  const drawer = createCardDrawer(brand(), REPOSITORY);
  for (const { spec } of galleryCards()) {
    const { colourAt } = decodePng((await drawer.draw(spec)).png);
    const rows = Array.from({ length: CARD.height - CARD.bar }, (__, index) => CARD.bar + index);
    const inMargins = rows.flatMap((y) =>
      [0, 20, 40, 60, side - 2, CARD.width - side + 1, CARD.width - 40, CARD.width - 1].map((x) =>
        colourAt(x, y),
      ),
    );
    const below = Array.from({ length: CARD.width }, (__, x) =>
      [CARD.bar + 20, CARD.height - bottom, CARD.height - 1].map((y) => colourAt(x, y)),
    );
    expect(new Set([...inMargins, ...below.flat()])).toEqual(new Set([0xffffff]));
  }
});
