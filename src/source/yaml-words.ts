import { type Document, isScalar, type Scalar, visit, type YAMLError } from 'yaml';
import { nameOfCharacter, toOneLine, unprintablesOf } from '../domain/characters.ts';
import { quote } from '../schema/issues.ts';
import type { YamlFault } from './yaml-fault.ts';
import { textOfKey } from './yaml-path.ts';

type Words = Pick<YamlFault, 'message' | 'remedy'>;

const WORDS: Readonly<Partial<Record<YAMLError['code'], Words>>> = {
  TAB_AS_INDENT: {
    message: 'Unexpected tab before a key, expected spaces.',
    remedy: 'Indent with two spaces for each level.',
  },
  BAD_ALIAS: {
    message: 'Unexpected `*` at the start of a value, which means an alias in YAML.',
    remedy: 'Put the whole text in quotation marks.',
  },
  BAD_INDENT: {
    message: 'Unexpected indentation, or an unclosed bracket before it.',
    remedy: 'Begin all keys of one level in the same column, and close every `[` and `{`.',
  },
  MISSING_CHAR: {
    message: 'Unexpected end of a value, expected a closing quotation mark, bracket or a `:`.',
    remedy:
      'Close what was opened, write `key: value` with a space after the colon, and put text with quotation marks in quotation marks of the other kind.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Unexpected text over several lines, expected `key: value` on each.',
    remedy: 'Put text of several lines after `key: >-`, indented by two spaces.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Unexpected second `: ` on one line, which means a new key in YAML.',
    remedy: 'Put the text in quotation marks: `key: "Some text: with a colon"`.',
  },
  MULTIPLE_TAGS: {
    message: 'Unexpected `!` at the start of a value.',
    remedy: 'Put the whole text in quotation marks.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'Unexpected `!` at the start of a value, which means a tag in YAML.',
    remedy: 'Put the whole text in quotation marks.',
  },
};

/** What the YAML parser found, in words of its author's trade. */
export function explainYaml(error: YAMLError, text: string): YamlFault {
  const offset = Math.min(error.pos[0], text.length);
  if (error.code === 'MULTIPLE_DOCS') return { offset, rule: 'yaml/syntax', ...secondBlock(text, offset) };
  const space = wideSpace(text, offset);
  if (space) return { rule: 'yaml/syntax', ...space };
  const indented = INDENTED.has(error.code) ? indentedKey(text, offset) : undefined;
  if (indented) return { rule: 'yaml/syntax', ...indented };
  const line = lineAt(text, offset);
  const special = fromValue(line.value);
  if (special) return { offset: line.valueStart, rule: 'yaml/syntax', ...special, mend: quoting(line) };
  if (error.message.includes('call stack')) {
    const remedy = 'Put text with brackets in quotation marks.';
    return { offset, rule: 'yaml/syntax', message: 'Lists and keys are nested too deeply.', remedy };
  }
  const opened = OPENERS.has(error.code) ? lastOpened(text, offset) : undefined;
  const words = WORDS[error.code] ?? {
    message: `Unexpected YAML: ${error.message.replace(/\.?\s*$/, '')}.`,
    remedy: 'Put text with `: `, `#`, quotation marks or brackets in quotation marks.',
  };
  const mend = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? quoting(line) : undefined;
  return { offset, rule: 'yaml/syntax', ...words, ...opened, mend };
}

/** What follows `---` or `...` is data of another document, which nobody reads. */
function secondBlock(text: string, offset: number): Words {
  return text.startsWith('---', offset)
    ? {
        message: 'Unexpected second block of data after `---`, which would be left out.',
        remedy: 'Remove this line, and keep all data in one block.',
      }
    : {
        message: 'Unexpected data after `...`, which ends the data and leaves out the rest.',
        remedy: 'Remove the line `...`.',
      };
}

/** What tells a key apart from others: neither its quotation marks nor where its lines end. */
function nameOf(key: Scalar): string {
  return toOneLine(textOfKey(key)).trim();
}

/** Keys that a mapping has already. */
export function duplicateKeys(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = nameOf(key);
        if (!seen.has(name)) {
          seen.add(name);
          continue;
        }
        faults.push({
          offset: key.range?.[0] ?? 0,
          rule: 'yaml/duplicate-key',
          message: `Unexpected second ${quote(name)}, expected each key once.`,
          remedy: 'Keep one of the two.',
        });
      }
    },
  });
  return faults;
}

/** `__proto__` is part of every object, so what stands behind it would be lost on the way. */
export function refusedKeys(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Pair(_key, { key }) {
      if (!isScalar(key) || nameOf(key) !== '__proto__') return;
      faults.push({
        offset: key.range?.[0] ?? 0,
        rule: 'frontmatter/unknown-key',
        message: 'Unexpected key `__proto__`, which every object in JavaScript has.',
        remedy: 'Give it another name, or remove it.',
      });
    },
  });
  return faults;
}

/** Spaces that look like one, and are letters to YAML. */
const WIDE = /^((?:- +)*)([\w-]+:)?([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]+)/;

/** A space that is none, in the line of a mistake or in one next to it, where its key was lost. */
function wideSpace(text: string, offset: number): Omit<YamlFault, 'rule'> | undefined {
  let start = text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', offset - 1)) - 1) + 1;
  for (const line of text.slice(start).split('\n', 3)) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const [, dashes = '', key = '', spaces] = WIDE.exec(line.slice(indent)) ?? [];
    if (spaces !== undefined) {
      const at = start + indent + dashes.length + key.length;
      return {
        offset: at,
        message: `Unexpected ${nameOfCharacter(spaces)}, a space that YAML takes for a letter${key && `, after \`${key}\``}.`,
        remedy: 'Replace it with an ordinary space.',
        mend: {
          kind: 'replace',
          start: at,
          end: at + spaces.length,
          text: ' '.repeat(key ? 1 : spaces.length),
        },
      };
    }
    start += line.length + 1;
  }
  return undefined;
}

const INDENTED: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
]);

/** A key that is further right than those above it, below a key that has its value already. */
function indentedKey(text: string, offset: number): Omit<YamlFault, 'rule'> | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, above, below = '', key] =
    /^( *)(?:- )?[\w-]+: +[^\s|>&][^\n]*\r?\n( +)([\w-]+):(?= |\r?\n)/.exec(text.slice(start)) ?? [];
  if (key === undefined || above === undefined || below.length <= above.length) return undefined;
  const line = text.indexOf('\n', start) + 1;
  return {
    offset: line + below.length,
    message: `Unexpected spaces before \`${key}\`, expected it in the column of the keys above.`,
    remedy: 'Begin all keys of one level in the same column.',
  };
}

interface Line {
  /** What stands after the first `: ` or `- `. */
  value: string;
  valueStart: number;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start, start + LONGEST_LINE).split(/\r?\n/, 1);
  let at = /^\s*(?:-[ ]+)*/.exec(line)?.[0].length ?? 0;
  // A plain key, up to the first colon with a space behind it.
  if (!/["'[{#]/.test(line.charAt(at))) {
    const end = line.slice(at + 1).search(/["'[{]|:\s/);
    if (end >= 0 && line.charAt(at + 1 + end) === ':') at += 1 + end + 1;
  }
  const value = line.slice(at).trimStart();
  return { value: value.trimEnd(), valueStart: start + line.length - value.length };
}

/** As much of a line as its author is told about. */
const LONGEST_LINE = 2000;

/** Quotation marks around a value that YAML would read as something else. */
function quoting({ value, valueStart }: Line): YamlFault['mend'] {
  if (value === '' || /^["'[{|>#]|\s#/.test(value)) return undefined;
  return { kind: 'replace', start: valueStart, end: valueStart + value.length, text: JSON.stringify(value) };
}

/** Values that begin with a character that means something to YAML. */
function fromValue(value: string): Words | undefined {
  const first = value.charAt(0);
  if (hasTextAfterQuote(value)) {
    return {
      message: `Unexpected text after the closing quotation mark ${first}.`,
      remedy: `Put the whole value in quotation marks of the other kind, or double each \`'\` inside \`'\`.`,
    };
  }
  if (!/^[@`%*&!][^\s]/.test(value)) return undefined;
  return {
    message: `Unexpected \`${first}\` at the start of a value, which has a meaning in YAML.`,
    remedy: 'Put the whole text in quotation marks.',
  };
}

/** Whether a quoted value ends before its line does, as in `'It's down'`. */
function hasTextAfterQuote(value: string): boolean {
  const rest = /^(?:'(?:[^']|'')*'(?!')|"(?:[^"\\]|\\.)*")(.*)$/.exec(value)?.[1]?.trim();
  return rest !== undefined && rest !== '' && !/^(?:#|[,\]}:])/.test(rest);
}

/** Mistakes that are found long after what was not closed. */
const OPENERS: ReadonlySet<string> = new Set(['MISSING_CHAR', 'BAD_INDENT']);

/** How far above a mistake its reason is looked for. */
const FARTHEST = 5000;

function lastOpened(
  text: string,
  offset: number,
): Pick<YamlFault, 'offset' | 'message' | 'remedy'> | undefined {
  const begin = Math.max(0, offset - FARTHEST);
  const before = text.slice(begin, offset);
  const found = [...before.matchAll(/[:-] +(?:(["'])(?:(?!\1).)*$|([[{])[^\]}\n]*$)/gm)].at(-1);
  if (!found) return undefined;
  const opener = found[1] ?? found[2] ?? '';
  const closer = { '[': ']', '{': '}' }[opener] ?? opener;
  return {
    offset: begin + found.index + found[0].indexOf(opener),
    message: `Unclosed \`${opener}\`, expected \`${closer}\` on the same line.`,
    remedy: `Write \`${closer}\` where the value ends, or put text that contains \`${opener}\` in quotation marks.`,
  };
}

/** Characters that no text may hold, written as escapes in quotation marks; others are found in the file itself. */
export function escapedCharacters(document: Document, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string') return;
      const written = text.slice(...(range ?? [0, 0]));
      const odd = [...unprintablesOf(value), ...(value.includes('\r') ? [{ character: '\r' }] : [])];
      const found = odd.find(({ character }) => !written.includes(character));
      if (!found) return;
      faults.push({
        offset: range?.[0] ?? 0,
        rule: 'text/character',
        message: `Unexpected escape for the character ${nameOfCharacter(found.character)}, expected printable text.`,
        remedy: 'Remove the escape.',
      });
    },
  });
  return faults;
}
