import { attributeOf, SVG } from './nodes.ts';

const LENGTHS = new Set(['font-size', 'width', 'height', 'max-width', 'letter-spacing', 'top', 'left']);
const IMPORTANT = /(?<!\s)\s*!important$/;

/**
 * An element's `style`, read from and written to its attribute. Like a browser, and unlike linkedom, it keeps
 * `!important`, drops empty values, and takes a bare number for pixels in SVG and for an error in HTML.
 */
export class InlineStyle {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  get cssText(): string {
    return attributeOf(this.#element, 'style') ?? '';
  }

  set cssText(text: string) {
    this.#element.setAttribute('style', text);
  }

  get length(): number {
    return this.#read().size;
  }

  setProperty(property: string, value: unknown, priority?: string): void {
    const text = String(value ?? '').trim();
    const declarations = this.#read();
    const isBare = LENGTHS.has(property) && /^-?[\d.]+$/.test(text) && Number(text) !== 0;
    if (isBare && this.#element.namespaceURI !== SVG) return;
    if (text) declarations.set(property, `${text}${isBare ? 'px' : ''}${priority ? ' !important' : ''}`);
    else declarations.delete(property);
    this.#write(declarations);
  }

  getPropertyValue(property: string): string {
    return (this.#read().get(property) ?? '').replace(IMPORTANT, '');
  }

  getPropertyPriority(property: string): string {
    return IMPORTANT.test(this.#read().get(property) ?? '') ? 'important' : '';
  }

  removeProperty(property: string): string {
    const value = this.getPropertyValue(property);
    this.setProperty(property, '');
    return value;
  }

  #read(): Map<string, string> {
    const declarations = new Map<string, string>();
    // A semicolon within brackets or quotes belongs to the value.
    for (const part of this.cssText.split(/;(?![^(]*\))/)) {
      const colon = part.indexOf(':');
      if (colon > 0) declarations.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim());
    }
    return declarations;
  }

  #write(declarations: ReadonlyMap<string, string>): void {
    if (!declarations.size) this.#element.removeAttribute('style');
    else this.cssText = [...declarations].map(([property, value]) => `${property}: ${value};`).join(' ');
  }
}

/** Properties that Mermaid and its libraries set by their names in JavaScript. */
const SCRIPTED_PROPERTIES = {
  backgroundColor: 'background-color',
  color: 'color',
  cursor: 'cursor',
  display: 'display',
  fill: 'fill',
  filter: 'filter',
  fontFamily: 'font-family',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  height: 'height',
  left: 'left',
  margin: 'margin',
  maxWidth: 'max-width',
  opacity: 'opacity',
  overflow: 'overflow',
  position: 'position',
  stroke: 'stroke',
  strokeDasharray: 'stroke-dasharray',
  textAnchor: 'text-anchor',
  top: 'top',
  transform: 'transform',
  visibility: 'visibility',
  whiteSpace: 'white-space',
  width: 'width',
  zIndex: 'z-index',
} as const;

/** Gives every style the properties above as getters and setters. */
export function defineScriptedProperties(): void {
  for (const [name, property] of Object.entries(SCRIPTED_PROPERTIES)) {
    Object.defineProperty(InlineStyle.prototype, name, {
      configurable: true,
      get(this: InlineStyle) {
        return this.getPropertyValue(property);
      },
      set(this: InlineStyle, value: unknown) {
        this.setProperty(property, value);
      },
    });
  }
}
