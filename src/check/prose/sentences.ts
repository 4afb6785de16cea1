/** The sentence that a character of a text stands in. */
export function sentenceAt(text: string, index: number): string {
  const before = text.slice(0, index);
  const start = Math.max(...['. ', '! ', '? ', '\n'].map((end) => before.lastIndexOf(end))) + 1;
  const end = text.slice(index).search(/[.!?](?:\s|$)|\n/);
  return text.slice(start, end < 0 ? undefined : index + end + 1).trim();
}
