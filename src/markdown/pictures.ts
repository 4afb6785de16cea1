import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Picture } from '../render/picture/picture.ts';
import type { TextContext } from './context.ts';
import { element, isElement } from './nodes.ts';

/** How wide a picture is shown: as wide as a line of text. */
const SIZES = '(min-width: 44rem) 42rem, 100vw';

/**
 * Puts the published picture in the place of each reference, with its size, so that the page does not move when it
 * arrives. One that isn't there leaves its words.
 */
export function placePictures(tree: Root, { findPicture, toHref }: TextContext): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'component' && node.name === 'Figure' && node.children.length === 0) {
      node.children = picturesOf(node.props);
      return undefined;
    }
    if (node.type !== 'element' || !isElement(node, 'img') || !parent || index === undefined)
      return undefined;
    const { src, alt = '', title, className } = node.properties;
    const picture = findPicture(String(src ?? ''));
    const words = { alt, ...(title !== undefined && { title }), ...(isOurs(className) && { className }) };
    const shown = picture
      ? toElement(picture, words, toHref)
      : { type: 'text' as const, value: String(alt ?? '') };
    parent.children.splice(index, 1, shown);
    return [SKIP, index + 1];
  });
}

/** The picture of a figure, or the one for each scheme, of which the style sheet shows one. */
function picturesOf({ src = '', srcDark, alt = '' }: Readonly<Record<string, string>>): Element[] {
  if (srcDark === undefined) return [element('img', { src, alt })];
  const [light, dark] = SCHEMES;
  return [
    element('img', { src, alt, className: [light] }),
    element('img', { src: srcDark, alt, className: [dark] }),
  ];
}

/** Classes of pictures that are drawn for one scheme. */
const SCHEMES = ['aw-for-light', 'aw-for-dark'] as const;

/** Whether we gave a picture its class; one of an author's is a text. */
function isOurs(className: unknown): boolean {
  return Array.isArray(className) && SCHEMES.some((name) => className.includes(name));
}

/** From which copy of how many pixels browsers choose, and for what width; nothing when there is one only. */
export function choiceOf(
  { copies }: Picture,
  toHref: TextContext['toHref'],
): { srcset: string; sizes: string } | undefined {
  if (copies.length < 2) return undefined;
  return { srcset: copies.map(({ width, path }) => `${toHref(path)} ${width}w`).join(', '), sizes: SIZES };
}

function toElement(picture: Picture, words: Element['properties'], toHref: TextContext['toHref']): Element {
  const choice = choiceOf(picture, toHref);
  return element('img', {
    src: toHref(picture.path),
    ...(choice && { srcSet: choice.srcset, sizes: choice.sizes }),
    ...words,
    width: picture.width,
    height: picture.height,
    loading: 'lazy',
    decoding: 'async',
  });
}
