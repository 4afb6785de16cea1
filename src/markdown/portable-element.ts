import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isBlockHtml, isComponentName, type PropsOf, VOID_HTML } from '../schema/components.ts';
import { tokensOfHtml } from '../source/html.ts';
import { type MdxElement, propsOf } from '../source/props.ts';
import type { TextContext } from './context.ts';
import { portableTag } from './plain-html.ts';
import { visiblePropsOf } from './text.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** What a component or an HTML element of MDX shows, in Markdown. Parts of the page that authors place stand elsewhere in the file. */
export function portableElement(node: MdxElement, context: TextContext, isInLine: boolean): RootContent[] {
  const props = propsOf(node);
  const children = node.children as RootContent[];
  const { src = '', alt = '', caption, summary = '', label = '', title, name = '' } = props;
  switch (node.name) {
    case 'Timeline':
    case 'Impact':
    case 'Actions':
    case 'Updates':
    case 'PhaseStrip':
      return [];
    case 'Note': {
      const type = (props['type'] ?? 'info') as NonNullable<PropsOf<'Note'>['type']>;
      const label = context.words?.say(`note.${type}`) ?? type;
      return [{ type: 'blockquote', children: [paragraph(strong(label)), ...blocksOf(children)] }];
    }
    case 'Figure': {
      const picture = context.findPicture(src);
      const image = picture ? [paragraph({ type: 'image', url: context.toHref(picture.path), alt })] : [];
      return [...image, ...(caption ? [paragraph({ type: 'emphasis', children: [text(caption)] })] : [])];
    }
    case 'Details':
      return [paragraph(strong(summary)), ...blocksOf(children)];
    case 'Metric': {
      const { value, before, after = '' } = props;
      const figure = value ?? (before === undefined ? after : `${before} → ${after}`);
      return [paragraph(strong(`${label}:`), text(` ${figure}`))];
    }
    case 'Chart':
      return [paragraph(...(title ? [strong(`${title}:`), text(' ')] : []), text(alt))];
    case 'Term':
      return children.length > 0 ? children : [text(name)];
    default:
      return isComponentName(node.name ?? '')
        ? wordsOfOwn(props, children, isInLine || node.type === 'mdxJsxTextElement')
        : htmlOf(node, props, context, isInLine);
  }
}

/** What is known to be read of a component of the site's own. */
function wordsOfOwn(
  props: Readonly<Record<string, string>>,
  children: readonly RootContent[],
  isInLine: boolean,
): RootContent[] {
  const words = visiblePropsOf(props).join(' ');
  if (isInLine) return [...(words ? [text(`${words} `)] : []), ...children];
  return [...(words ? [paragraph(strong(words))] : []), ...blocksOf(children)];
}

declare module 'mdast' {
  interface HtmlData {
    /** Set for a tag that stands on lines of its own. */
    isBlock?: true;
  }
}

const BLOCK = { data: { isBlock: true } } as const;

function isBlockTag(node: RootContent): boolean {
  return node.type === 'html' && node.data?.isBlock === true;
}

/** Tags as they stood in plain Markdown, by the same rule as elements of MDX. */
export function portableTags(value: string, place: 'flow' | 'paragraph' | 'line'): RootContent[] {
  const names = tokensOfHtml(value).map(({ name }) => name);
  const isBlock = names.some(isBlockHtml);
  const isLeftOut = isBlock && (place === 'line' || (place === 'paragraph' && names.includes('pre')));
  return isLeftOut ? [] : [{ type: 'html', value, ...(isBlock && BLOCK) }];
}

/** HTML stays HTML, which Markdown knows: around blocks on lines of its own. Within a line a block's words stand alone. */
function htmlOf(
  { name, children }: MdxElement,
  props: Readonly<Record<string, string>>,
  context: TextContext,
  isInLine: boolean,
): RootContent[] {
  const isBlock = isBlockHtml(name ?? '');
  const tag = (value: string): RootContent => ({ type: 'html', value, ...(isBlock && BLOCK) });
  const attributes = Object.entries(props).map(([name, value]) => ({ name, value }));
  const open = tag(portableTag(name ?? '', attributes, context));
  const inside = children as RootContent[];
  if (name === 'hr' && isInLine) return [];
  if (VOID_HTML.has(name ?? '')) return [open];
  // Only its end would end it, not a line that is empty.
  if (name === 'pre' && !isInLine) return blocksOf(inside);
  if (!isBlock) return [open, ...inside, tag(`</${name}>`)];
  return isInLine ? [...inside, text(' ')] : [open, ...blocksOf(inside), tag(`</${name}>`)];
}

/** Words that stand in a component without a block around them are a paragraph. */
export function blocksOf(children: readonly RootContent[]): never[] {
  const blocks: (RootContent | PhrasingContent[])[] = [];
  for (const child of children) {
    const last = blocks.at(-1);
    if (!isPhrasing(child)) blocks.push(child);
    else if (Array.isArray(last)) last.push(child as PhrasingContent);
    else blocks.push([child as PhrasingContent]);
  }
  return blocks.flatMap((block) => (Array.isArray(block) ? paragraphOf(block) : [block])) as never[];
}

/** Without white space around it; nothing when there is nothing else. A tag is never alone on the first line. */
function paragraphOf(children: PhrasingContent[]): Paragraph[] {
  const trimmed = children.map((child, index) => {
    if (child.type !== 'text') return child;
    const isBehindTag = index === 1 && children[0]?.type === 'html';
    const start = isBehindTag ? child.value.replace(/^\s+/, ' ') : child.value;
    const value = index === 0 ? start.trimStart() : start;
    return { ...child, value: index === children.length - 1 ? value.trimEnd() : value };
  });
  const kept = trimmed.filter((child) => child.type !== 'text' || child.value !== '');
  return kept.length > 0 ? [paragraph(...kept)] : [];
}

function isPhrasing(node: RootContent): boolean {
  return PHRASING.has(node.type) || (node.type === 'html' && !isBlockTag(node));
}

const PHRASING: ReadonlySet<string> = new Set(
  'text emphasis strong delete inlineCode break link linkReference image imageReference footnoteReference'.split(
    ' ',
  ),
);
