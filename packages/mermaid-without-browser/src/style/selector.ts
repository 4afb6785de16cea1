import { _compileUnsafe, type Options } from 'css-select';
import { type AttributeSelector, parse, type Selector as Token } from 'css-what';
import { attributeOf, isElement, isText, nameOf, parentOf } from '../dom/nodes.ts';

/** One selector of a rule, ready to be matched. */
export interface Selector {
  matches(element: Element): boolean;
  /** Sorts as CSS orders selectors: ids before classes before names. */
  specificity: number;
  /** `#id`, `.class` or the name that an element must have to match; `*` when none is needed. */
  key: string;
  /** Attributes other than class and id that it looks at. */
  attributes: string[];
  /** Ids that it looks for. */
  ids: string[];
  /** Names of the elements whose place among their siblings matters; `*` for any. */
  positional: string[];
}

const WEIGHT_OF_ID = 1_000_000;
const WEIGHT_OF_CLASS = 1000;
const POSITIONAL = /^(?:first|last|only|nth|empty|has|contains)/;

/** Reads one selector without commas; undefined when it can't match in a still picture (`:hover`, `::before`). */
export function parseSelector(text: string): Selector | undefined {
  try {
    const [tokens = []] = parse(text);
    if (tokens.some(({ type }) => type === 'pseudo-element')) return undefined;
    const facts = { specificity: 0, attributes: [], ids: [] };
    weigh(tokens, facts);
    return {
      matches: compileSelector(text),
      key: keyOf(tokens),
      positional: positionalNamesIn(tokens),
      ...facts,
    };
  } catch {
    return undefined;
  }
}

/** A predicate for a selector list; throws on those that css-select doesn't know. */
export function compileSelector(text: string): (element: Element) => boolean {
  return _compileUnsafe<Node, Element>(text, SELECT_OPTIONS);
}

type Facts = Pick<Selector, 'specificity' | 'attributes' | 'ids'>;

function weigh(tokens: readonly Token[], facts: Facts): void {
  for (const token of tokens) {
    if (token.type === 'tag') facts.specificity += 1;
    if (token.type === 'attribute') {
      const isId = isShorthand(token, 'id');
      facts.specificity += isId ? WEIGHT_OF_ID : WEIGHT_OF_CLASS;
      if (isId) facts.ids.push(token.value);
      else if (!isShorthand(token, 'class')) facts.attributes.push(token.name);
    }
    if (token.type === 'pseudo') {
      if (typeof token.data === 'string' || token.data === null) facts.specificity += WEIGHT_OF_CLASS;
      else weighArguments(token.name, token.data, facts);
    }
  }
}

/** `:is()` and `:not()` weigh as much as the heaviest of their arguments, `:where()` nothing. */
function weighArguments(name: string, lists: Token[][], facts: Facts): void {
  const before = facts.specificity;
  let heaviest = 0;
  for (const list of lists) {
    facts.specificity = 0;
    weigh(list, facts);
    heaviest = Math.max(heaviest, facts.specificity);
  }
  facts.specificity = before + (name === 'where' ? 0 : heaviest);
}

function positionalNamesIn(tokens: readonly Token[]): string[] {
  const names: string[] = [];
  let name = '*';
  for (const token of tokens) {
    // A name comes first among the parts that speak of one element.
    if (isCombinator(token)) name = '*';
    if (token.type === 'tag') name = token.name.toLowerCase();
    if (token.type === 'adjacent' || token.type === 'sibling') names.push('*');
    if (token.type !== 'pseudo') continue;
    if (POSITIONAL.test(token.name)) names.push(name);
    else if (Array.isArray(token.data) && token.data.some((list) => positionalNamesIn(list).length))
      names.push('*');
  }
  return names;
}

/** Whether it was written `#id` or `.class`, which the parser marks by leaving their case to the document. */
function isShorthand(token: AttributeSelector, name: 'id' | 'class'): boolean {
  return token.name === name && token.ignoreCase === 'quirks';
}

function keyOf(tokens: readonly Token[]): string {
  const last = tokens.slice(tokens.findLastIndex(isCombinator) + 1);
  for (const token of last) {
    if (token.type !== 'attribute') continue;
    if (isShorthand(token, 'id')) return `#${token.value}`;
    if (isShorthand(token, 'class')) return `.${token.value}`;
  }
  const tag = last.find(({ type }) => type === 'tag');
  return tag?.type === 'tag' ? tag.name.toLowerCase() : '*';
}

function isCombinator({ type }: Token): boolean {
  return ['descendant', 'child', 'adjacent', 'sibling', 'parent', 'column-combinator'].includes(type);
}

const SELECT_OPTIONS: Options<Node, Element> = {
  xmlMode: false,
  lowerCaseAttributeNames: false,
  // Elements move and change between two questions about them.
  cacheResults: false,
  adapter: {
    isTag: isElement,
    getName: nameOf,
    getAttributeValue: attributeOf,
    hasAttrib: (element, name) => attributeOf(element, name) !== undefined,
    getParent: (element) => parentOf(element) ?? null,
    getChildren: (node) => [...node.childNodes],
    getSiblings: (node) => [...(node.parentNode?.childNodes ?? [node])],
    getText: (node) => (isText(node) ? node.data : (node.textContent ?? '')),
    removeSubsets: (nodes) => nodes,
  },
};
