import { beginningOf } from '../domain/characters.ts';
import type { Position } from '../domain/problem.ts';
import type { Mend, Path } from '../schema/fault.ts';
import { createLines, type Lines } from './lines.ts';
import { parseYaml, type YamlData } from './yaml.ts';

/** A file as it was read. */
export interface SourceFile {
  /** Path relative to the repository's root, with `/`. */
  file: string;
  text: string;
}

/** What a rule or a schema says, at its place in a file. */
export interface PlacedFault extends Position {
  rule: string;
  message: string;
  remedy: string;
  mend?: Mend | undefined;
}

/** A comment behind a value, and where both stand in the file. */
export interface TrailingComment {
  text: string;
  valueStart: number;
  start: number;
  end: number;
  /** The sign of a text on the lines below, `>-`, when it is that which the comment stands behind. */
  sign?: string | undefined;
}

/** A file taken apart into its data and its body, with the way back to its lines. */
export interface SourceDocument extends SourceFile {
  data: unknown;
  yaml: YamlData;
  /** Where the data begins. */
  yamlOffset: number;
  body: string;
  /** Where the body begins. */
  bodyOffset: number;
  lines: Lines;
  faults: PlacedFault[];
  /** Where the value, or the key, at a path of the data stands. */
  locate(path: Path, part?: 'key' | 'value'): Position;
  /** The value at a path of the data, in the author's own letters; empty when it isn't there. */
  written(path: Path): string;
  /** The YAML comment on the line on which the value at a path ends without quotation marks, or on that of its sign. */
  commentAfter(path: Path): TrailingComment | undefined;
}

/** Where the parts of a file lie, and what is wrong with how they are parted. */
interface Parts {
  yamlOffset: number;
  yamlText: string;
  bodyOffset: number;
  fault?: PlacedFault;
}

/** Take a file with frontmatter apart. */
export function parseDocument(source: SourceFile): SourceDocument {
  const { yamlOffset, yamlText, bodyOffset, fault } = partsOf(source.text);
  return build(source, yamlOffset, yamlText, bodyOffset, fault);
}

/** A file without its data: what lies below the frontmatter, and where. */
export function cutBody({
  file,
  text,
}: SourceFile): SourceFile & Pick<SourceDocument, 'body' | 'bodyOffset'> {
  const { bodyOffset } = partsOf(text);
  return { file, text, body: text.slice(bodyOffset), bodyOffset };
}

/**
 * Frontmatter ends at the first line that begins with `---`, as it does for Astro: what one of us took for data and
 * the other for text would go unchecked.
 */
function partsOf(text: string): Parts {
  const fence = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!fence) return { yamlOffset: 0, yamlText: '', bodyOffset: 0, fault: missingFrontmatter(text) };
  const start = fence[0].length;
  const end = /(?<=\n)(?:---|\+\+\+)[^\r\n]*\r?\n?/.exec(`\n${text.slice(start)}`);
  const unread = { yamlOffset: start, yamlText: '' };
  if (!end) return { ...unread, bodyOffset: text.length, fault: unclosedFrontmatter };
  const yamlEnd = start + end.index - 1;
  const bodyOffset = yamlEnd + end[0].length;
  if (!/^---[ \t]*\r?\n?$/.test(end[0])) {
    return { ...unread, bodyOffset, fault: wrongFence(end[0], createLines(text).positionOf(yamlEnd)) };
  }
  return { yamlOffset: start, yamlText: text.slice(start, yamlEnd), bodyOffset };
}

/** Take a file that is YAML throughout. */
export function parseYamlDocument(source: SourceFile): SourceDocument {
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  return build(source, start, source.text.slice(start), source.text.length);
}

/** Take a file of which only the text and the name are looked at. */
export function toTextDocument(source: SourceFile): SourceDocument {
  return build(source, 0, '', source.text.length);
}

function build(
  source: SourceFile,
  yamlOffset: number,
  yamlText: string,
  bodyOffset: number,
  fault?: PlacedFault,
): SourceDocument {
  const lines = createLines(source.text);
  const yaml = parseYaml(yamlText);
  const faults = yaml.faults.map(({ offset, mend, ...words }) => ({
    ...lines.positionOf(yamlOffset + offset),
    ...words,
    mend:
      mend?.kind === 'replace'
        ? { ...mend, start: yamlOffset + mend.start, end: yamlOffset + mend.end }
        : mend,
  }));
  return {
    ...source,
    data: fault ? undefined : yaml.data,
    yaml,
    yamlOffset,
    body: source.text.slice(bodyOffset),
    bodyOffset,
    lines,
    faults: fault ? [fault] : faults,
    locate: (path, part) => lines.positionOf(yamlOffset + yaml.offsetOf(path, part)),
    written(path) {
      const [start, end] = yaml.rangeOf(path) ?? [0, 0];
      return yamlText.slice(start, end).trim();
    },
    commentAfter(path) {
      const [start, end] = yaml.rangeOf(path) ?? [0, 0];
      if (end === 0 || /^["']/.test(yamlText.slice(start, end))) return undefined;
      const [sign] = /^[|>][-+\d]*/.exec(yamlText.slice(start, end)) ?? [];
      const behind = sign === undefined ? end : start + sign.length;
      const [rest = ''] = yamlText.slice(behind).split(/\r?\n/, 1);
      const text = rest.trim();
      if (!text.startsWith('#')) return undefined;
      const at = yamlOffset + behind + rest.indexOf('#');
      return { text, valueStart: yamlOffset + start, start: at, end: at + text.length, sign };
    },
  };
}

function missingFrontmatter(text: string): PlacedFault {
  const place = { line: 1, column: 1, rule: 'frontmatter/missing' };
  if (/^\uFEFF?\+\+\+/.test(text)) {
    return {
      ...place,
      message: 'Unexpected `+++`, expected frontmatter in YAML between two lines of `---`.',
      remedy: 'Replace `+++` with `---`, and `key = value` with `key: value`.',
    };
  }
  const [blank] = /^\uFEFF?\s+(?=---[ \t]*[\r\n])/.exec(text) ?? [];
  if (blank !== undefined) {
    return {
      ...place,
      message: 'Unexpected empty lines before the frontmatter, expected `---` on the first line.',
      remedy: 'Remove what is above `---`.',
      mend: { kind: 'replace', start: 0, end: blank.length, text: '' },
    };
  }
  return {
    ...place,
    message: 'Missing frontmatter: the file must begin with facts between two lines of `---`.',
    remedy: 'Begin the file with `---` on the first line, then `title:` and `started:`, then `---`.',
  };
}

function wrongFence(line: string, position: Position): PlacedFault {
  return {
    ...position,
    rule: 'frontmatter/missing',
    message: `Unexpected \`${beginningOf(line.trim(), 60)}\`, expected \`---\` alone on the line after the frontmatter.`,
    remedy: 'Don’t begin any other line of the frontmatter with `---` or `+++`.',
  };
}

const unclosedFrontmatter: PlacedFault = {
  line: 1,
  column: 1,
  rule: 'frontmatter/missing',
  message: 'Missing second line of `---` after the frontmatter.',
  remedy: 'Write `---` on a line of its own where the frontmatter ends.',
};
