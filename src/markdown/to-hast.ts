import type { ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Html, Root as MarkdownRoot, Parents } from 'mdast';
import { toHast as fromMarkdown, type State } from 'mdast-util-to-hast';
import type { OwnComponents } from '../domain/site.ts';
import { componentOf, HTML_ELEMENTS, isHtmlAttribute } from '../schema/components.ts';
import { htmlAsText, readingOf } from '../source/html-reading.ts';
import type { MarkdownFormat } from '../source/markdown.ts';
import { type MdxElement, propsOf } from '../source/props.ts';
import type { Words } from '../words/words.ts';
import { CLEAN_HTML } from './plain-html.ts';

/** What a document may hold besides Markdown, and what is said around it. */
export interface Surroundings {
  /** Of what we add; without them, footnotes have no name, which only their ids or plain text need. */
  words?: Words | undefined;
  /** Components of the site's own. */
  own?: OwnComponents | undefined;
}

/**
 * A judged tree as HTML. Only what is known is taken over: Markdown's own nodes, HTML of the closed list, our
 * components and those of the site with literal props. Comments are left out, and nothing is ever evaluated.
 *
 * @throws Error for a node that the check refuses; that would be a mistake of ours.
 */
export function toHast(
  tree: MarkdownRoot,
  format: MarkdownFormat,
  { words, own = {} }: Surroundings = {},
): Root {
  let hasHtml = false;
  const toElement = (state: State, node: MdxElement) => elementOf(state, node, own);
  const hast = fromMarkdown(tree, {
    allowDangerousHtml: true,
    ...(words ? namesOfNotes(words) : NAMELESS_NOTES),
    handlers: {
      html(_: State, node: Html, parent: Parents | undefined) {
        const reading = readingOf(node.value);
        if (reading === 'hidden') return undefined;
        if (reading === 'html') {
          hasHtml = true;
          return { type: 'raw', value: node.value };
        }
        const text = { type: 'text' as const, value: htmlAsText(node.value) };
        return parent?.type === 'paragraph' || parent?.type === 'heading' || isPhrasing(parent)
          ? text
          : { type: 'element', tagName: 'p', properties: {}, children: [text] };
      },
      mdxJsxFlowElement: toElement,
      mdxJsxTextElement: toElement,
      mdxFlowExpression: () => undefined,
      mdxTextExpression: () => undefined,
    },
    unknownHandler(_, node) {
      throw new Error(`Unexpected node \`${node.type}\` in a document that was checked`);
    },
  }) as Root;
  // `raw` takes comments and HTML apart together, so that a tag may open in one block and close in another.
  return format === 'md' && hasHtml ? (sanitize(raw(hast), CLEAN_HTML) as Root) : hast;
}

/** What is read out at footnotes. */
function namesOfNotes(words: Words) {
  return {
    footnoteLabel: words.say('prose.footnotes'),
    footnoteBackLabel: (reference: number, again: number) =>
      words.say('prose.back', { reference: `${reference + 1}${again > 1 ? `-${again}` : ''}` }),
  };
}

const NAMELESS_NOTES = { footnoteLabel: ' ', footnoteBackLabel: ' ' };

function elementOf(state: State, node: MdxElement, own: OwnComponents): ElementContent {
  const name = node.name ?? '';
  const children = state.all(node as never) as ElementContent[];
  const props = propsOf(node);
  if (componentOf(name, own)) return { type: 'component', name, props, children };
  if (!HTML_ELEMENTS.has(name)) throw new Error(`Unexpected \`<${name}>\` in a document that was checked`);
  const properties = Object.fromEntries(
    Object.entries(props).filter(([attribute]) => isHtmlAttribute(attribute)),
  );
  return { type: 'element', tagName: name, properties, children };
}

const PHRASING = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell']);

function isPhrasing(parent: Parents | undefined): boolean {
  return parent !== undefined && PHRASING.has(parent.type);
}
