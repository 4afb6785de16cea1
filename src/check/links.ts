import { posix } from 'node:path';
import type { Body } from './body.ts';
import { elementsOf, propOf } from './elements.ts';
import { decode } from './published.ts';

/** A link or a picture in a body, as it was written. */
export interface Target {
  url: string;
  start: number;
}

/** Where links of a body lead, also those of reference links and of HTML. */
export function linksOf(body: Body | undefined): Target[] {
  const markdown = (body?.nodes ?? []).flatMap(({ node, start }) =>
    node.type === 'link' || (node.type === 'definition' && !isPicture(body, node.identifier))
      ? { url: node.url, start }
      : [],
  );
  const html = elementsOf(body).flatMap((element) => {
    const url = element.name === 'a' ? propOf(element, 'href') : undefined;
    return url === undefined ? [] : { url, start: element.start };
  });
  return [...markdown, ...html];
}

/** Pictures of a body, with what they say to those who do not see them. */
export function picturesOf(body: Body | undefined): (Target & { alt: string; isComponent: boolean })[] {
  return (body?.nodes ?? [])
    .flatMap(({ node, start }) => {
      if (node.type === 'image') return { url: node.url, alt: node.alt ?? '', start, isComponent: false };
      if (node.type !== 'imageReference') return [];
      const url = definitionOf(body, node.identifier);
      return url === undefined ? [] : { url, alt: node.alt ?? '', start, isComponent: false };
    })
    .concat(
      elementsOf(body).flatMap((element) => {
        const url = element.name === 'Figure' || element.name === 'img' ? propOf(element, 'src') : undefined;
        const isComponent = element.name === 'Figure';
        return url === undefined
          ? []
          : { url, alt: propOf(element, 'alt') ?? '', start: element.start, isComponent };
      }),
    );
}

/** A path beside a file, from the root of the repository; nothing for addresses elsewhere. */
export function besideFile(file: string, url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/|^#/i.test(url)) return undefined;
  return posix.join(posix.dirname(file), decode(url.replace(/[?#].*$/, '')));
}

function isPicture(body: Body | undefined, identifier: string): boolean {
  return (body?.nodes ?? []).some(
    ({ node }) => node.type === 'imageReference' && node.identifier === identifier,
  );
}

function definitionOf(body: Body | undefined, identifier: string): string | undefined {
  for (const { node } of body?.nodes ?? []) {
    if (node.type === 'definition' && node.identifier === identifier) return node.url;
  }
  return undefined;
}
