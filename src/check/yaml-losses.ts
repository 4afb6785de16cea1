import { type Document, isNode, type Node, type Scalar, visit } from 'yaml';
import type { YamlFault } from './yaml.ts';

/** Words that YAML takes for something else and leaves out without a word of its own. */
export function lossesIn(document: Document, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, (_key, node) => {
    if (!isNode(node) || !node.range) return;
    const { anchor, tag } = node as Node & { anchor?: string; tag?: string };
    if (anchor !== undefined) faults.push(sign(text.lastIndexOf(`&${anchor}`, node.range[0]), `&${anchor}`));
    else if (tag !== undefined) faults.push(sign(text.lastIndexOf('!', node.range[0]), '!'));
    else if ((node as Scalar).value === null) faults.push(...commentInPlaceOfValue(node, text));
  });
  return faults;
}

/** `&Co failed` is a value with a name, `!Co` one with a type: the name and the type are no part of it. */
function sign(offset: number, written: string): YamlFault {
  return {
    offset,
    rule: 'yaml/syntax',
    message: `Unexpected \`${written}\` at the start of a value, which means something to YAML and is left out.`,
    remedy: 'Put the whole text in quotation marks.',
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
