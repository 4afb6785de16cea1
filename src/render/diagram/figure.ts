import type { Diagram } from 'mermaid-without-browser';
import { escapeAttribute, escapeText } from 'mermaid-without-browser/escape';
import { languageMarksOf } from '../../domain/language-marks.ts';
import { labelsOf } from '../../words/labels.ts';
import { LARGE_KEYS } from '../../words/large.ts';
import type { Words } from '../../words/words.ts';
import { diagramFilePathOf } from './file.ts';
import { onPaper } from './paper.ts';

/** What every screen shows without scrolling. */
const NARROWEST = 288;
/** What a page's text is wide; wider diagrams are opened from screens of all widths. */
const COLUMN = 672;

/** Whether a diagram may be too wide for a screen, so that it is published as a file too. */
export function isWide({ readableWidth }: Pick<Diagram, 'readableWidth'>): boolean {
  return readableWidth > NARROWEST;
}

/**
 * A diagram as it stands on a page. One that is too wide for some screens scrolls in a box of its own, can be opened
 * large, and is turned or cut for paper.
 *
 * @param language - that its texts are in.
 * @param toHref - a file of the site, by its path from the site's base.
 */
export function toDiagramFigure(
  diagram: Diagram,
  { words, language }: { words: Words; language: string },
  toHref: (path: string) => string,
): string {
  const { readableWidth } = diagram;
  const { lang } = languageMarksOf('', language, words.locale);
  const svg = lang === undefined ? diagram.svg : diagram.svg.replace('<svg ', `<svg lang="${lang}" `);
  if (!isWide(diagram)) return `<figure class="aw-diagram">${svg}</figure>`;
  const paper = onPaper(diagram);
  const title = `${idOf(diagram)}-title`;
  const say = (text: string) => escapeText(text);
  const figure = ['aw-diagram', 'aw-wide', ...(paper.way === 'upright' ? [] : [`aw-${paper.way}`])];
  const button = ['aw-noprint', ...(readableWidth > COLUMN ? ['aw-always'] : [])];
  return [
    `<figure class="${figure.join(' ')}">`,
    `<div class="aw-scroll" role="group" tabindex="0" aria-label="${escapeAttribute(words.say('diagram.box'))}">${svg}</div>`,
    `<aw-enlarge class="${button.join(' ')}" data-labels="${escapeAttribute(labelsOf(words, LARGE_KEYS))}">`,
    `<a class="aw-button" href="${escapeAttribute(toHref(diagramFilePathOf(diagram)))}" aria-describedby="${title}">`,
    `${say(words.say('diagram.open'))}</a></aw-enlarge>`,
    paper.way === 'cut' ? sheetsOf(diagram, paper.sheets, words) : '',
    '</figure>',
  ].join('');
}

/** The parts of a drawing for paper, each of which draws what stands in the figure already. */
function sheetsOf(
  diagram: Diagram,
  sheets: Extract<ReturnType<typeof onPaper>, { way: 'cut' }>['sheets'],
  words: Words,
): string {
  const id = idOf(diagram);
  const parts = sheets.map(({ width, height, viewBox }, index) => {
    const part = words.say('diagram.part', { part: index + 1, parts: sheets.length });
    const box = `${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`;
    return (
      `<p>${escapeText(part)}</p>` +
      `<svg width="${width}" height="${height}" viewBox="${box}" aria-hidden="true"><use href="#${id}"/></svg>`
    );
  });
  return `<aw-sheets>${parts.join('')}</aw-sheets>`;
}

function idOf({ svg }: Diagram): string {
  return /\bid="([^"]+)"/.exec(svg)?.[1] ?? '';
}
