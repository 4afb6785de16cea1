import type { PhaseName } from '../../domain/phases.ts';
import { STRIP_WIDTH, type Strip } from '../../domain/strip.ts';
import { type Tree, tree } from './tree.ts';

/**
 * The mark of the product, as every page shows it: phases side by side, and the rest of the scale.
 *
 * @param words - what it says to those who do not see it; without them it is decoration.
 */
export function phaseStrip({ segments, rest }: Strip<{ name: PhaseName }>, words?: string): Tree {
  const box = (x: number, width: number) => ({ x: String(x), width: String(width) });
  return tree(
    'svg',
    {
      class: 'aw-strip',
      viewBox: `0 0 ${STRIP_WIDTH} 10`,
      preserveAspectRatio: 'none',
      ...(words === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': words }),
    },
    ...(rest ? [tree('rect', { class: 'rest', ...box(rest.x, rest.width), y: '4', height: '2' })] : []),
    ...segments.map(({ phase, x, width }) =>
      tree('rect', { class: `aw-phase-${phase.name}`, ...box(x, width), height: '10' }),
    ),
  );
}
