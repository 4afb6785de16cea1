const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&#160;',
};

/** Text as it is written between tags, in HTML and XML alike. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\u00a0]/g, (character) => ENTITIES[character] ?? '');
}

/** Text as it is written between the double quotes of an attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<"\u00a0]/g, (character) => ENTITIES[character] ?? '');
}
