import { Scalar, stringify } from 'yaml';
import { toPrintable } from '../domain/characters.ts';
import { parseYaml } from './yaml.ts';

/** What a text is, as far as it decides how it is written. */
export type TextKind = 'word' | 'text';

/** As wide as lines of a folded text may be. */
export const WIDTH = 100;

/** How our YAML is laid out: lines are broken by us alone. */
export const LAYOUT = {
  version: '1.2',
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** What no reader of YAML, old or new, takes for anything but this text. */
const HARMLESS = /^[A-Za-z](?:[A-Za-z0-9]|[ ,.'()/_-](?=[A-Za-z0-9(]))*[.)]?$/;

/** Words, numbers and days that some readers of YAML take for no text. */
const AMBIGUOUS =
  /^(?:y|yes|n|no|on|off|true|false|null|~|[-+.]?\d[\d_.:,+\-eExXoOa-fA-FTZ]*|\.(?:inf|nan))$/i;

/** What begins a block of Markdown, so that a line broken before it would look like one. */
const BLOCK_MARK = /^\s*(?:[-+*#>|=~`:<[]|\d+[.)])/m;

/**
 * A text as a scalar in the plainest style that our reader reads back as the same text, without a fault.
 *
 * @param kind - a `word`, such as a time or an id, stands without quotation marks where a `text` would have them.
 * @param options - `folds`: a long text may stand on several lines.
 */
export function toScalar(written: string, kind: TextKind, { folds = false } = {}): Scalar<string> {
  const value = toPrintable(written).trim();
  const [first, ...others] = stylesOf(value, kind, folds).map((type) => {
    const scalar = new Scalar(value);
    scalar.type = type;
    return scalar;
  });
  if (!first) throw new Error('A text without a style');
  if (others.length === 0) return first;
  return [first, ...others].find((scalar) => isReadBack(scalar)) ?? others.at(-1) ?? first;
}

/** Styles to try, the last of which can hold any text. */
function stylesOf(value: string, kind: TextKind, folds: boolean): Scalar.Type[] {
  if (value.includes('\n')) return [Scalar.BLOCK_LITERAL, Scalar.QUOTE_DOUBLE];
  if (kind === 'text' && AMBIGUOUS.test(value)) return [Scalar.QUOTE_DOUBLE];
  if (folds && kind === 'text' && value.length > WIDTH) {
    return [Scalar.BLOCK_FOLDED, Scalar.PLAIN, Scalar.QUOTE_DOUBLE];
  }
  return HARMLESS.test(value) && !AMBIGUOUS.test(value)
    ? [Scalar.PLAIN]
    : [Scalar.PLAIN, Scalar.QUOTE_DOUBLE];
}

function isReadBack(scalar: Scalar<string>): boolean {
  const isFolded = scalar.type === Scalar.BLOCK_FOLDED;
  const text = stringify({ text: scalar }, { ...LAYOUT, lineWidth: isFolded ? WIDTH : 0 });
  const [sign = '', ...lines] = text.split('\n');
  if (isFolded && (!/>-?$/.test(sign) || BLOCK_MARK.test(lines.join('\n')))) return false;
  const { data, faults } = parseYaml(text);
  return faults.length === 0 && (data as { text?: unknown } | undefined)?.text === scalar.value;
}
