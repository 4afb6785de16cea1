import { type CompiledBody, compileBody } from '../../src/markdown/compile.ts';
import { onPage, type TextContext } from '../../src/markdown/context.ts';
import { createCodeHighlighter } from '../../src/markdown/highlighter.ts';
import type { BodyPart } from '../../src/markdown/parts.ts';
import type { Picture } from '../../src/render/picture/picture.ts';
import { type MarkdownFormat, parseMarkdown } from '../../src/source/markdown.ts';
import { words } from './words.ts';

/** A picture beside the document, in two sizes. */
const PICTURE: Picture = {
  kind: 'png',
  width: 1000,
  height: 500,
  path: 'share/graph.1000.webp',
  copies: [
    { width: 480, path: 'share/graph.480.webp' },
    { width: 1000, path: 'share/graph.1000.webp' },
  ],
};

const ACME = 'https://acme.test/status';

/** A page of a site below a sub-path, with one picture beside it. */
export const CONTEXT: TextContext = onPage(
  { site: { url: ACME, root: ACME }, words, liesOnce: () => false },
  (reference) => (reference === './graph.png' ? PICTURE : undefined),
);

const highlighter = createCodeHighlighter();

/** A body as its page gets it; from its tree, if that was judged already. */
export function compile(
  body: string,
  format: MarkdownFormat = 'mdx',
  tree = parseMarkdown(body, format),
): Promise<CompiledBody> {
  const resources = { context: CONTEXT, highlighter, draw: () => undefined };
  return compileBody(tree, format, resources);
}

/** Its HTML, with components as elements of their names. */
export async function htmlOf(body: string, format: MarkdownFormat = 'mdx'): Promise<string> {
  return toHtml((await compile(body, format)).parts);
}

function toHtml(parts: readonly BodyPart[]): string {
  return parts
    .map((part) =>
      typeof part === 'string' ? part : `<${part.name}>${toHtml(part.children)}</${part.name}>`,
    )
    .join('');
}
