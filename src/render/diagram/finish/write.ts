import { escapeAttribute, escapeText } from '../dom/escape.ts';
import { attributeOf, childNodesOf, isElement, isText, nameOf } from '../dom/nodes.ts';
import { ELEMENT_NAMES, GEOMETRY } from './allow-list.ts';

const LONG_NUMBER = /-?\d*\.\d{3,}(?:e[-+]?\d+)?|-?\d+e[-+]?\d+/gi;

/** Writes an element as XML that is valid inside of HTML too. */
export function writeElement(element: Element): string {
  const name = ELEMENT_NAMES.get(nameOf(element));
  if (name === undefined) throw new Error(`<${element.localName}> is not on the list of allowed elements`);
  const attributes = element
    .getAttributeNames()
    .sort()
    .map((attribute) => ` ${attribute}="${escapeAttribute(writtenValue(element, attribute))}"`)
    .join('');
  const content = [...childNodesOf(element)].map(writeNode).join('');
  return content ? `<${name}${attributes}>${content}</${name}>` : `<${name}${attributes}/>`;
}

export function writeNode(node: Node): string {
  if (isText(node)) return escapeText(node.data);
  return isElement(node) ? writeElement(node) : '';
}

/** Rounds to two decimals; a hundredth of a pixel can't be seen. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded || 0);
}

function writtenValue(element: Element, attribute: string): string {
  const value = attributeOf(element, attribute) ?? '';
  if (!GEOMETRY.has(attribute)) return value;
  return value
    .replace(LONG_NUMBER, (number) => formatNumber(Number(number)))
    .replace(/\s+/g, ' ')
    .trim();
}
