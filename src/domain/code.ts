/** Longer code is shown as it is: colours make it eight times as heavy, and nobody reads that much of it. In characters. */
export const LONGEST_HIGHLIGHTED = 16_000;

/** Whether what stands in a fence of this language is drawn; capital letters do not count. */
export function isDiagramLanguage(language: string | null | undefined): boolean {
  return language?.toLowerCase() === 'mermaid';
}
