import { parse as parseToml, TomlError } from 'smol-toml';
import { createLines } from '../source/lines.ts';
import { parseYaml } from '../source/yaml.ts';

/** A file taken apart into the facts that it begins with and its text, in whichever notation they are. */
export interface FrontMatter {
  data: Readonly<Record<string, unknown>>;
  /** Lines of it that can't be read. */
  unread: readonly string[];
  body: string;
  /** The line of the file on which the body begins. */
  line: number;
}

const NOTATIONS: readonly [RegExp, (text: string) => Pick<FrontMatter, 'data' | 'unread'>][] = [
  [/^---[ \t]*\n(?<facts>[\s\S]*?)(?:(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$))/, fromYaml],
  [/^\+\+\+[ \t]*\n(?<facts>[\s\S]*?)(?:(?<=\n)\+\+\+[ \t]*(?:\n|$))/, fromToml],
  [/^(?<facts>\{[ \t]*\n[\s\S]*?\n\})[ \t]*(?:\n|$)/, fromJson],
];

/** Takes frontmatter in YAML, TOML or JSON off a text with plain line ends. Nothing of it becomes a date of its own. */
export function readFrontMatter(text: string): FrontMatter {
  const start = /^\uFEFF?\s*(?=---|\+\+\+|\{)/.exec(text)?.[0].length ?? 0;
  for (const [pattern, read] of NOTATIONS) {
    const match = pattern.exec(text.slice(start));
    if (!match) continue;
    const end = start + match[0].length;
    const facts = read(match.groups?.['facts'] ?? '');
    return { ...facts, body: text.slice(end), line: createLines(text).positionOf(end).line };
  }
  return { data: {}, unread: [], body: text.replace(/^\uFEFF/, ''), line: 1 };
}

function fromYaml(text: string): Pick<FrontMatter, 'data' | 'unread'> {
  const { data, faults } = parseYaml(text);
  const isWhole = !faults.some(({ rule }) => rule.startsWith('yaml/'));
  if (isWhole && (isRecord(data) || data === null || data === undefined))
    return { data: toRecord(data), unread: [] };
  // One line that can't be read takes the others with it: each is read by itself.
  const pieces = text.split(/\n(?=[^\s#-])/);
  const read = pieces.map((piece) => ({ piece, yaml: parseYaml(piece) }));
  const isRead = ({ yaml }: (typeof read)[number]) =>
    isRecord(yaml.data) && !yaml.faults.some(({ rule }) => rule === 'yaml/syntax');
  return {
    data: Object.assign({}, ...read.filter(isRead).map(({ yaml }) => yaml.data)),
    unread: read
      .filter((piece) => !isRead(piece) && piece.piece.trim() !== '')
      .map(({ piece }) => piece.trim()),
  };
}

function fromToml(text: string): Pick<FrontMatter, 'data' | 'unread'> {
  try {
    return { data: plain(parseToml(text)) as Record<string, unknown>, unread: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { data: {}, unread: [text.trim()] };
  }
}

function fromJson(text: string): Pick<FrontMatter, 'data' | 'unread'> {
  try {
    return { data: toRecord(JSON.parse(text)), unread: [] };
  } catch {
    return { data: {}, unread: [text.trim()] };
  }
}

/** TOML's dates as they were written; numbers as their text, as YAML's are. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
}

/** Whether a value has keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function toRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** Keys by which generators of sites are told how to show a page. */
const OF_GENERATORS = new Set(
  'layout type weight slug lastmod toc comments sidebar nav_order nav_exclude parent has_children showtoc'.split(
    ' ',
  ),
);

/** Whether a key says how its page is shown rather than what happened. */
export function isOfGenerator(key: string): boolean {
  return OF_GENERATORS.has(key.toLowerCase());
}

export const OF_GENERATOR = 'It is how its page was shown.';

/** A value as it stands in a report of what was kept. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** The texts of a value that holds one or several; what is none of them is left out. */
export function textsOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? [item.trim()] : []));
}
