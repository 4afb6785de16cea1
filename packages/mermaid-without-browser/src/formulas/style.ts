import { attributeOf } from '../dom/nodes.ts';
import type { Setting } from './faces.ts';

/** What KaTeX writes that isn't laid out here. */
export class NotLaidOut extends Error {}

/** How what is in an element is set: its size in thousandths of the formula's em, its face, and where lines stand. */
export interface Context extends Setting {
  em: number;
  align: 'left' | 'center' | 'right';
  /** Whether it takes room without being drawn. */
  blank: boolean;
}

/** Of KaTeX's eleven sizes, in em. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** What KaTeX's style sheet says of a class: the face and the place of what is in there. */
const BY_CLASS: Readonly<Record<string, Partial<Context>>> = {
  amsrm: { family: 'AMS' },
  boldsymbol: { family: 'Math', bold: true, italic: true },
  mainrm: { family: 'Main', italic: false },
  mathbb: { family: 'AMS' },
  mathbf: { family: 'Main', bold: true },
  mathcal: { family: 'Caligraphic' },
  mathfrak: { family: 'Fraktur' },
  mathit: { family: 'Main', italic: true },
  mathnormal: { family: 'Math', italic: true },
  mathrm: { italic: false },
  mathscr: { family: 'Script' },
  mathsf: { family: 'SansSerif' },
  mathtt: { family: 'Typewriter' },
  textbf: { bold: true },
  textit: { italic: true },
  textrm: { family: 'Main' },
  textsf: { family: 'SansSerif' },
  texttt: { family: 'Typewriter' },
  'small-op': { family: 'Size1' },
  'large-op': { family: 'Size2' },
  'delim-size1': { family: 'Size1' },
  'delim-size4': { family: 'Size4' },
  'col-align-c': { align: 'center' },
  'col-align-l': { align: 'left' },
  'col-align-r': { align: 'right' },
  'katex-accent': { align: 'center' },
  'op-limits': { align: 'center' },
  mfrac: { align: 'center' },
  mover: { align: 'center' },
  munder: { align: 'center' },
  msupsub: { align: 'left' },
  'svg-align': { align: 'left' },
};

/** Classes that say what an element is, or what is done with it in `lay-out.ts`. */
const KNOWN = new Set(
  `katex-display katex katex-html katex-base katex-strut katex-sizing katex-root katex-vbox katex-thinbox
  katex-inner katex-fix katex-overlay katex-overline katex-underline katex-rule fontsize-ensurer mord mbin mrel mopen mclose
  mpunct minner mop mtight text nobreak allowbreak mspace nulldelimiter arraycolsep delimsizing delimsizinginner delimcenter
  mult op-symbol sqrt mtable vlist-t vlist-t2 vlist-r vlist vlist-s pstrut rlap llap frac-line overline-line
  underline-line hide-tail accent-body accent-full size1 size2 size3 size4`.split(/\s+/),
);

export function classesOf(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).filter(Boolean);
}

/** How what is in an element is set, from how its surroundings are. */
export function contextIn(element: Element, around: Context): Context {
  const classes = classesOf(element);
  const context = { ...around };
  for (const name of classes) {
    const said = BY_CLASS[name];
    const isSize = /^(?:reset-)?size\d+$/.test(name);
    if (!said && !isSize && !KNOWN.has(name)) throw new NotLaidOut(name);
    Object.assign(context, said);
  }
  const sizes = classes.flatMap((name) => /^(?:reset-)?size(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  if (classes.includes('delimsizing') && sizes[0]) context.family = `Size${sizes[0]}`;
  else if (sizes.length === 2) context.em *= sizeOf(sizes[1]) / sizeOf(sizes[0]);
  if (/(?:^|;)color:transparent/.test(attributeOf(element, 'style') ?? '')) context.blank = true;
  return context;
}

/** The lengths of an element's own style, in thousandths of the formula's em. */
export function lengthsOf(element: Element, em: number): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const declaration of (attributeOf(element, 'style') ?? '').split(';').filter(Boolean)) {
    const [name = '', value = ''] = declaration.split(':');
    if (declaration === 'position:relative' || declaration === 'color:transparent') continue;
    const [, number] = /^(-?[\d.]+)em$/.exec(value) ?? [];
    if (!LENGTHS.has(name) || number === undefined) throw new NotLaidOut(declaration);
    lengths.set(name, Number(number) * em);
  }
  return lengths;
}

const LENGTHS = new Set([
  'border-bottom-width',
  'border-right-width',
  'border-top-width',
  'bottom',
  'height',
  'left',
  'margin-left',
  'margin-right',
  'min-width',
  'padding-left',
  'top',
  'vertical-align',
  'width',
]);

function sizeOf(size: number | undefined): number {
  return SIZES[(size ?? 6) - 1] ?? 1;
}
