import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  type YAMLError,
} from 'yaml';
import { toPrintable } from '../domain/characters.ts';
import type { Path } from '../schema/fault.ts';
import { applyEdits, type Edit } from './apply-edits.ts';
import { type Cut, createCuts, cutAt } from './comma-cuts.ts';
import { createLines } from './lines.ts';
import type { YamlFault } from './yaml-fault.ts';
import { lossesIn } from './yaml-losses.ts';
import { find, textOfKey } from './yaml-path.ts';
import { duplicateKeys, escapedCharacters, explainYaml, refusedKeys } from './yaml-words.ts';

/** YAML as data, with the way back from the data to the text. */
export interface YamlData {
  /** Undefined when the text can't be read; then there is at least one fault. */
  data: unknown;
  faults: YamlFault[];
  /** Where the value, or the key, at `path` begins; where its nearest parent does when it isn't there. */
  offsetOf(path: Path, part?: 'key' | 'value'): number;
  /** How a comma in braces made a key of what stands at `path`. */
  cutAt(path: Path): Cut | undefined;
  /** Begin and end of the value, or the key, at `path`, if it is there. */
  rangeOf(path: Path, part?: 'key' | 'value'): readonly [number, number] | undefined;
}

/** No file of ours is deeper than a few levels. */
const MAX_DEPTH = 20;

/** How many characters of YAML one file may hold: the parser takes long, and nobody reads so many facts. */
const MAX_YAML = 300_000;

/** How often YAML is read anew without its mistakes, and how many characters in all. */
const MAX_ROUNDS = 20;
const MAX_REREAD = 400_000;
/** As many mistakes as anyone mends before the next check. */
const MAX_FAULTS = 100;

/**
 * Read YAML 1.2. Plain scalars keep what was written: no dates, no sexagesimal numbers, and
 * numbers as their text. Empty values are undefined.
 */
export function parseYaml(written: string): YamlData {
  const isTooLarge = written.length > MAX_YAML;
  const text = isTooLarge ? '' : written;
  const { document, faults, isReadable } = parseAll(text);
  if (isTooLarge) faults.push(tooLarge(written.length));
  faults.push(...escapedCharacters(document, text), ...refusedKeys(document));
  let data: unknown;
  try {
    if (isReadable && !isTooLarge) data = read(document.contents);
  } catch (error) {
    if (!(error instanceof UnusableYaml)) throw error;
    faults.push({ offset: error.offset, rule: 'yaml/syntax', message: error.message, remedy: error.remedy });
  }
  return {
    data,
    faults: firstOfEachLine(faults, text),
    offsetOf: (path, part) => find(document.contents, path, part).offset,
    cutAt: (path) => cutAt(document.contents, path),
    rangeOf(path, part = 'value') {
      const { node, key, depth } = find(document.contents, path, part);
      const range = (part === 'key' ? key : node)?.range;
      return depth === path.length && range ? [range[0], range[1]] : undefined;
    },
  };
}

function tooLarge(length: number): YamlFault {
  const [found, most] = [length, MAX_YAML].map((count) => count.toLocaleString('en'));
  return {
    offset: 0,
    rule: 'text/size',
    message: `Unexpected size of the data: ${found} characters of YAML, expected at most ${most}.`,
    remedy: 'Move long texts into the body, or remove some entries.',
  };
}

/** Parse, and parse again without the values that can't be read, so that all mistakes are found. */
function parseAll(text: string) {
  const faults = new Map<string, YamlFault>();
  let source = text;
  const rounds = Math.min(MAX_ROUNDS, MAX_REREAD / text.length);
  for (let round = 0; ; round++) {
    // The parser compares each key with all others, we look it up; and it tells of a second block of data unless it is silent.
    const options = { version: '1.2', prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;
    const document = parseDocument(source, options);
    const losses = lossesIn(document, source, text);
    const told = new Set(losses.map(({ offset }) => offset));
    const errors = firstErrorsOf(document, text).filter(({ pos }) => !told.has(pos[0]));
    const found = [...errors.map((error) => explainYaml(error, text)), ...duplicateKeys(document), ...losses];
    for (const fault of found) faults.set(`${fault.offset} ${fault.rule}`, fault);
    const broken = found.filter(({ rule }) => rule === 'yaml/syntax');
    const masked = applyEdits(
      source,
      broken.flatMap(({ mend }) => (mend ? [masking(source, mend)] : [])),
    );
    if (broken.length === 0 || masked === source || round >= rounds) {
      const cutOf = createCuts(document.contents);
      // `1,000,000` in braces has the key `000` twice.
      const isOwn = ({ rule, offset }: YamlFault) =>
        rule !== 'yaml/duplicate-key' || cutOf(offset) === undefined;
      return { document, faults: [...faults.values()].filter(isOwn), isReadable: broken.length === 0 };
    }
    source = masked;
  }
}

/** As many letters that mean nothing to YAML. */
function masking(text: string, { start, end }: Pick<Edit, 'start' | 'end'>): Edit {
  return { start, end, text: text.slice(start, end).replaceAll(/[^\w .]/g, 'x') };
}

/** The first mistakes of the first lines that have some: the rest mostly follows from them. */
function firstErrorsOf({ errors, warnings }: Document, text: string): YAMLError[] {
  const found = [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const kept: YAMLError[] = [];
  let end = -1;
  let inLine = 0;
  for (const error of found) {
    if (error.pos[0] > end) {
      const next = text.indexOf('\n', error.pos[0]);
      end = next < 0 ? text.length : next;
      inLine = 0;
    }
    if (inLine++ < MAX_IN_LINE) kept.push(error);
    if (kept.length === MAX_FAULTS) break;
  }
  return kept;
}

const MAX_IN_LINE = 5;

/** What follows the first mistake of a line mostly follows from it. */
function firstOfEachLine(faults: readonly YamlFault[], text: string): YamlFault[] {
  const seen = new Set<number>();
  const { positionOf } = createLines(text);
  const lineOf = (offset: number) => positionOf(offset).line;
  return [...faults]
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset, rule }) => {
      if (rule === 'text/character') return true;
      const line = lineOf(offset);
      return !seen.has(line) && seen.add(line);
    });
}

/** YAML that parses, but that no file of ours may hold. */
class UnusableYaml extends Error {
  readonly offset: number;
  readonly remedy: string;

  constructor(message: string, remedy: string, offset: number) {
    super(message);
    this.offset = offset;
    this.remedy = remedy;
  }
}

function read(node: unknown, depth = 0): unknown {
  const offset = (node as Node | null)?.range?.[0] ?? 0;
  if (depth > MAX_DEPTH) {
    throw new UnusableYaml(
      'Lists and keys are nested too deeply.',
      'Put the text in quotation marks.',
      offset,
    );
  }
  if (isScalar(node)) return toValue(node);
  if (isAlias(node)) {
    const message = `Unexpected alias \`*${node.source}\`, expected the value itself.`;
    throw new UnusableYaml(
      message,
      'Write the value out, or put text that begins with `*` in quotation marks.',
      offset,
    );
  }
  if (isSeq(node)) return node.items.map((item) => read(item, depth + 1));
  if (!isMap(node)) return null;
  const entries = node.items.map(({ key, value }) => [toKey(key), read(value, depth + 1)] as const);
  // A key without a value is as if it had been left out, but it must be one that exists.
  return Object.fromEntries(entries.map(([key, value]) => [key, value ?? undefined]));
}

function toValue({ type, value, source }: Scalar): unknown {
  if (type === Scalar.PLAIN && (value === null || typeof value === 'boolean')) return value;
  // What no text may hold is told of, and goes no further: not into the next message either.
  return typeof value === 'string' ? toPrintable(value) : (source ?? String(value));
}

function toKey(key: unknown): string {
  if (isScalar(key)) return textOfKey(key);
  const offset = (key as Node | null)?.range?.[0] ?? 0;
  throw new UnusableYaml(
    'Unexpected key that is not a word.',
    'Put text with brackets in quotation marks.',
    offset,
  );
}
