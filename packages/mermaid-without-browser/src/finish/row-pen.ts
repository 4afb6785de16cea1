import type { RowDirection } from '../diagram.ts';
import { SVG } from '../dom/nodes.ts';
import type { Setting } from '../text/wrap.ts';

/** Where a text stands; `x` and `across` are measured from the side on which reading begins. */
interface Place {
  x: number;
  /** The top of the first line. */
  y: number;
  setting: Setting;
  /** Whether `x` is where lines end, not where they begin. */
  ends?: boolean;
  colour?: string | undefined;
}

/** A line from one height to another; of no length and with round ends, it is a dot. */
interface Stroke {
  across: number;
  from: number;
  to: number;
  thickness: number;
  ends?: 'round' | 'butt';
}

/** Puts elements of Mermaid's drawing to other places. */
export interface Pen {
  write(text: Element, lines: readonly string[], place: Place): void;
  stroke(line: Element, stroke: Stroke): void;
  /** Fills a band from side to side. */
  fill(path: Element, top: number, bottom: number): void;
}

export const LINE_HEIGHT = 23;
/** From the top of a line to the foot of its letters. */
const BASELINE = 17;

/** A pen for a drawing of this width. */
export function createPen(width: number, direction: RowDirection): Pen {
  const isMirrored = direction === 'rtl';
  const acrossOf = (x: number) => String(isMirrored ? width - x : x);
  return {
    write(text, lines, { x, y, setting: { size, weight }, ends = false, colour }) {
      for (const name of ['x', 'y', 'dy', 'dominant-baseline', 'alignment-baseline'])
        text.removeAttribute(name);
      text.setAttribute('text-anchor', ends === isMirrored ? 'start' : 'end');
      // Each line begins where its own letters say, whatever the language of the page.
      const style = [`font-size:${size}px`, `font-weight:${weight}`, 'unicode-bidi:plaintext'];
      text.setAttribute('style', [...style, ...(colour ? [`fill:${colour}`] : [])].join(';'));
      text.replaceChildren(
        ...lines.map((line, index) => {
          const span = text.ownerDocument.createElementNS(SVG, 'tspan');
          span.setAttribute('x', acrossOf(x));
          span.setAttribute('y', String(y + index * LINE_HEIGHT + BASELINE));
          span.textContent = line;
          return span;
        }),
      );
    },
    stroke(line, { across, from, to, thickness, ends = 'butt' }) {
      for (const name of ['marker-end', 'stroke-dasharray']) line.removeAttribute(name);
      for (const name of ['x1', 'x2']) line.setAttribute(name, acrossOf(across));
      line.setAttribute('y1', String(from));
      line.setAttribute('y2', String(to));
      line.setAttribute('style', `stroke-width:${thickness}px;stroke-linecap:${ends}`);
    },
    fill(path, top, bottom) {
      path.setAttribute('d', `M0 ${top}H${width}V${bottom}H0Z`);
    },
  };
}
