/** What stands for a placeholder. Numbers are written as the language writes them; years and ids are texts. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A message that can be filled in without a parser, so that it is small enough for a page to carry: a text with
 * `{name}` for what is filled in and `{#link}…{/link}` around what is marked; or the name of a value by which one of
 * several texts is chosen, and those texts, by an exact value (`0`, `draft`), by a plural category (`one`), or `other`.
 */
export type Template = string | readonly [selector: string, forms: Readonly<Record<string, string>>];

/** A piece of a message. */
export type Piece =
  | { kind: 'text'; text: string }
  /** Where something is to be put. */
  | { kind: 'slot'; name: string }
  /** The beginning of something marked, such as a link. */
  | { kind: 'open'; name: string }
  | { kind: 'close'; name: string };

/** What is known of a language: finding it takes a hundred times as long as using it. */
const plurals: Record<string, Intl.PluralRules> = {};
const numbers: Record<string, Intl.NumberFormat> = {};

/** Matches a placeholder, and the beginning or end of a mark. */
const TOKEN = /\{([#/]?)([\w-]+)\}/g;

/** A message in pieces, with the values filled in. Text in values is never read as a placeholder. */
export function piecesOf(template: Template, values: Values, language: string): Piece[] {
  const text = formOf(template, values, language);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: token, 1: sign, 2: name = '', index } of text.matchAll(TOKEN)) {
    pieces.push({ kind: 'text', text: text.slice(end, index) });
    end = index + token.length;
    const value = values[name];
    if (sign === '#') pieces.push({ kind: 'open', name });
    else if (sign) pieces.push({ kind: 'close', name });
    else if (value === undefined) pieces.push({ kind: 'slot', name });
    else pieces.push({ kind: 'text', text: toText(value, language) });
  }
  pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '');
}

/** A message as plain text. It is all that most scripts need of this file. */
export function fill(template: Template, values: Values, language: string): string {
  return formOf(template, values, language).replace(TOKEN, (_, sign: string, name: string) =>
    sign ? '' : toText(values[name] ?? '', language),
  );
}

function formOf(template: Template, values: Values, language: string): string {
  if (typeof template === 'string') return template;
  const [selector, forms] = template;
  const value = values[selector] ?? '';
  plurals[language] ??= new Intl.PluralRules(language);
  const category = typeof value === 'number' ? plurals[language].select(value) : '';
  return forms[value] ?? forms[category] ?? forms['other'] ?? '';
}

function toText(value: string | number, language: string): string {
  numbers[language] ??= new Intl.NumberFormat(language);
  return typeof value === 'number' ? numbers[language].format(value) : value;
}
