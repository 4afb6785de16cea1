import type { DiagramFault } from '../diagram.ts';
import type { Rewritten } from '../rewritten.ts';
import { asWritten } from './as-parsed.ts';
import { KINDS, keywordOf } from './kinds.ts';
import { lineOfMeaning, messageOf, type Trials } from './line-of-meaning.ts';
import { nearestOf } from './mistakes/mistake.ts';
import { findingOf } from './mistakes/table.ts';
import { columnOfQuoted, isOfFrontMatter, LEXICAL, readError, UNKNOWN_KIND } from './parser-error.ts';
import { syntaxPageOf } from './syntax-pages.ts';
import { linesOf, type Position, positionIn, Trace } from './trace.ts';

/** How many of the things that a parser would have taken are worth listing. */
const LISTED = 6;

/** Names of the parsers' tokens in words; others that are no words of the language are not shown. */
const TOKENS: Readonly<Record<string, string>> = {
  EOF: 'the end of the diagram',
  NEWLINE: 'a new line',
  SEMI: '`;`',
  AMP: '`&`',
  period: 'a period',
  NL: 'a new line',
  SPACELINE: 'a new line',
  SPACELIST: 'a space',
  SQS: '`[`',
  PS: '`(`',
  DIAMOND_START: '`{`',
  STRUCT_START: '`{`',
  STYLE_SEPARATOR: '`:::`',
  DESCR: '`:` and a text',
  taskData: '`:` and when it is',
  left_of: '`left of`',
  right_of: '`right of`',
  NODE_ID: 'a text',
  LINE: '`--`',
  DOTTED_LINE: '`..`',
  MEMBER: 'a member',
  STRING: 'a text in quotes',
  ATTRIBUTE_WORD: 'a name',
  COLON: '`:`',
  COMMA: '`,`',
  SPACE: 'a space',
  PIPE: '`|`',
  SQE: '`]`',
  PE: '`)`',
  DIAMOND_STOP: '`}`',
  STRUCT_STOP: '`}`',
  NODE_STRING: 'a name',
  ALPHA: 'a name',
  ID: 'a name',
  ACTOR: 'the name of a participant',
  UNICODE_TEXT: 'text',
  TEXT: 'text',
  TXT: '`:` and a text',
  STR: 'a text in quotes',
  NUM: 'a number',
  NUMBER_PIE: 'a number',
  SOLID_ARROW: '`->>`',
  SOLID_OPEN_ARROW: '`->`',
  DOTTED_ARROW: '`-->>`',
  DOTTED_OPEN_ARROW: '`-->`',
  LINK: 'an arrow',
  ARROW: 'an arrow',
};

/** What JavaScript says when Mermaid's code runs into something that isn't there. */
const BROKEN = /^cannot (?:read|set) prop|is not (?:a function|iterable|defined)|\bof (?:undefined|null)\b/i;

/** A diagram that failed, and how to try its beginnings when Mermaid doesn't tell the place. */
export interface Failed extends Trials {
  /** What was given to Mermaid. */
  given: Rewritten;
  kind: string;
}

/** Tells the author of a diagram what Mermaid found wrong with it, at its place in the source. */
export async function toFault(error: unknown, failed: Failed): Promise<DiagramFault> {
  const { given, kind: ofMermaid, ...trials } = failed;
  const { source } = given;
  const kind = keywordOf(ofMermaid);
  const said = asWritten(messageOf(error));
  const report = readError(error, new Trace(given, ofMermaid));
  const position = report.position ?? (await placeOfMeaning(error, said, source, trials));
  if (kind === 'unknown' || UNKNOWN_KIND.test(said)) return unknownKind(source);
  const lines = linesOf(source);
  const line = lines[position.line - 1] ?? '';
  const found = report.found ?? (LEXICAL.test(said) ? line[position.column - 1] : undefined);
  const isKnown = report.expected !== undefined || found !== undefined;
  const finding = findingOf(kind, { lines, line, position, found, said });
  return {
    ...(finding?.position ?? position),
    kind,
    message:
      finding?.message ??
      (isKnown ? unexpected(found, report.expected ?? []) : sentenceOf(error, said, kind)),
    remedy: finding?.remedy ?? remedyFor(kind, found, error),
  };
}

/** A diagram that begins with a word that is no kind, or with front matter that has no end. */
function unknownKind(source: string): DiagramFault {
  const kind = 'unknown';
  if (/^\s*---/.test(source)) {
    return {
      line: 1,
      column: 1,
      kind,
      message: 'Unexpected end of the settings that begin with `---`.',
      remedy:
        'End them with `---` on a line of its own, indented like the first, before the kind of the diagram.',
    };
  }
  const open = source.search(/%%\{(?![\s\S]*?\}%%)/);
  if (open >= 0) {
    return {
      ...positionIn(source, open),
      kind,
      message: 'Unexpected end of the settings that begin with `%%{`.',
      remedy: 'End them with `}%%`, as in `%%{init: {"theme": "forest"}}%%`.',
    };
  }
  const index = Math.max(
    0,
    linesOf(source).findIndex((line) => line.trim() !== '' && !/^\s*%%/.test(line)),
  );
  const line = linesOf(source)[index] ?? '';
  const [word = ''] = line.trim().split(/(?<=\S)[\s:;{]+/);
  const near =
    nearestOf(word, KINDS) ?? KINDS.find((known) => known.toLowerCase().startsWith(word.toLowerCase()));
  const isFence = word.startsWith('```');
  return {
    line: index + 1,
    column: line.length - line.trimStart().length + 1,
    kind,
    message: isFence
      ? 'Unexpected mark of a fence within the diagram.'
      : `No diagram type is called \`${word}\`.`,
    remedy: isFence
      ? 'Remove the line; a diagram begins with its kind.'
      : near
        ? `Write \`${near}\`.`
        : 'Begin the diagram with its kind, such as `flowchart LR`, `sequenceDiagram`, `timeline` or `gantt`.',
  };
}

async function placeOfMeaning(
  error: unknown,
  said: string,
  source: string,
  trials: Trials,
): Promise<Position> {
  const line = await lineOfMeaning(source, error, trials);
  const text = source.split(/\r\n?|\n/)[line - 1] ?? '';
  return { line, column: columnOfQuoted(said, text) };
}

function unexpected(found: string | undefined, expected: readonly string[]): string {
  const names = [...new Set(expected.flatMap((token) => nameOf(token) ?? []))];
  const known = [...names].sort((a, b) => rank(a) - rank(b)).slice(0, LISTED);
  const what = found ? `\`${found}\`` : 'end of the line';
  if (!names.length) return `Unexpected ${what}.`;
  return `Unexpected ${what}, expected ${listOf(known)}${names.length > LISTED ? ' or another of its words' : ''}.`;
}

/** A token in words: words and signs of the language are themselves, names that only Mermaid's authors know are none. */
function nameOf(token: string): string | undefined {
  if (TOKENS[token] !== undefined) return TOKENS[token];
  return /^[a-z]{2,}$|^[^\w\s]+$/.test(token) ? `\`${token}\`` : undefined;
}

/** What is said in words before signs. */
function rank(name: string): number {
  return name.startsWith('`') ? 1 : 0;
}

function listOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function sentenceOf(error: unknown, said: string, kind: string): string {
  const sentence = toSentence(said, kind);
  return isOfFrontMatter(error) ? `Unexpected settings: ${sentence}` : sentence;
}

/** Mermaid's own words; where its code broke instead, what that means. */
function toSentence(message: string, kind: string): string {
  if (BROKEN.test(message)) {
    return `Mermaid can't make sense of this ${kind}: a part of it is missing or refers to something that isn't there.`;
  }
  const [line = ''] = message
    .replaceAll(' undefined', '')
    // Counted without comments and settings, they are other lines than those of the source.
    .replace(/ *\(\d+:\d+\)| *\b(?:on|at) line \d+(?:,? column \d+)?/g, '')
    .replace(/^(?:Syntax error in (?:graph|text)|Parsing failed|Error):?\s*/i, '')
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function remedyFor(kind: string, found: string | undefined, error: unknown): string {
  if (isOfFrontMatter(error)) {
    return 'Correct the settings between the two `---`: they are YAML, and a value with `: ` in it stands in quotes.';
  }
  if (kind === 'timeline' && (found === ':' || found === '#')) {
    return 'Write a colon within a time or a text as `#58;`, as in `14#58;02`.';
  }
  if (BROKEN.test(messageOf(error)) && kind === 'timeline') {
    return 'Begin each line with a period, then ` : ` and what happened.';
  }
  return `Correct it here or just before; the syntax is described at ${syntaxPageOf(kind)}.`;
}
