/** @example formatCount(1000) // '1,000' */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** @example countOf(1, 'page') // '1 page' */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}
