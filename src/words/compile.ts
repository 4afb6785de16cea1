import {
  isCatchallKey,
  isExpression,
  isMarkup,
  isPatternMessage,
  isVariableRef,
  MessageSyntaxError,
  type Model,
  parseMessage,
  validate,
} from 'messageformat';
import type { Template } from './template.ts';

/**
 * A message of a table, in the syntax of Unicode MessageFormat 2, as the template that pages and scripts fill in.
 *
 * @throws {Error} names what a template can't say: functions but `:number` and `:string`, more than one selector,
 * braces in the text.
 * @example compileMessage('Open for {$duration}') // 'Open for {duration}'
 */
export function compileMessage(source: string): Template {
  const message = parseMessage(source);
  validate(message);
  if (isPatternMessage(message)) return textOf(message.pattern);
  const [selector, ...others] = message.selectors;
  if (!selector || others.length > 0) throw new Error('a message is chosen by one value');
  const forms = message.variants.map(({ keys: [key], value }) => {
    return [!key || isCatchallKey(key) ? 'other' : key.value, textOf(value)] as const;
  });
  return [selector.name, Object.fromEntries(forms)];
}

/** Why `compileMessage` could not read a message, as a part of a sentence. */
export function reasonOf(error: unknown, source: string): string {
  if (!(error instanceof MessageSyntaxError))
    return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  const known = REASONS[error.type];
  if (known !== undefined) return known;
  const place = error.start >= 0 ? source.slice(error.start, error.start + 20) : '';
  const where = place === '' ? 'its end' : `\`${place}\``;
  const [, expected] = /^Missing (.+?)(?: at \d+)?$/.exec(error.message) ?? [];
  return expected ? `\`${expected}\` is missing at ${where}` : `nothing is meant by what stands at ${where}`;
}

const REASONS: Readonly<Record<string, string>> = {
  'missing-fallback': 'the form for all other values, `* {{…}}`, is missing',
  'missing-selector-annotation':
    'what it is chosen by is not named before `.match`, as in `.input {$count :number}`',
  'duplicate-variant': 'two forms are for the same value',
  'key-mismatch': 'a form has more values, or fewer, than there are after `.match`',
  'bad-escape': 'only `\\`, `{`, `|` and `}` may stand behind `\\`',
};

/** The names of what is filled in and, with a `#`, marked in a message of a table, and of what it is chosen by. */
export function namesIn(source: string): { shown: Set<string>; chosen: Set<string> } {
  const message = parseMessage(source);
  const isOne = isPatternMessage(message);
  const pieces = isOne ? message.pattern : message.variants.flatMap(({ value }) => value);
  const shown = pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [];
    if (isMarkup(piece)) return piece.kind === 'open' ? [`#${piece.name}`] : [];
    return isVariableRef(piece.arg) ? [piece.arg.name] : [];
  });
  return { shown: new Set(shown), chosen: new Set(isOne ? [] : message.selectors.map(({ name }) => name)) };
}

function textOf(pattern: Model.Pattern): string {
  return pattern.map(pieceOf).join('');
}

function pieceOf(piece: Model.Pattern[number]): string {
  if (typeof piece === 'string') {
    if (/[{}]/.test(piece)) throw new Error('a message has no braces in its text');
    return piece;
  }
  if (isMarkup(piece) && piece.kind !== 'standalone')
    return `{${piece.kind === 'open' ? '#' : '/'}${piece.name}}`;
  if (isExpression(piece) && isVariableRef(piece.arg)) return `{${piece.arg.name}}`;
  throw new Error('only text, values and marks may stand in it');
}
