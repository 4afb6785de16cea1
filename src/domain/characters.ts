/**
 * What no text of ours may hold: control characters but tab and line ends, halves of letters, what Unicode keeps
 * free, and the line ends that only some programs know.
 */
const UNPRINTABLE = /[[\p{Cc}--[\t\n\r]]\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/gv;

/** What turns the direction of the text behind it, so that it reads otherwise than it is. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

/** A character that does not show, and where it stands. */
export interface Oddity {
  offset: number;
  character: string;
}

/** The first of each character that no text may hold, by its place. */
export function unprintablesOf(text: string): Oddity[] {
  return firstOfEach(text, UNPRINTABLE);
}

/** The first of each character that turns the direction of text. */
export function turnsOf(text: string): Oddity[] {
  return firstOfEach(text, TURNING);
}

/** As people name it: `U+202E`. */
export function nameOfCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text on one line, its words parted by spaces where lines ended. */
export function toOneLine(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(/(?<![\t ])[\t ]*\n\s*|\t/g, ' ');
}

/** As much of a text as fits, with a sign that there is more. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${beginningOf(text, most - 1)}…` : text;
}

/** The same by whole words, as many as there is room for. */
export function shortenAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = beginningOf(text, most - 1);
  return `${room.includes(' ') ? room.slice(0, room.lastIndexOf(' ')) : room}…`;
}

/** As many whole characters of a text as fit. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  let beginning = '';
  for (const grapheme of graphemesOf(text.slice(0, 2 * most))) {
    if (beginning.length + grapheme.length > most) break;
    beginning += grapheme;
  }
  return beginning;
}

/** What readers take for one character each: an emoji or a letter with its marks is one. */
export function graphemesOf(text: string): string[] {
  if (/^[\x20-\x7e\xa1-\u02af]*$/.test(text)) return Array.from(text);
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
}

/** The text as formats can hold it that have no escapes: with plain line ends, without what can't be shown. */
export function toPrintable(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNPRINTABLE, '');
}

/** Text in the elements and the quoted attributes of HTML, SVG and XML. */
export function toMarkup(text: string): string {
  return toPrintable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign as keyof typeof ENTITIES]);
}

/** JSON for a terminal or the log of a workflow: nothing in it acts there. */
export function toLogJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(UNPRINTABLE, toJsonEscapes)
    .replace(TURNING, toJsonEscapes)
    .replace(/#(?=#\[)/g, toJsonEscapes);
}

/** JSON within a `<script>`, which nothing in it can end. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, toJsonEscapes);
}

/**
 * Text as a part of a line on a terminal or in the log of a workflow: what would act there, end the line, or be
 * taken for a command is shown as its escape.
 *
 * @example toLogText('a\nb') // 'a\\nb'
 */
export function toLogText(text: string): string {
  return text
    .replace(/[\n\r\t]/g, (end) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[end] ?? '')
    .replace(UNPRINTABLE, toEscape)
    .replace(TURNING, toEscape)
    .replace(/#(?=#\[)/g, toEscape)
    .replace(/^(\s*):(?=:)/, '$1\\x3a');
}

function toJsonEscapes(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

function toEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u{${digits}}`;
}

function firstOfEach(text: string, pattern: RegExp): Oddity[] {
  const seen = new Set<string>();
  return [...text.matchAll(pattern)].flatMap(({ index, 0: character }) =>
    seen.has(character) || !seen.add(character) ? [] : [{ offset: index, character }],
  );
}
