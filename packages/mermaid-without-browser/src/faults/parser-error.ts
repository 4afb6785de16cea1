import { asWritten } from './as-parsed.ts';
import { messageOf } from './line-of-meaning.ts';
import type { Position, Trace } from './trace.ts';

/** What a parser says about where it stopped and what it would have taken. */
export interface ParserReport {
  /** None for errors of meaning, which are found after all was read. */
  position?: Position;
  /** The author's own text, if the parser tells. */
  found?: string | undefined;
  expected?: string[] | undefined;
}

/** What Jison attaches to its errors. */
interface JisonHash {
  text: string;
  loc?: { last_line: number; last_column: number };
  expected?: string[];
}

/** What Mermaid's sequence diagrams say they stumbled over, in the first line, when an activation has no end. */
const INVENTED = new Set(['->>-']);
export const UNKNOWN_KIND = /No diagram type detected|Diagrams beginning with ---/i;
export const LEXICAL = /Lexical error.*Unrecognized text/i;
const PLACE = /on line (\d+)(?:, column (\d+))?|at line (\d+), column (\d+)/i;
const QUOTED = /['"`[]([^'"`[\]]+)['"`\]]/g;
/** What Langium's lexer and parser say about what they met and what they wanted. */
const UNEXPECTED = /unexpected character: ->(.+?)<-|but found:? [`'](.+?)[`']/s;
const EXPECTED = /Expecting token of type '(\w+)'/;
/** A name or a date at the end of a message, as in `No such shape: x.` */
const NAMED = /: ?([\w-]+)\.?$/;

/** Reads where the error is from the error of any of Mermaid's parsers. */
export function readError(error: unknown, trace: Trace): ParserReport {
  const message = messageOf(error);
  const hash = hashOf(error);
  if (hash?.loc && !INVENTED.has(hash.text)) return fromJison(hash, hash.loc, trace);
  const mark = markOf(error);
  if (mark) return { position: mark };
  const [, line = '', column = '', otherLine = '', otherColumn = ''] = PLACE.exec(message) ?? [];
  const place = { line: Number(line || otherLine), column: Number(column || otherColumn) };
  if (place.line && LEXICAL.test(message)) return { position: placeOfLexical(message, place.line, trace) };
  if (place.line) {
    const position = place.column ? trace.positionOf(place) : startOfLine(trace, place.line);
    const [, character, token] = UNEXPECTED.exec(message) ?? [];
    const [, expected] = EXPECTED.exec(message) ?? [];
    return {
      position,
      found: written(character ?? token),
      expected: expected === undefined ? undefined : [expected],
    };
  }
  if (/line NaN|EOF|'' *$/.test(message)) return { position: trace.positionAt(trace.text.length) };
  return UNKNOWN_KIND.test(message) ? { position: trace.positionAt(0) } : {};
}

/** Jison draws the line below which it stopped, twenty characters before and after, and a caret under the place. */
function placeOfLexical(message: string, line: number, trace: Trace): Position {
  const [, shown = '', caret = ''] = message.split('\n');
  const rest = shown.slice(caret.indexOf('^')).replace(/\.\.\.$/, '');
  const text = trace.text.split('\n')[line - 1] ?? '';
  for (let length = Math.min(rest.length, text.length); length > 0; length--) {
    const index = text.lastIndexOf(rest.slice(0, length));
    if (index >= 0) return trace.positionOf({ line, column: index + 1 });
  }
  return startOfLine(trace, line);
}

export function isOfFrontMatter(error: unknown): boolean {
  return markOf(error) !== undefined;
}

/** Where js-yaml stopped in the front matter, which begins in the second line. */
function markOf(error: unknown): Position | undefined {
  if (!(error instanceof Error) || !('mark' in error)) return undefined;
  const { line, column } = error.mark as { line: number; column: number };
  return { line: line + 2, column: column + 1 };
}

function hashOf(error: unknown): JisonHash | undefined {
  if (typeof error !== 'object' || error === null || !('hash' in error)) return undefined;
  const { hash } = error;
  return typeof hash === 'object' && hash !== null && 'text' in hash ? (hash as JisonHash) : undefined;
}

/** Jison gives the place of the last thing it took; what it stumbled over follows. */
function fromJison(
  hash: JisonHash,
  loc: { last_line: number; last_column: number },
  trace: Trace,
): ParserReport {
  const expected = hash.expected?.map((token) => token.replace(/^'|'$/g, ''));
  const after = trace.offsetOf({ line: loc.last_line, column: loc.last_column + 1 });
  const found = hash.text.trim();
  if (!found) return { position: trace.positionAt(hash.text ? after : trace.text.length), expected };
  const index = trace.text.indexOf(found, after);
  return { position: trace.positionAt(index < 0 ? after : index), found: written(found), expected };
}

function written(found: string | undefined): string | undefined {
  return found === undefined ? undefined : asWritten(found.trim());
}

function startOfLine(trace: Trace, line: number): Position {
  const text = trace.text.split('\n')[line - 1] ?? '';
  return trace.positionOf({ line, column: text.length - text.trimStart().length + 1 });
}

/** The column in a line of what an error of meaning quotes, from 1; that of the line's first word without. */
export function columnOfQuoted(message: string, line: string): number {
  const quoted = [...message.matchAll(QUOTED)].map(([, text = '']) => text);
  const lastWords = quoted.map((text) => text.split(' ').at(-1) ?? text);
  const [, named] = NAMED.exec(message) ?? [];
  const start = line.length - line.trimStart().length;
  const found = [...quoted, ...lastWords, named ?? ''].map((text) => line.search(asWord(text)));
  return 1 + (found.find((index) => index >= 0) ?? start);
}

/** Matches nothing for nothing. */
function asWord(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text ? new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`) : /(?!)/;
}
