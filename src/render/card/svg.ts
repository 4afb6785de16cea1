import { UNITS } from './outline.ts';
import { type BoxShape, inkOfWords, type Shape, type SignShape, type TextShape } from './scene.ts';
import { CARD } from './tokens.ts';

/** The scene as SVG for resvg: text as outlines, so that it needs no fonts, and no masks, which cost it most. */
export function toSvg(shapes: readonly Shape[], background: string): string {
  const size = `width="${CARD.width}" height="${CARD.height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${CARD.width} ${CARD.height}">`,
    `<rect ${size} fill="${background}"/>`,
    ...shapes.map(toElement),
    '</svg>',
  ].join('');
}

function toElement(shape: Shape): string {
  switch (shape.kind) {
    case 'box':
      return toBox(shape);
    case 'text':
      return toText(shape);
    case 'sign':
      return toSign(shape);
    case 'image': {
      const { href, left, top, width, height } = shape;
      return `<image href="${href}" x="${left}" y="${top}" width="${width}" height="${height}"/>`;
    }
  }
}

function toBox({ left, top, width, height, radius: { start, end }, fill }: BoxShape): string {
  if (start === 0 && end === 0) {
    return `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}"/>`;
  }
  const path = [
    `M${left + start} ${top}h${width - start - end}`,
    `a${end} ${end} 0 0 1 ${end} ${end}v${height - 2 * end}a${end} ${end} 0 0 1 ${-end} ${end}`,
    `h${-(width - start - end)}`,
    `a${start} ${start} 0 0 1 ${-start} ${-start}v${-(height - 2 * start)}a${start} ${start} 0 0 1 ${start} ${-start}Z`,
  ];
  return `<path fill="${fill}" d="${path.join('')}"/>`;
}

function toText({ words, left, baseline, size, fill }: TextShape): string {
  const scale = size / UNITS;
  const start = left - inkOfWords(words).left * size;
  const paths = words
    .filter(({ outline }) => outline.path !== '')
    .map(({ outline: { path, origin }, x }) => {
      const [dx, dy] = [start + x * size - origin.x * scale, baseline - origin.y * scale];
      return `<path transform="matrix(${scale} 0 0 ${scale} ${rounded(dx)} ${rounded(dy)})" d="${path}"/>`;
    });
  return `<g fill="${fill}">${paths.join('')}</g>`;
}

function toSign({ path, left, top, width, stroke }: SignShape): string {
  const place = `transform="translate(${left} ${top}) scale(${width / 24})"`;
  return `<path ${place} d="${path}" fill="none" stroke="${stroke}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
