import type { DiagramFault } from '../diagram.ts';
import { lineOfMeaning, messageOf, type Trials } from './line-of-meaning.ts';
import { columnOfQuoted, readError, UNKNOWN_KIND } from './parser-error.ts';
import { syntaxPageOf } from './syntax-pages.ts';
import { type Position, Trace } from './trace.ts';

/** How many of the things that a parser would have taken are worth listing. */
const LISTED = 6;

/** Names of Jison's tokens in words; the others are shown in lower case. */
const TOKENS: Readonly<Record<string, string>> = {
  EOF: 'the end of the diagram',
  NEWLINE: 'a new line',
  SEMI: '`;`',
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
  source: string;
  kind: string;
}

/** Tells the author of a diagram what Mermaid found wrong with it, at its place in the source. */
export async function toFault(error: unknown, { source, kind, ...trials }: Failed): Promise<DiagramFault> {
  const message = messageOf(error);
  const { position, found, expected } = readError(error, new Trace(source));
  return {
    ...(position ?? (await placeOfMeaning(error, source, trials))),
    kind,
    message: expected || found ? unexpected(found, expected ?? []) : toSentence(message, kind),
    remedy: remedyFor(kind, found, message),
  };
}

async function placeOfMeaning(error: unknown, source: string, trials: Trials): Promise<Position> {
  const line = await lineOfMeaning(source, error, trials);
  const text = source.split(/\r\n?|\n/)[line - 1] ?? '';
  return { line, column: columnOfQuoted(messageOf(error), text) };
}

function unexpected(found: string | undefined, expected: readonly string[]): string {
  const names = [...new Set(expected.map((token) => TOKENS[token] ?? `\`${token.toLowerCase()}\``))];
  const known = [...names].sort((a, b) => rank(a) - rank(b)).slice(0, LISTED);
  const what = found ? `\`${found}\`` : 'end of the line';
  if (!names.length) return `Unexpected ${what}.`;
  return `Unexpected ${what}, expected ${listOf(known)}${names.length > LISTED ? ' or another of its words' : ''}.`;
}

/** Words before the names of tokens that only Mermaid's authors know. */
function rank(name: string): number {
  if (!name.startsWith('`')) return 0;
  return name.includes('_') ? 2 : 1;
}

function listOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** Mermaid's own words; where its code broke instead, what that means. */
function toSentence(message: string, kind: string): string {
  if (BROKEN.test(message)) {
    return `Mermaid can't make sense of this ${kind.replace(/-(?:v2|beta|elk)$/, '')}: a part of it is missing or refers to something that isn't there.`;
  }
  const [line = ''] = message
    .replaceAll(' undefined', '')
    .replace(/^(?:Syntax error in (?:graph|text)|Parsing failed|Error):?\s*/i, '')
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function remedyFor(kind: string, found: string | undefined, message: string): string {
  if (kind === 'unknown' || UNKNOWN_KIND.test(message)) {
    return 'Begin the diagram with its kind, such as `flowchart LR`, `sequenceDiagram`, `timeline` or `gantt`.';
  }
  if (kind === 'timeline' && (found === ':' || found === '#')) {
    return 'Write a colon within a time or a text as `#58;`, as in `14#58;02`.';
  }
  if (BROKEN.test(message) && kind === 'timeline') {
    return 'Begin each line with a period, then ` : ` and what happened.';
  }
  return `Correct it here or just before; the syntax is described at ${syntaxPageOf(kind)}.`;
}
