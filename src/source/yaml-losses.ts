import {
  CST,
  type Document,
  isCollection,
  isNode,
  isScalar,
  Lexer,
  type Node,
  type Scalar,
  visit,
} from 'yaml';
import type { YamlFault } from './yaml-fault.ts';

/**
 * Words that YAML takes for something else and leaves out without a word of its own.
 *
 * @param source - what was parsed: `text` with as many other letters in place of what could not be read.
 */
export function lossesIn(document: Document, source: string, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  let signs: Signs | undefined;
  visit(document, (key, node) => {
    if (!isNode(node) || !node.range) return;
    const { anchor, tag } = node as Node & { anchor?: string; tag?: string };
    if (anchor !== undefined || tag !== undefined) {
      signs ??= createSigns(source);
      const places = [anchor && signs.anchorOf(node.range[0]), tag && signs.tagOf(node.range[0])];
      const start = Math.min(...places.filter((place) => typeof place === 'number'), node.range[0]);
      const remedy = isCollection(node) ? 'Remove it.' : 'Put the whole text in quotation marks.';
      faults.push({
        ...sign(text, start),
        remedy,
        mend: key === 'key' ? undefined : quoting(node, text, start),
      });
    } else if ((node as Scalar).value === null) faults.push(...commentInPlaceOfValue(node, text));
  });
  return faults;
}

/** `&Co failed` is a value with a name, `!Co` one with a type: the name and the type are no part of it. */
function sign(text: string, offset: number): Omit<YamlFault, 'remedy'> {
  const [written = ''] = /^(?:!|&[^\s,[\]{}]*)/.exec(text.slice(offset)) ?? [];
  return {
    offset,
    rule: 'yaml/syntax',
    message: `Unexpected \`${written}\` at the start of a value, which has a meaning in YAML and is left out.`,
  };
}

/** Quotation marks around a text of one line with its sign; lists and keys are no text. */
function quoting(node: Node, text: string, start: number): YamlFault['mend'] {
  const value = text.slice(start, node.range?.[1]).trimEnd();
  if (!isScalar(node) || /["'\r\n]|\s#/.test(value)) return undefined;
  return { kind: 'replace', start, end: start + value.length, text: JSON.stringify(value) };
}

/** Finds the name and the type that stand before a value, for one walk from the begin of the text to its end. */
interface Signs {
  anchorOf(value: number): number | undefined;
  tagOf(value: number): number | undefined;
}

/** The parser itself says where they are, for their letters may stand in comments and texts too. */
function createSigns(text: string): Signs {
  const places = { anchor: [] as number[], tag: [] as number[] };
  let offset = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isText ? 'scalar' : CST.tokenType(token);
    isText = !isText && type === 'scalar';
    if (isText || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'anchor' || type === 'tag') places[type].push(offset);
    offset += token.length;
  }
  return { anchorOf: lastOf(places.anchor), tagOf: lastOf(places.tag) };
}

function lastOf(places: readonly number[]): (end: number) => number | undefined {
  let next = 0;
  return (end) => {
    while (next < places.length && (places[next] ?? 0) <= end) next++;
    return places[next - 1];
  };
}

/** `colour: #ff0000` and `summary: #12 was rolled back` are keys without a value, and comments. */
function commentInPlaceOfValue({ range }: Node, text: string): YamlFault[] {
  const start = range?.[0] ?? 0;
  const [comment] = /^#[^\s#][^\r\n]*/.exec(text.slice(start)) ?? [];
  if (comment === undefined) return [];
  const value = comment.trimEnd();
  return [
    {
      offset: start,
      rule: 'yaml/syntax',
      message: `Unexpected \`${value}\` without quotation marks: \`#\` begins a comment in YAML.`,
      remedy: `Write \`${JSON.stringify(value)}\`.`,
      mend: { kind: 'replace', start, end: start + value.length, text: JSON.stringify(value) },
    },
  ];
}
