import { createHash } from 'node:crypto';
import type { Diagram } from 'mermaid-without-browser';
import { PALETTE } from '../../domain/palette.ts';
import { routes } from '../../domain/routes.ts';

/** Half of a hash is enough to tell a site's drawings apart. */
const HASH_LENGTH = 12;
/** The ground of the pages, for which the drawing has its colours. */
const GROUND = `svg:root{color-scheme:light dark;background:light-dark(${PALETTE.paper.light},${PALETTE.paper.dark})}`;

/** A diagram as a file that is opened by itself: in both colour schemes, on the ground of a page. */
export function toDiagramFile({ svg }: Pick<Diagram, 'svg'>): string {
  return svg.replace('<style>', `<style>${GROUND}</style><style>`);
}

/** Its address, relative to the site's base. */
export function diagramFilePathOf({ svg }: Pick<Diagram, 'svg'>): string {
  const hash = createHash('sha256').update(toDiagramFile({ svg })).digest('hex');
  return routes.copy('diagram', hash.slice(0, HASH_LENGTH), '.svg');
}
