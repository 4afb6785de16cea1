import { hash } from 'node:crypto';
import type { Diagram, DiagramWarning } from '../diagram.ts';
import { escapeText } from '../dom/escape.ts';
import { childNodesOf, childrenOf, nameOf } from '../dom/nodes.ts';
import { keywordOf } from '../faults/kinds.ts';
import { ICONS_ATTRIBUTION } from '../labels/icons.ts';
import type { ViewBox } from '../layout/viewport.ts';
import type { Names } from '../names.ts';
import { Cascade } from '../style/cascade.ts';
import { normalizeText, removeEmpty, removeForeign, removeForeignAttributes } from './clean.ts';
import { ensureContrast } from './contrast.ts';
import { drawFormulas } from './draw-formulas.ts';
import { drawIcons } from './draw-icons.ts';
import { drawSigns } from './draw-signs.ts';
import { fontFacesOf } from './font-faces.ts';
import { replaceForeignText } from './foreign-text.ts';
import { splitAtFormulas } from './formula-places.ts';
import { frameOf, isEmptyDrawing } from './frame.ts';
import { renameIds } from './identify.ts';
import { readableWidthOf } from './letters.ts';
import { paintsOf } from './paint.ts';
import { layGrounds } from './plate.ts';
import { writeStyleSheet } from './style-sheet.ts';
import { ensureLines } from './visible-lines.ts';
import { formatNumber, writeNode } from './write.ts';

export interface Unfinished {
  /** Mermaid's drawing, which is taken apart. */
  svg: Element;
  kind: string;
  /** Prefix of all ids in the drawing. */
  id: string;
  names: Names;
  /** Whether its colours are meant for dark pages, and so need no counterpart there. */
  isMeantForDark: boolean;
  /** Leaves text in Mermaid's colours, readable or not; for comparison with a browser's drawing. */
  keepsColours?: boolean;
}

const EMPTY: DiagramWarning = {
  message: 'Unexpected empty diagram, expected something to draw below its first line.',
  remedy: 'Write what it shows, or remove it.',
};

/** Turns what Mermaid drew into an svg that is safe, small, named, and readable in both colour schemes. */
export function finish({ svg, kind, id, names, isMeantForDark, keepsColours }: Unfinished): Diagram {
  splitAtFormulas(svg);
  // From here on styles and words stay; only places change.
  const cascade = new Cascade(svg);
  replaceForeignText(svg, cascade);
  const warnings = removeForeign(svg, cascade);
  normalizeText(svg);
  if (isEmptyDrawing(svg)) warnings.push(EMPTY);
  const frame = frameOf(svg, cascade);
  const readableWidth = readableWidthOf(svg, cascade, frame.width);
  const { css: fontFaces, family, fonts } = fontFacesOf(svg, cascade, id);
  const paints = paintsOf(svg, cascade, isMeantForDark);
  layGrounds(svg, cascade, paints, isMeantForDark);
  if (!keepsColours) {
    ensureLines(svg, cascade, paints);
    ensureContrast(svg, cascade, paints);
  }
  const hasIcons = drawIcons(svg, cascade, paints);
  drawFormulas(svg, cascade, paints);
  drawSigns(svg, cascade, paints);
  for (const child of childrenOf(svg)) if (['style', 'title', 'desc'].includes(nameOf(child))) child.remove();
  removeForeignAttributes(svg);
  renameIds(svg, paints, id);
  removeEmpty(svg);

  const css = fontFaces + writeStyleSheet(svg, paints, id, family) + showReadable(id, readableWidth);
  const { title, description } = names;
  return {
    svg: write(svg, {
      id,
      css,
      frame,
      name: title ?? names.heading ?? `Diagram (${keywordOf(kind)})`,
      description,
      hasIcons,
    }),
    kind,
    ...(title && { title }),
    width: Math.round(frame.width),
    height: Math.round(frame.height),
    readableWidth,
    warnings,
    styleHashes: [`sha256-${hash('sha256', css, 'base64')}`],
    ...(fonts.length && { fonts }),
  };
}

/** On a screen a drawing is never narrower than it can be read; the box around it scrolls. */
function showReadable(id: string, width: number): string {
  return width ? `@media screen{#${id}{min-width:${width}px}}` : '';
}

interface Outside {
  id: string;
  css: string;
  frame: ViewBox;
  name: string;
  description: string | undefined;
  hasIcons: boolean;
}

function write(svg: Element, { id, css, frame, name, description, hasIcons }: Outside): string {
  const { x, y, width, height } = frame;
  const content = childNodesOf(svg).map(writeNode).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" viewBox="${[x, y, width, height].map((value) => formatNumber(value)).join(' ')}"`,
    ` width="${Math.round(width)}" height="${Math.round(height)}" role="img" aria-labelledby="${id}-title"`,
    description ? ` aria-describedby="${id}-desc">` : '>',
    `<title id="${id}-title">${escapeText(name)}</title>`,
    description ? `<desc id="${id}-desc">${escapeText(description)}</desc>` : '',
    hasIcons ? `<!--${ICONS_ATTRIBUTION}-->` : '',
    `<style>${css}</style>${content}</svg>`,
  ].join('');
}
