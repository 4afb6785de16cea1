import type { QualifiedAttribute } from 'sax';
import { compareText } from '../../../domain/order.ts';
import { ANIMATED, ANIMATIONS, ATTRIBUTES, PRESENTATION, STEPS } from './allow-list.ts';
import type { Report } from './left-out.ts';
import { cleanDeclarations, isHarmlessValue } from './style.ts';

/** The attributes that an element keeps; nothing when it can't be kept without those that it loses. */
export type AttributeReader = (
  element: string,
  attributes: readonly QualifiedAttribute[],
) => ReadonlyMap<string, string> | undefined;

const XLINK = 'http://www.w3.org/1999/xlink';
const LOCAL = /^#[^\s"'()\\<>]+$/;
/** What animations run through: numbers, words, colours; no strings, no escapes. */
const PLAIN_STEPS = /^[\w\s.,;#%+()-]*$/;
const LOADING = /url|src|image|element|script|href/i;

export function createAttributeReader(report: Report, images: ReadonlyMap<string, string>): AttributeReader {
  /** The name and value under which an attribute is written. */
  const read = (
    element: string,
    { name, local, prefix, uri, value }: QualifiedAttribute,
  ): [string, string] | undefined => {
    if (local === 'href' && (prefix === '' || uri === XLINK)) return readHref(element, value);
    if (/^on/i.test(name)) report('handler', name);
    if (name === 'src') report('outside', value);
    if (name === 'style') {
      const { css, hasForeign } = cleanDeclarations(value);
      if (hasForeign) report('style');
      return css ? [name, css] : undefined;
    }
    if (!ATTRIBUTES.has(name)) return undefined;
    const isHarmless = STEPS.has(name)
      ? PLAIN_STEPS.test(value) && !LOADING.test(value)
      : !PRESENTATION.has(name) || (ANIMATIONS.has(element) && name === 'fill') || isHarmlessValue(value);
    if (isHarmless) return [name, value];
    report('outside', value);
    return undefined;
  };
  const readHref = (element: string, value: string): [string, string] | undefined => {
    const url = value.trim();
    if (element === 'g' || element === 'tspan') return void report('link', url);
    if (element === 'image') {
      if (!/^data:/i.test(url)) return void report('outside', url);
      report.embed(url);
      const image = images.get(url);
      return image === undefined ? void report('embedded') : ['href', image];
    }
    return LOCAL.test(url) ? ['href', url] : void report('outside', url);
  };
  return (element, attributes) => {
    const kept = new Map<string, string>();
    // A plain `href` counts, if there is one of each.
    const ordered = [...attributes].sort(
      (one, other) => Number(other.uri === XLINK) - Number(one.uri === XLINK),
    );
    for (const attribute of ordered) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      const written = read(element, attribute);
      if (written) kept.set(...written);
    }
    const animated = kept.get('attributeName');
    if (ANIMATIONS.has(element) && element !== 'animateMotion' && !ANIMATED.has(animated ?? '')) {
      report('animation', animated ?? 'nothing');
      return undefined;
    }
    if ((element === 'image' || element === 'use') && !kept.has('href')) return undefined;
    return new Map([...kept].sort(([one], [other]) => compareText(one, other)));
  };
}
