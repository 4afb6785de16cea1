import type { Element, ElementContent, Parents, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isDiagramLanguage } from '../domain/code.ts';
import type { Words } from '../words/words.ts';
import { createFenceReader, type Fence } from './fence.ts';
import type { Highlighter } from './highlighter.ts';
import { isElement } from './nodes.ts';

export interface CodeOptions {
  highlighter: Highlighter;
  /** The drawing of a ```` ```mermaid ```` fence, as HTML; its source is shown where there is none. */
  draw: (fence: Fence) => string | undefined;
}

/** Puts drawings in the place of diagrams, and the rest of the code into frames. */
export async function placeCode(tree: Root, { highlighter, draw }: CodeOptions, words: Words): Promise<void> {
  const readFence = createFenceReader();
  const blocks: { parent: Parents; index: number; shown: Promise<ElementContent> }[] = [];
  visit(tree, 'element', (pre, index, parent) => {
    const [code] = pre.children;
    if (!isElement(pre, 'pre') || !isElement(code, 'code') || !parent || index === undefined) return;
    const language = languageOf(code);
    const value = code.children.map((child) => ('value' in child ? child.value : '')).join('');
    const source = value.replace(/\n$/, '');
    const meta = (code.data as { meta?: string | null } | undefined)?.meta;
    const html = isDiagramLanguage(language) ? draw(readFence({ value: source, meta })) : undefined;
    const shown: Promise<ElementContent> =
      html === undefined
        ? highlighter.toFigure(source, language, words)
        : Promise.resolve({ type: 'made', html });
    blocks.push({ parent, index, shown });
  });
  // One in the place of one: all others keep their places.
  for (const { parent, index, shown } of blocks) parent.children[index] = await shown;
}

function languageOf({ properties }: Element): string {
  const classes = [properties['className']].flat().map(String);
  return classes.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '';
}
