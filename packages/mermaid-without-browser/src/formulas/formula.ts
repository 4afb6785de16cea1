import { createRequire } from 'node:module';
import type Katex from 'katex';
import { childrenOf, descendantsOf } from '../dom/nodes.ts';
import { type Shape, UNITS } from './box.ts';
import { layOut } from './lay-out.ts';
import { classesOf, lengthsOf, NotLaidOut } from './style.ts';

/** A formula as paths, measured in em of the text that it stands in. */
export interface Formula {
  width: number;
  /** How far it reaches above its baseline. */
  ascent: number;
  descent: number;
  /** In thousandths of its own em. */
  shapes: readonly Shape[];
}

/** Why a formula can't be drawn. */
export interface BadFormula {
  reason: string;
}

/** How much larger KaTeX sets its letters than those around them, which have larger ones without ascenders. */
export const EM = 1.21;
const LONGEST = 20;
const KEPT = 1000;

const known = new Map<string, Formula | BadFormula>();

/** What KaTeX makes of TeX; KaTeX and its fonts are loaded with the first formula. */
export function formulaOf(tex: string): Formula | BadFormula {
  let formula = known.get(tex);
  if (!formula) {
    if (known.size > KEPT) known.clear();
    formula = read(tex);
    known.set(tex, formula);
  }
  return formula;
}

function read(tex: string): Formula | BadFormula {
  const katex: typeof Katex = createRequire(import.meta.url)('katex');
  const holder = document.createElement('div');
  try {
    holder.innerHTML = katex.renderToString(tex, {
      displayMode: true,
      output: 'html',
      strict: 'ignore',
      maxSize: LONGEST,
    });
    const { width, shapes } = layOut(holder);
    return { ...heightsOf(holder), width: (width * EM) / UNITS, shapes };
  } catch (error) {
    if (error instanceof NotLaidOut) {
      return {
        reason:
          'it has something that can only be drawn by a browser, such as a colour, a frame, a brace or an arrow as wide as letters, or a line between columns',
      };
    }
    if (error instanceof katex.ParseError) return { reason: error.rawMessage.replace(/\.$/, '') };
    if (error instanceof RangeError) return { reason: 'too much stands within one another there' };
    throw error;
  }
}

/** KaTeX says at the beginning of each part of a line how high and how deep it is. */
function heightsOf(html: Element): Pick<Formula, 'ascent' | 'descent'> {
  let [ascent, descent] = [0, 0];
  for (const base of descendantsOf(html).filter((element) => classesOf(element).includes('katex-base'))) {
    const [strut] = childrenOf(base);
    const lengths = strut ? lengthsOf(strut, EM) : new Map<string, number>();
    const depth = -(lengths.get('vertical-align') ?? 0);
    ascent = Math.max(ascent, (lengths.get('height') ?? 0) - depth);
    descent = Math.max(descent, depth);
  }
  return { ascent, descent };
}
