import type { Break, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toPrintable } from '../../domain/characters.ts';

/** What Markdown makes a link of by itself: web addresses, with or without their scheme, and those of mail. */
const ADDRESS = /(?:https?:\/\/|\bwww\.)[^\s<>"]+|[\w.+-]+@[a-z\d]+(?:[.-][a-z\d]+)*\.[a-z]{2,}/gi;
/** What ends a sentence rather than the address in it. */
const AFTER_ADDRESS = /[.,;:!?'")\]}]+$/;

/** A tree as Markdown that is read back as the same tree. */
export function printMarkdown(tree: Root): string {
  const printed = toMarkdown(settled(tree), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: false,
  });
  // A reference may have named a character that no text may hold.
  return toPrintable(printed).trim();
}

/** Blocks whose lines end where Markdown keeps them: two ends of a line are the end of a paragraph, and the last is none. */
function settled<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'text' && node.type !== 'link') return withLinks(child);
    return child.type === 'paragraph' ? paragraphsOf(settled(child)) : [settled(child)];
  });
  return { ...node, children: children.filter((child) => !isHollow(child)) } as T;
}

/** Addresses in a text as links, so that nothing in them is escaped. */
function withLinks(node: Text): PhrasingContent[] {
  let at = 0;
  const pieces = [...node.value.matchAll(ADDRESS)].flatMap(({ 0: found, index }): PhrasingContent[] => {
    const value = found.replace(AFTER_ADDRESS, '');
    const url = /^http/i.test(value) ? value : `${/^www\./i.test(value) ? 'http://' : 'mailto:'}${value}`;
    if (!URL.canParse(url)) return [];
    const before = node.value.slice(at, index);
    at = index + value.length;
    return [
      { type: 'text', value: before },
      { type: 'link', url, children: [{ type: 'text', value }] },
    ];
  });
  return [...pieces, { type: 'text', value: node.value.slice(at) }];
}

function isHollow(node: RootContent): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0;
}

function paragraphsOf(paragraph: Paragraph): Paragraph[] {
  const groups: PhrasingContent[][] = [[]];
  let ends: Break[] = [];
  for (const child of paragraph.children) {
    if (child.type === 'break') ends.push(child);
    else if (isBlank(child) && ends.length > 0) continue;
    else {
      const last = groups.at(-1) ?? [];
      if (ends.length > 1 && last.length > 0) groups.push([child]);
      else last.push(...(last.length > 0 ? ends.slice(0, 1) : []), child);
      ends = [];
    }
  }
  return groups.map((children) => ({ ...paragraph, children: trimmed(children) }));
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/** White space at the ends of lines and paragraphs means nothing, but where Markdown gives it a meaning. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children
    .map((child, index): PhrasingContent => {
      if (child.type !== 'text') return child;
      const begins = index === 0 || children[index - 1]?.type === 'break';
      const ends = index === children.length - 1 || children[index + 1]?.type === 'break';
      const value = begins ? child.value.trimStart() : child.value;
      return { ...child, value: ends ? value.trimEnd() : value };
    })
    .filter((child) => child.type !== 'text' || child.value !== '');
}
