/** Inter's vertical measures, in em. */
const ASCENT = 1984 / 2048;
const DESCENT = 494 / 2048;
const X_HEIGHT = 1118 / 2048;

/** Browsers round ascent and descent to whole pixels, each on its own. */
export function ascentOf(size: number): number {
  return Math.round(ASCENT * size);
}

export function descentOf(size: number): number {
  return Math.round(DESCENT * size);
}

export function xHeightOf(size: number): number {
  return X_HEIGHT * size;
}

/** How far below its baseline a line's y lies, for a value of `dominant-baseline` or `alignment-baseline`. */
export function baselineShift(keyword: string, size: number): number {
  switch (keyword) {
    case 'middle':
      return xHeightOf(size) / 2;
    case 'central':
      return (ascentOf(size) - descentOf(size)) / 2;
    case 'hanging':
      return ascentOf(size) * 0.8;
    case 'mathematical':
      return ascentOf(size) / 2;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return ascentOf(size);
    case 'ideographic':
    case 'text-after-edge':
    case 'after-edge':
    case 'text-bottom':
      return -descentOf(size);
    default:
      return 0;
  }
}
