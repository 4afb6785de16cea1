/** What readers take for one character each: an emoji or a letter with its marks is one. */
export function graphemesOf(text: string): string[] {
  if (/^[\x20-\x7e\xa1-\u02af]*$/.test(text)) return Array.from(text);
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
}
