import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@astrojs/compiler-rs';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { parseSync } from 'rolldown/utils';

/** Letters of a language in a source file, where a reader may come to see them. */
export interface Letters {
  line: number;
  /** What is filled in stands as `…`. */
  text: string;
}

/** A node of a syntax tree, of TypeScript and of markup alike. */
interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

interface Found {
  node: Node;
  text: string;
}

/** Attributes and properties that readers see or hear. */
export const READ =
  /^(?:aria-?(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|abbr|content|summary)$/i;
/** Attributes and properties that hold many words, none of which anybody reads. */
const UNREAD =
  /^(?:class(?:Name|:list)?|style|d|points|transform|viewBox|sizes|srcset|rel|preserveAspectRatio|aria-keyshortcuts|Content-Type|@type)$/;
const LETTER = /\p{L}/u;
/** A space between letters or beside what is filled in, or a capital with nothing but small letters behind it. */
const WORDS = /[\p{L}…][,.:;!?]? +\p{L}|\p{L}[,.:;!?]? +…|^\s*\p{Lu}\p{Ll}+(?!\p{Lu})\b/u;
/** What is thrown is for those who look after the site; selectors and patterns are for machines. */
const UNHEARD = /(?:Error|Fault|FaultAt|RegExp|querySelector|querySelectorAll|closest|matches)$/;
/** Types are gone before anything is read; what stands in them is not. */
const TYPES = /^TS(?!AsExpression|SatisfiesExpression|NonNullExpression)/;

/** The letters in a file of ours that nobody can translate; what is thrown, compared and commented is none. */
export async function lettersIn(folder: string, file: string): Promise<Letters[]> {
  const text = await readFile(join(folder, file), 'utf8');
  const isMarkup = file.endsWith('.astro');
  const tree = (isMarkup ? parse(text).ast : parseSync(file, text).program) as unknown as Node;
  // The parser of markup counts bytes, the other one characters.
  const before = (start: number) =>
    isMarkup ? Buffer.from(text).subarray(0, start).toString() : text.slice(0, start);
  return lettersOf(tree).map(({ node, text: letters }) => ({
    line: before(node.start).split('\n').length,
    text: letters.replaceAll(/\s+/g, ' ').trim(),
  }));
}

function lettersOf(node: unknown): Found[] {
  if (Array.isArray(node)) return node.flatMap(lettersOf);
  if (!isNode(node) || TYPES.test(node.type)) return [];
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ThrowStatement':
      return [];
    case 'JSXElement':
      return nameOf(node['openingElement']) === 'style' ? [] : lettersOf(Object.values(node));
    case 'JSXAttribute':
    case 'Property':
    case 'PropertyDefinition':
      return [...(node['computed'] ? lettersOf(node['key']) : []), ...lettersOfNamed(node)];
    case 'NewExpression':
    case 'CallExpression':
      return lettersOfCall(node);
    case 'BinaryExpression': {
      const sides = [node['left'], node['right']];
      return lettersOf(
        /^[!=]==$/.test(String(node['operator'])) ? sides.filter((side) => !isText(side)) : sides,
      );
    }
    case 'SwitchCase':
      return lettersOf(node['consequent']);
    case 'JSXText':
      return shownIn(parseFragment(String(node['value']))).flatMap((text) => read(node, text, LETTER));
    case 'Literal':
    case 'TemplateLiteral':
      return [...read(node, textOf(node), WORDS), ...lettersOf(node['expressions'])];
    default:
      return lettersOf(Object.values(node));
  }
}

/** The letters of an attribute or a property, by what its name says of it. */
function lettersOfNamed(node: Node): Found[] {
  const name = nameOf(node) ?? '';
  if (UNREAD.test(name)) return [];
  return READ.test(name) ? lettersOfRead(node['value']) : lettersOf(node['value']);
}

/** The letters of what is read or heard as it is. */
function lettersOfRead(node: unknown): Found[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
      return [...read(node, textOf(node), LETTER), ...lettersOf(node['expressions'])];
    case 'JSXExpressionContainer':
      return lettersOfRead(node['expression']);
    case 'ConditionalExpression':
      return [...lettersOfRead(node['consequent']), ...lettersOfRead(node['alternate'])];
    case 'LogicalExpression':
      return [...lettersOfRead(node['left']), ...lettersOfRead(node['right'])];
    default:
      return lettersOf(node);
  }
}

function lettersOfCall(call: Node): Found[] {
  const name = nameOf(call) ?? '';
  const object = isNode(call['callee']) ? call['callee']['object'] : undefined;
  if (UNHEARD.test(name)) return lettersOf(object);
  // Words that are taken apart are names, such as those of tags.
  if (name === 'split' && isText(object)) return [];
  return lettersOf([call['callee'], call['arguments']]);
}

/** The text if it reads as the pattern says; of markup, what is seen of it. */
function read(node: Node, text: string, pattern: RegExp): Found[] {
  if (!/^\s*</.test(text)) return pattern.test(text) ? [{ node, text }] : [];
  const shown = shownIn(parseFragment(text));
  return shown.flatMap((text) => (LETTER.test(text) ? [{ node, text }] : []));
}

/** What readers see and hear of markup. */
function shownIn(node: DefaultTreeAdapterTypes.Node): string[] {
  if ('value' in node) return [node.value];
  const said = 'attrs' in node ? node.attrs.filter(({ name }) => READ.test(name)) : [];
  const inside = 'childNodes' in node ? node.childNodes.flatMap(shownIn) : [];
  return [...said.map(({ value }) => value), ...inside];
}

/** The text of a literal, with `…` for what is filled in. */
function textOf(node: Node): string {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : '';
  const parts = node['quasis'] as { value: { cooked: string } }[];
  return parts.map(({ value }) => value.cooked).join('…');
}

function isText(node: unknown): boolean {
  if (!isNode(node)) return false;
  if (node.type === 'ParenthesizedExpression') return isText(node['expression']);
  if (node.type === 'BinaryExpression') return isText(node['left']) && isText(node['right']);
  return node.type === 'Literal' || node.type === 'TemplateLiteral';
}

/** The name of an element, an attribute, a property or of what is called. */
function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'JSXNamespacedName') return `${nameOf(node['namespace'])}:${nameOf(node['name'])}`;
  const name = node['name'] ?? node['key'] ?? node['callee'] ?? node['property'] ?? node['value'];
  return typeof name === 'string' ? name : nameOf(name);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
