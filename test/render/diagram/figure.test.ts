import type { Diagram } from 'mermaid-without-browser';
import { expect, test } from 'vitest';
import { toDiagramFigure } from '../../../src/render/diagram/figure.ts';
import { diagramFilePathOf, toDiagramFile } from '../../../src/render/diagram/file.ts';
import { words } from '../../support/words.ts';

function diagram(width: number, readableWidth: number): Diagram {
  const svg =
    '<svg id="d1" viewBox="0 0 9 9"><title id="d1-title">A &amp; B</title><style>#d1{}</style></svg>';
  return { svg, kind: 'pie', width, height: 300, readableWidth, warnings: [], styleHashes: [] };
}

const figureOf = (drawn: Diagram) =>
  toDiagramFigure(drawn, { words, language: words.locale }, (path) => `/base/${path}`);

test('a diagram that every screen can show stands alone', () => {
  const drawn = diagram(280, 280);
  expect(figureOf(drawn)).toBe(`<figure class="aw-diagram">${drawn.svg}</figure>`);
});

test('a wider one has a box to scroll in and a link to its file', () => {
  const drawn = diagram(600, 500);
  const figure = figureOf(drawn);
  expect(figure).toContain('<div class="aw-scroll" role="group" tabindex="0" aria-label="Diagram"><svg ');
  expect(figure).toContain(`href="/base/${diagramFilePathOf(drawn)}"`);
  expect(figure).not.toContain('<aw-sheets>');
});

test('one that is too wide for any sheet has parts for paper, which draw what is there already', () => {
  const figure = figureOf(diagram(4000, 4000));
  expect(figure).toContain('<p>Part 1 of 5</p>');
  expect(figure.match(/<use href="#d1"\/>/g)).toHaveLength(5);
});

test('the file of a diagram has the ground of a page, and an address that changes with it', () => {
  const drawn = diagram(600, 500);
  expect(toDiagramFile(drawn)).toMatch(/<style>svg:root\{color-scheme:light dark;background:light-dark\(/);
  const other = { svg: drawn.svg.replace('A ', 'B ') };
  expect(diagramFilePathOf(other)).not.toBe(diagramFilePathOf(drawn));
});
