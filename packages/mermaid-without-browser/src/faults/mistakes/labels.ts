import { inLineAt, type Mistake } from './mistake.ts';

/** What opens a label behind the name of a node, the longest first, and what closes it. */
const SHAPES = [
  ['(((', ')))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['{{', '}}'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
] as const;
const OPENING = /(^|[\s&;>|-])([\p{L}\p{N}_][\p{L}\p{N}_.-]*)(\(\(\(|\(\[|\[\[|\[\(|\(\(|\{\{|\[|\(|\{)/gu;
/** What may stand behind a label. */
const BEHIND = /^\s*(?:$|[;&@|]|:::|<?[-=.~ox]{2,}|%%)/;
const ARROW = /\s(?:<?--|==|-\.)\S*\s/;
/** What a label in quotes can hold as it is. */
const NEEDS_QUOTES = /[()[\]{}"|<>@/\\;#:]/;

/** A label with brackets, braces or quotes in it, which must stand in quotes: by far the commonest mistake. */
export const unquotedLabel: Mistake = (stumble) => {
  const { line, position } = stumble;
  const at = position.column - 1;
  for (const { 2: name = '', 3: opener = '', 0: match, index } of [...line.matchAll(OPENING)].reverse()) {
    const start = index + match.length;
    if (start > at) continue;
    const closer = SHAPES.find(([open]) => open === opener)?.[1] ?? '';
    const label = labelIn(line, start, closer);
    if (label === undefined || ARROW.test(label)) {
      const bracket = start - opener.length;
      const isAtEnd = at >= line.trimEnd().length;
      return {
        position: isAtEnd ? position : inLineAt(stumble, bracket),
        message: `Unexpected end of the ${isAtEnd ? 'line' : 'label'}, expected \`${closer}\` for the \`${opener}\` of \`${name}\`.`,
        remedy: `Close it, as in \`${name}${opener}${firstWordsOf(line.slice(start))}${closer}\`.`,
      };
    }
    if (/^".*"$/.test(label) || !NEEDS_QUOTES.test(label) || start + label.length < at - 1) continue;
    const sign = line[at - 1] === '"' ? '"' : (line[at] ?? '');
    return {
      message: `Unexpected \`${sign}\` in the label \`${label}\`, which has no quotes around it.`,
      remedy: `Put the label into quotes: \`${name}${opener}${quoted(label)}${closer}\`.`,
    };
  }
  return undefined;
};

/** The same of what is written on an arrow. */
export const unquotedArrow: Mistake = ({ line, position }) => {
  const at = position.column - 1;
  for (const { 1: label = '', index } of line.matchAll(/\|(?!"[^"|]*"\|)([^|]+)\|/g)) {
    if (at < index || at > index + label.length + 1) continue;
    return {
      message: `Unexpected \`${line[at - 1] === '"' ? '"' : (line[at] ?? '')}\` in the text \`${label}\`, which has no quotes around it.`,
      remedy: `Put it into quotes: \`|${quoted(label)}|\`.`,
    };
  }
  return undefined;
};

/** The same of the title of a group. */
export const unquotedGroup: Mistake = ({ line }) => {
  const [, title = ''] = /^\s*subgraph\s([^"[\]]+)$/.exec(line) ?? [];
  if (!/[(){}<>@:;,|/]/.test(title)) return undefined;
  const name =
    title
      .trim()
      .split(/[^\p{L}\p{N}]/u)[0]
      ?.toLowerCase() || 'group';
  return {
    message: `Unexpected sign in the title \`${title.trim()}\`, which has no quotes around it.`,
    remedy: `Give the group a name and put its title into quotes: \`subgraph ${name}[${quoted(title.trim())}]\`.`,
  };
};

function labelIn(line: string, start: number, closer: string): string | undefined {
  for (let end = line.indexOf(closer, start); end >= 0; end = line.indexOf(closer, end + 1)) {
    if (BEHIND.test(line.slice(end + closer.length))) return line.slice(start, end);
  }
  return undefined;
}

function firstWordsOf(text: string): string {
  return text.split(/\s*(?:<?--|==|-\.)/)[0]?.trim() ?? '';
}

function quoted(label: string): string {
  const text = label.trim().replace(/^[“„](.*)[“”]$/, '$1');
  return `"${text.replaceAll('"', '#quot;')}"`;
}

/** What closes a label that begins with its bracket. */
export function closerOf(text: string): string | undefined {
  return SHAPES.find(([open]) => text.startsWith(open))?.[1];
}
