import { sharedPartOf } from '../domain/editions.ts';
import { absoluteLinkOf, absoluteUrl, hrefOf, type LinkPlace, linkOf } from '../domain/routes.ts';
import type { Picture } from '../render/picture/picture.ts';
import type { Words } from '../words/words.ts';

/** What Markdown draws on besides its own text: where what it refers to is published, and what we say around it. */
export interface TextContext {
  /** Finds pictures by references from the document. */
  findPicture: FindPicture;
  /** An address that an author wrote, for those who read it here. */
  toAddress: (address: string) => string;
  /** A file of the site, by its path from the site's base, for those who read it here. */
  toHref: (path: string) => string;
  words: Words;
  /** BCP 47, of the text. */
  language: string;
}

/** The site that a text stands on, and the language of the text. */
interface Place extends LinkPlace, Pick<TextContext, 'words' | 'language'> {}

/** For a page of the site. */
export function onPage({ words, language, ...place }: Place, findPicture: FindPicture): TextContext {
  return {
    findPicture,
    toAddress: (address) => linkOf(place, address),
    toHref: (path) => hrefOf(sharedPartOf(place.site), path),
    words,
    language,
  };
}

/**
 * For feeds, files and answers that are read away from the site: every address is whole.
 *
 * @param route - the page of the document, with which addresses that begin there are completed.
 */
export function awayFrom(
  { words, language, ...place }: Place,
  findPicture: FindPicture,
  route: string,
): TextContext {
  return {
    findPicture,
    toAddress: (address) => absoluteLinkOf(place, address, route),
    toHref: (path) => absoluteUrl(sharedPartOf(place.site), path),
    words,
    language,
  };
}

/** Finds what an author's reference to a picture leads to; nothing where it is none of ours. */
export type FindPicture = (reference: string) => Picture | undefined;
