import { toMarkup } from '../../domain/characters.ts';
import type { MarkedText } from '../engine/snippet.ts';

export type Attributes = Record<string, string | boolean | undefined>;

/** An element that is yet to be made: by `toHtml` at build, by `toElement` in the reader's browser. */
export interface Tree {
  tag: string;
  attributes: Attributes;
  children: Branch[];
}

/** What an element holds: text only ever becomes text, so that no report or query can be markup. */
export type Branch = Tree | string;

export function tree(tag: string, attributes: Attributes = {}, ...children: Branch[]): Tree {
  return { tag, attributes, children };
}

/** Text with its marks. */
export function markedText({ text, marks }: MarkedText): Branch[] {
  const branches: Branch[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    branches.push(text.slice(at, start), tree('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...branches, text.slice(at)].filter((branch) => branch !== '');
}

/** The markup of a branch. */
export function toHtml(branch: Branch): string {
  if (typeof branch === 'string') return toMarkup(branch);
  const { tag, attributes, children } = branch;
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${toMarkup(value)}"`;
  });
  return `<${tag}${written.join('')}>${children.map(toHtml).join('')}</${tag}>`;
}
