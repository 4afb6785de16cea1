import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Picture } from '../render/picture/picture.ts';
import type { TextContext } from './context.ts';
import { element, isElement } from './nodes.ts';

/** How wide a picture is shown: as wide as a line of text. */
const SIZES = '(min-width: 44rem) 42rem, 100vw';

/** Finds what an author's reference to a picture leads to; nothing where it is none of ours. */
export type FindPicture = (reference: string) => Picture | undefined;

/**
 * Puts the published picture in the place of each reference, with its size, so that the page does not move when it
 * arrives. One that isn't there leaves its words.
 */
export function placePictures(tree: Root, { findPicture, toHref }: TextContext): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'component' && node.name === 'Figure' && node.children.length === 0) {
      const { src = '', alt = '' } = node.props;
      node.children = [element('img', { src, alt })];
      return undefined;
    }
    if (node.type !== 'element' || !isElement(node, 'img') || !parent || index === undefined)
      return undefined;
    const { src, alt = '', title } = node.properties;
    const picture = findPicture(String(src ?? ''));
    const words = { alt, ...(title !== undefined && { title }) };
    const shown = picture
      ? toElement(picture, words, toHref)
      : { type: 'text' as const, value: String(alt ?? '') };
    parent.children.splice(index, 1, shown);
    return [SKIP, index + 1];
  });
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
