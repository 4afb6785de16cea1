import type { YAMLError } from 'yaml';
import type { Mend } from '../schema/fault.ts';
import type { YamlFault } from './yaml.ts';

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
    message: 'Unexpected indentation, or a bracket that is not closed before it.',
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
  MULTIPLE_DOCS: {
    message: 'Unexpected `---` within the data.',
    remedy: 'Keep one block of data in a file.',
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

const QUOTABLE: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'TAG_RESOLVE_FAILED',
]);

/** What the YAML parser found, in words of its author's trade. */
export function explainYaml(error: YAMLError, text: string): YamlFault {
  const offset = Math.min(error.pos[0], text.length);
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(offset))?.[0] ?? '';
    return {
      offset,
      rule: 'yaml/duplicate-key',
      message: `Unexpected second \`${key}\`, expected each key once.`,
      remedy: 'Keep one of the two.',
    };
  }
  const words = fromText(text, offset) ??
    WORDS[error.code] ?? {
      message: `Unexpected YAML: ${error.message.replace(/\.?\s*$/, '')}.`,
      remedy: 'Put text with `: `, `#`, quotation marks or brackets in quotation marks.',
    };
  return { offset, rule: 'yaml/syntax', ...words, mend: quoting(error.code, text, offset) };
}

/** Quotation marks around a value that YAML would read as something else. */
function quoting(code: YAMLError['code'], text: string, offset: number): Mend | undefined {
  if (!QUOTABLE.has(code)) return undefined;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  const [, before = '', value = ''] = /^(.*?:\s+)(\S.*?)\s*$/.exec(line) ?? [];
  if (value === '' || /^["'[{|>#]|\s#/.test(value)) return undefined;
  const from = start + before.length;
  return { kind: 'replace', start: from, end: from + value.length, text: JSON.stringify(value) };
}

/** Characters that begin a plain value and mean something to YAML. */
function fromText(text: string, offset: number): Words | undefined {
  const character = text.charAt(offset);
  if (character !== '@' && character !== '`' && character !== '%') return undefined;
  return {
    message: `Unexpected \`${character}\` at the start of a value, which YAML keeps for itself.`,
    remedy: 'Put the whole text in quotation marks.',
  };
}
