import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { TEXT_CONTRAST } from '../../src/domain/colour.ts';
import { type Colour, PALETTE } from '../../src/domain/palette.ts';
import { filesOf } from '../support/pages.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const tokens = await readFile(join(SRC, 'styles/tokens.css'), 'utf8');

/** Contrast that WCAG 2 asks of what is no text and must be seen. */
const MARK_CONTRAST = 3;

const named = (names: RegExp): [string, Colour][] =>
  Object.entries(PALETTE).filter(([name]) => names.test(name));

describe('the style sheet', () => {
  test('has the colours of the palette, and no others', () => {
    const pairs = tokens.matchAll(/--aw-([\w-]+): light-dark\((#\w+), (#\w+)\);/g);
    const written = [...pairs].map(([, name, light, dark]) => [name, { light, dark }]);
    expect(written).toEqual(Object.entries(PALETTE));
  });

  test('gives browsers that know no schemes the light colours', () => {
    const written = [...tokens.matchAll(/--aw-([\w-]+): (#\w+);/g)].map(([, name, light]) => [name, light]);
    expect(written).toEqual(Object.entries(PALETTE).map(([name, { light }]) => [name, light]));
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const grounds = [PALETTE.paper[scheme], PALETTE.raised[scheme]];

  test.each(named(/^(ink|muted|series-.|severity-.|operational|maintenance|degraded|.*-outage)$/))(
    'text in %s can be read',
    (_, colour) => {
      for (const ground of grounds)
        expect(wcagContrast(colour[scheme], ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    },
  );

  test.each(named(/^phase-/))('areas in %s can be seen', (_, colour) => {
    for (const ground of grounds)
      expect(wcagContrast(colour[scheme], ground)).toBeGreaterThanOrEqual(MARK_CONTRAST);
  });

  test('lines that must be seen can be, on paper', () => {
    expect(wcagContrast(PALETTE['line-strong'][scheme], PALETTE.paper[scheme])).toBeGreaterThanOrEqual(
      MARK_CONTRAST,
    );
  });

  test('words that the search marked can be read', () => {
    expect(wcagContrast(PALETTE.ink[scheme], PALETTE.mark[scheme])).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });
});

/** What may name a colour besides: the palette's copies, the grounds of cards and of their gallery, the default brand. */
const NAMES_COLOURS = [
  'assemble/card-gallery.ts',
  'cli/begin.ts',
  'domain/palette.ts',
  'render/card/tokens.ts',
  'schema/site.ts',
  'styles/print.css',
  'styles/tokens.css',
];

test('all else takes its colours from the palette', async () => {
  // Mermaid's own colours and those of documents are not ours.
  const files = (await filesOf(SRC)).filter(
    (file) =>
      /\.(ts|astro|css)$/.test(file) &&
      !/^render\/(diagram|picture)\//.test(file) &&
      !NAMES_COLOURS.includes(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(SRC, file), 'utf8')));
  const isNaming = (text: string) =>
    [...text.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/#(?:[\da-f]{3}){1,2}\b/gi)].some(
      ([colour]) => !/^#(?:0{3}|f{3}|0{6}|f{6})$/i.test(colour),
    );
  expect(files.filter((_, index) => isNaming(texts[index] ?? ''))).toEqual([]);
});

test('the foot of printed pages, which no custom property reaches, is as quiet as on the screen', async () => {
  const print = await readFile(join(SRC, 'styles/print.css'), 'utf8');
  expect(print.match(/#[\da-f]{6}/g)).toEqual([PALETTE.muted.light]);
});

test('which phase and which severity has which colour is said once; the history has degraded days in that of a phase', async () => {
  const files = (await filesOf(SRC)).filter((file) => /\.(astro|css)$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(SRC, file), 'utf8')));
  const naming = files.filter((_, index) => /var\(--aw-(phase|severity)-/.test(texts[index] ?? ''));
  expect(naming).toEqual(['components/HistoryBars.astro', 'styles/base.css', 'styles/phases.css']);
});
