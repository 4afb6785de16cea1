import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MdastNode, markdownToMdast } from 'satteri';
import { textOf } from '../../src/source/words-of.ts';
import { addressOf, pagesOf, REPOSITORY } from './pages.ts';

interface Group {
  label: string;
  items: string[];
}

/** The pages under the headings of the first page, in its order. */
export function sidebarOf(): Group[] {
  const { children } = markdownToMdast(readFileSync(join(REPOSITORY, 'docs/README.md'), 'utf8'));
  const groups: Group[] = [];
  for (const node of children as MdastNode[]) {
    if (node.type === 'heading' && node.depth === 2) groups.push({ label: textOf(node), items: [] });
    const pages = linksOf(node)
      .map(addressOf)
      .filter((id) => pagesOf().has(id) && id !== 'index');
    groups.at(-1)?.items.push(...pages);
  }
  return [...groups.filter(({ items }) => items.length > 0), { label: 'Versions', items: ['changelog'] }];
}

function linksOf(node: MdastNode): string[] {
  if (node.type === 'link') return node.url.endsWith('.md') ? [node.url] : [];
  return 'children' in node ? (node.children as MdastNode[]).flatMap(linksOf) : [];
}
