import type { DiagramWarning } from '../diagram.ts';
import {
  attributeOf,
  attributesOf,
  childNodesOf,
  classesOf,
  descendantsOf,
  isText,
  nameOf,
  SVG,
} from '../dom/nodes.ts';
import { decodePlaceholders } from '../layout/placeholders.ts';
import type { Cascade } from '../style/cascade.ts';
import { ATTRIBUTES, ELEMENT_NAMES, GEOMETRY } from './allow-list.ts';

/** What Mermaid writes when a sum failed, as with tasks of a gantt chart that wait for each other. */
const NO_NUMBER = /NaN|undefined|Infinity/;
const LOCAL_REFERENCE = /^#[\w-]+$/;

/** Elements that go without a word: Mermaid adds them to drawings of all kinds. */
const SILENT = new Set(['style', 'script']);

/** Removes what must not or need not be in the drawing. Returns what its author should know. */
export function removeForeign(svg: Element, cascade: Cascade): DiagramWarning[] {
  const warnings = new Map<string, DiagramWarning>();
  for (const element of descendantsOf(svg)) {
    const name = nameOf(element);
    if (name === 'style') continue;
    if (name === 'a') {
      if (attributeOf(element, 'xlink:href') ?? attributeOf(element, 'href')) warnings.set(name, LINK);
      replaceLink(element);
    } else if (!ELEMENT_NAMES.has(name)) {
      if (!SILENT.has(name)) warnings.set(name, toLeftOut(element));
      element.remove();
    } else if (cascade.textStyleOf(element).hidden || isTimeOfBuild(element)) {
      element.remove();
    }
  }
  return [...warnings.values()];
}

/** Said of a drawing with links; where the first is, its source tells. */
export const LINK: DiagramWarning = {
  message: 'Unexpected link in a diagram, which is an image and can lead nowhere.',
  remedy: 'Put the link in the text beside it.',
};

function toLeftOut(element: Element): DiagramWarning {
  return {
    message: `Unexpected <${element.localName}> in a diagram, which was left out.`,
    remedy: 'Leave it out, or say it in the text beside the diagram.',
  };
}

/** What a link is drawn with and placed by stays; in class diagrams that is the whole box. */
function replaceLink(link: Element): void {
  const isText = ['text', 'tspan'].includes(nameOf(link.parentElement ?? link));
  const stand = link.ownerDocument.createElementNS(SVG, isText ? 'tspan' : 'g');
  for (const { name, value } of attributesOf(link)) stand.setAttribute(name, value);
  stand.append(...childNodesOf(link));
  link.replaceWith(stand);
}

/** A gantt chart's line at the moment it was drawn, which would be wrong a day later. */
function isTimeOfBuild(element: Element): boolean {
  return nameOf(element) === 'g' && classesOf(element).includes('today');
}

/** Leaves only attributes that are listed and refer to nothing outside of the drawing. */
export function removeForeignAttributes(svg: Element): void {
  for (const element of [svg, ...descendantsOf(svg)]) {
    for (const { name, value } of attributesOf(element)) {
      if (name === 'xlink:href' && !element.hasAttribute('href')) element.setAttribute('href', value);
      const isVoid = name !== 'd' && (value === '' || (GEOMETRY.has(name) && NO_NUMBER.test(value)));
      if (!ATTRIBUTES.has(name) || !isLocal(name, value) || isVoid) element.removeAttribute(name);
    }
    const href = attributeOf(element, 'href');
    if (href !== undefined && !LOCAL_REFERENCE.test(href)) element.removeAttribute('href');
  }
}

function isLocal(name: string, value: string): boolean {
  return name === 'href' ? LOCAL_REFERENCE.test(value) : !/url\(|javascript:/i.test(value);
}

/** Shows the characters that entities stand for, and spaces as they will be drawn. */
export function normalizeText(svg: Element): void {
  for (const element of descendantsOf(svg)) {
    if (nameOf(element) !== 'text' && nameOf(element) !== 'tspan') continue;
    for (const node of childNodesOf(element)) {
      if (!isText(node)) continue;
      const text = decodePlaceholders(node.data);
      node.data = element.hasAttribute('xml:space') ? text : text.replace(/[ \t\r\n]+/g, ' ');
    }
  }
}

/** Removes groups and definitions that ended up empty, and definitions that nothing refers to. */
export function removeEmpty(svg: Element): void {
  for (const element of descendantsOf(svg).reverse()) {
    const name = nameOf(element);
    const isSizeless = name === 'rect' && !element.hasAttribute('width') && !element.hasAttribute('height');
    if (element.firstChild) continue;
    if (name === 'g' || name === 'defs' || name === 'text' || isSizeless) element.remove();
  }
}
