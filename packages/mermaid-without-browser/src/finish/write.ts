import { escapeAttribute, escapeText } from '../dom/escape.ts';
import { attributesOf, childNodesOf, isElement, isText, nameOf } from '../dom/nodes.ts';
import { ELEMENT_NAMES, GEOMETRY } from './allow-list.ts';

/** Decimals of the points that lines run through: a thousandth of a pixel can't be seen. */
const LINE_DECIMALS = 3;
/** Half a circle whose radius is off by a thousandth of a pixel is half a pixel off. */
const ARC = /a/i;
/**
 * Decimals of places. Browsers lay text out in fractions of 1/128 pixel and draw it at whole pixels, so a place
 * that is off by a thousandth may be drawn a pixel off.
 */
const PLACE_DECIMALS = 7;
const DECIMALS = /-?\d*\.\d{4,}(?:e[-+]?\d+)?|-?\d+e[-+]?\d+/gi;

/** What a value has that is written shorter. */
const LONG = /\.\d{4}|\de|\s/i;

/** Writes an element as XML that is valid inside of HTML too. */
export function writeElement(element: Element): string {
  const name = ELEMENT_NAMES.get(nameOf(element));
  if (name === undefined) throw new Error(`<${element.localName}> is not on the list of allowed elements`);
  const attributes = attributesOf(element)
    .sort((one, two) => (one.name < two.name ? -1 : 1))
    .map(({ name, value }) => ` ${name}="${escapeAttribute(writtenValue(name, value))}"`)
    .join('');
  const content = childNodesOf(element).map(writeNode).join('');
  return content ? `<${name}${attributes}>${content}</${name}>` : `<${name}${attributes}/>`;
}

export function writeNode(node: Node): string {
  if (isText(node)) return escapeText(node.data);
  return isElement(node) ? writeElement(node) : '';
}

/** Without trailing zeros and without a minus before a zero. */
export function formatNumber(value: number, decimals = PLACE_DECIMALS): string {
  return String(Number(value.toFixed(decimals)) || 0);
}

function writtenValue(attribute: string, value: string): string {
  if (!GEOMETRY.has(attribute) || !LONG.test(value)) return value;
  const isLine = attribute === 'points' || (attribute === 'd' && !ARC.test(value));
  const decimals = isLine ? LINE_DECIMALS : PLACE_DECIMALS;
  return value
    .replace(DECIMALS, (number) => formatNumber(Number(number), decimals))
    .replace(/\s+/g, ' ')
    .trim();
}
