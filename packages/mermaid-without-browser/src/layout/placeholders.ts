import { decodeHTML } from 'entities';

const PLACEHOLDER = /ﬂ°(°?)(\w+)¶ß/g;

/**
 * Until its SVG is written, Mermaid hides an entity such as `#58;` in a placeholder of seven characters.
 * Measured as what it stands for, a line is broken where it should be.
 */
export function decodePlaceholders(text: string): string {
  if (!text.includes('ﬂ°')) return text;
  return text.replace(PLACEHOLDER, (_, isNumber, name) => decodeHTML(`&${isNumber ? '#' : ''}${name};`));
}
