/** The level of the first headings on a page that has a title of its own. */
export const BELOW_TITLE = 2;

/** The level of the first headings in a text that stands under one of the page's sections. */
export const BELOW_SECTIONS = 3;

/**
 * The levels at which headings stand on a page, in their order, from the depths that their author wrote. The first
 * stand at `top`, and none is more than one level below the heading that it stands under: whoever reads by headings
 * meets no gap.
 *
 * @example levelsOf([1, 3, 3, 2], 2) // [2, 3, 3, 3]
 */
export function levelsOf(depths: readonly number[], top: number): number[] {
  const around: number[] = [];
  return depths.map((depth) => {
    while ((around.at(-1) ?? 0) >= depth) around.pop();
    around.push(depth);
    return Math.min(top + around.length - 1, 6);
  });
}
