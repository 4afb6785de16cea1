import { attributeOf, childNodesOf, childrenOf, isElement, isText, nameOf } from '../dom/nodes.ts';
import { type Box, inRow, moved, type Placed, pathOf, stretched, UNITS } from './box.ts';
import { faceOf } from './faces.ts';
import { type Context, classesOf, contextIn, lengthsOf, NotLaidOut } from './style.ts';

/** Of KaTeX's style sheet, in em. */
const NULL_DELIMITER = 0.12;
const ROOT_BEFORE = 0.2777777778;
const ROOT_AFTER = -0.5555555556;

const OUTERMOST: Context = {
  em: UNITS,
  family: 'Main',
  bold: false,
  italic: false,
  align: 'center',
  blank: false,
};
const EMPTY: Box = { width: 0, shapes: [] };
const SHARE_BEFORE = { left: 0, center: 0.5, right: 1 };
const LINES = new Set(['frac-line', 'overline-line', 'underline-line']);
const INVISIBLE = new Set(['katex-strut', 'pstrut', 'vlist-s', 'katex-fix']);

/** Lays out what KaTeX wrote as HTML, as a browser does with KaTeX's style sheet. */
export function layOut(html: Element): Box {
  return inline(html, OUTERMOST);
}

function inline(element: Element, context: Context): Box {
  const boxes = childNodesOf(element).map((child) => {
    if (isText(child)) return text(child.data, context);
    return isElement(child) ? boxOf(child, context) : EMPTY;
  });
  return inRow(boxes);
}

function boxOf(element: Element, around: Context): Box {
  const classes = new Set(classesOf(element));
  if ([...classes].some((name) => INVISIBLE.has(name))) return EMPTY;
  const context = contextIn(element, around);
  const lengths = lengthsOf(element, context.em);
  const length = (name: string) => lengths.get(name) ?? 0;
  if (classes.has('vlist-t')) return column(element, context);
  if (classes.has('nulldelimiter')) return { width: NULL_DELIMITER * context.em, shapes: [] };
  if ([...classes].some((name) => LINES.has(name))) return line(length('border-bottom-width'));
  if (classes.has('katex-rule')) return rule(lengths);
  if (classes.has('rlap') || classes.has('llap')) {
    const box = inline(element, context);
    return { width: 0, shapes: moved(box.shapes, classes.has('llap') ? -box.width : 0, 0) };
  }
  const [first] = childrenOf(element);
  const isPicture = first && nameOf(first) === 'svg';
  const { width, shapes } = isPicture ? picture(first, lengths) : inline(element, context);
  const isRoot = classes.has('katex-root');
  const before = length('margin-left') + length('padding-left') + (isRoot ? ROOT_BEFORE * context.em : 0);
  const after = length('margin-right') + (isRoot ? ROOT_AFTER * context.em : 0);
  const isWidthless = classes.has('accent-body') && !classes.has('accent-full');
  return {
    width: isWidthless ? 0 : before + (lengths.get('width') ?? width) + after,
    shapes: moved(shapes, before + length('left'), length('top') - length('vertical-align')),
  };
}

function text(data: string, context: Context): Box {
  const font = faceOf(context);
  const scale = context.em / font.unitsPerEm;
  const { glyphs, positions } = font.layout(data);
  const shapes: Placed[] = [];
  let x = 0;
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.id === 0) throw new NotLaidOut(`the character ${data}`);
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const path = context.blank ? '' : glyph.path.toSVG();
    if (path)
      shapes.push({ path, x: x + xOffset * scale, y: -yOffset * scale, scaleX: scale, scaleY: -scale });
    x += xAdvance * scale;
  }
  return { width: x, shapes };
}

/** What stands one above the other, each at a place that KaTeX has worked out. */
function column(table: Element, context: Context): Box {
  const [row] = childrenOf(table);
  const [list] = row ? childrenOf(row) : [];
  if (!list) return EMPTY;
  const items = childrenOf(list).map((item) => {
    const own = contextIn(item, context);
    const lengths = lengthsOf(item, own.em);
    const [strut] = childrenOf(item);
    const height = strut ? (lengthsOf(strut, own.em).get('height') ?? 0) : 0;
    const [left, right] = [lengths.get('margin-left') ?? 0, lengths.get('margin-right') ?? 0];
    return { ...inline(item, own), align: own.align, left, right, y: height + (lengths.get('top') ?? 0) };
  });
  const width = Math.max(0, ...items.map(({ width, left, right }) => left + width + right));
  const shapes = items.flatMap((item) => {
    const room = width - item.left - item.right;
    const isWhole = item.shapes.some(({ toWidth }) => toWidth);
    const x = item.left + (isWhole ? 0 : SHARE_BEFORE[item.align] * (room - item.width));
    return moved(stretched(item.shapes, room), x, item.y);
  });
  return { width, shapes };
}

/** A line as wide as its column. */
function line(thickness: number): Box {
  const toWidth = (width: number) => ({ path: `M0 0h${width}v${thickness}h${-width}z` });
  return {
    width: 0,
    shapes: [{ path: '', x: 0, y: -thickness, scaleX: 1, scaleY: 1, toWidth }],
  };
}

function rule(lengths: ReadonlyMap<string, number>): Box {
  const [width, height] = [lengths.get('border-right-width') ?? 0, lengths.get('border-top-width') ?? 0];
  const y = -height - (lengths.get('bottom') ?? 0);
  return {
    width,
    shapes: [{ path: `M0 0h${width}v${height}h${-width}z`, x: 0, y, scaleX: 1, scaleY: 1 }],
  };
}

/** What KaTeX has no letters for: roots, wide hats, and brackets that are put together. */
function picture(svg: Element, lengths: ReadonlyMap<string, number>): Box {
  const [drawn] = childrenOf(svg);
  const height = lengths.get('height') ?? 0;
  const [, , boxWidth = 1, boxHeight = 1] = (attributeOf(svg, 'viewBox') ?? '').split(' ').map(Number);
  const path = drawn && nameOf(drawn) === 'path' ? (attributeOf(drawn, 'd') ?? '') : '';
  if (!path || childrenOf(svg).length > 1) throw new NotLaidOut('a drawing');
  const scale = height / boxHeight;
  const shape = { path, x: 0, y: -height, scaleX: scale, scaleY: scale };
  const fit = attributeOf(svg, 'preserveAspectRatio') ?? '';
  const width = lengths.get('width') ?? lengths.get('min-width') ?? 0;
  if (fit === 'none') {
    return { width, shapes: [{ ...shape, toWidth: (room) => ({ scaleX: room / boxWidth }) }] };
  }
  if (!fit.endsWith('slice')) return { width, shapes: [{ ...shape, scaleX: width / boxWidth }] };
  return { width, shapes: [{ ...shape, toWidth: (room) => ({ path: pathOf(path, room / scale) }) }] };
}
