import { posix } from 'node:path';
import { decodePath } from '../domain/address.ts';
import { remembered } from '../domain/remembered.ts';
import { HTML_ELEMENTS } from '../schema/components.ts';
import { elementsOf, propOf } from './elements.ts';
import type { Place } from './finding.ts';
import { addressesOf, type MarkdownText, markdownOf, type Written } from './texts.ts';

/** Attributes of HTML that lead somewhere. */
const ADDRESSES = ['href', 'cite'] as const;

/** A link or a picture, as it was written. */
export interface Target {
  url: string;
  at: Place;
  /** Whether it stands in the body, which is on its own page only. */
  isInBody: boolean;
  /** Whether its author wrote an address as text, which became a link by itself. */
  isBare?: boolean;
}

/** Where a document leads: links of every form, in its body and in all texts and addresses of its data. */
export function linksOf(written: Written): Target[] {
  const inTexts = markdownOf(written).flatMap((text) => {
    const { isInBody, nodes, placeOf } = text;
    const markdown = nodes.flatMap(({ node, start }): Target[] => {
      if (node.type === 'definition' && definitionsOf(text.nodes).ofPictures.has(node.identifier)) return [];
      if (node.type !== 'link' && node.type !== 'definition') return [];
      const [only] = node.type === 'link' ? node.children : [];
      const isBare = only?.type === 'text' && node.url.endsWith(only.value);
      return [{ url: node.url, at: placeOf(start), isInBody, isBare }];
    });
    const html = elementsOf(text).flatMap((element): Target[] =>
      HTML_ELEMENTS.has(element.name)
        ? ADDRESSES.flatMap((name) => {
            const url = propOf(element, name);
            return url === undefined ? [] : [{ url, at: placeOf(element.start), isInBody }];
          })
        : [],
    );
    return [...markdown, ...html];
  });
  return [...inTexts, ...addressesOf(written).map((address) => ({ ...address, isInBody: false }))];
}

/** A picture, with what it says to those who do not see it. */
export interface PictureTarget extends Target {
  alt: string;
  isComponent: boolean;
}

/** All pictures of a document's texts, of every form. */
export function picturesOf(written: Written): PictureTarget[] {
  return markdownOf(written).flatMap((text) => {
    const { isInBody, nodes, placeOf } = text;
    const markdown = nodes.flatMap(({ node, start }): PictureTarget[] => {
      if (node.type !== 'image' && node.type !== 'imageReference') return [];
      const url = node.type === 'image' ? node.url : definitionsOf(text.nodes).urls.get(node.identifier);
      if (url === undefined) return [];
      return [{ url, alt: node.alt ?? '', at: placeOf(start), isInBody, isComponent: false }];
    });
    const elements = elementsOf(text).flatMap((element): PictureTarget[] => {
      const isComponent = element.name === 'Figure';
      if (!isComponent && element.name !== 'img') return [];
      const urls = ['src', ...(isComponent ? ['srcDark'] : [])].flatMap(
        (name) => propOf(element, name) ?? [],
      );
      const alt = propOf(element, 'alt') ?? '';
      return urls.map((url) => ({ url, alt, at: placeOf(element.start), isInBody, isComponent }));
    });
    return [...markdown, ...elements];
  });
}

/** A path beside a file, from the root of the repository; nothing for addresses elsewhere. */
export function besideFile(file: string, url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/|^#/i.test(url)) return undefined;
  return posix.join(posix.dirname(file), decodePath(url.replace(/[?#].*$/, '')));
}

interface Definitions {
  /** Names that only pictures refer to. */
  ofPictures: ReadonlySet<string>;
  /** The first address of each name. */
  urls: ReadonlyMap<string, string>;
}

const definitionsOf = remembered((nodes: MarkdownText['nodes']): Definitions => {
  const [ofPictures, ofLinks, urls] = [new Set<string>(), new Set<string>(), new Map<string, string>()];
  for (const { node } of nodes) {
    if (node.type === 'imageReference') ofPictures.add(node.identifier);
    if (node.type === 'linkReference') ofLinks.add(node.identifier);
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  }
  return { ofPictures: new Set([...ofPictures].filter((name) => !ofLinks.has(name))), urls };
});
