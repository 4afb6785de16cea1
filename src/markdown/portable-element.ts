import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { NOTE_LABELS } from '../authoring/note-labels.ts';
import { isHtmlAttribute } from '../authoring/props.ts';
import { kindOfUrl } from '../domain/urls.ts';
import { type MdxElement, propsOf } from '../source/props.ts';
import type { TextContext } from './context.ts';
import { escapeQuotes } from './plain-html.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** What a component or an HTML element of MDX shows, in Markdown. Parts of the page that authors place stand elsewhere in the file. */
export function portableElement(node: MdxElement, context: TextContext): RootContent[] {
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
      const type = (props['type'] ?? 'info') as keyof typeof NOTE_LABELS;
      return [
        { type: 'blockquote', children: [paragraph(strong(NOTE_LABELS[type])), ...blocksOf(children)] },
      ];
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
      return htmlOf(node, props, context);
  }
}

/** HTML stays HTML, which Markdown knows. */
function htmlOf(
  { name, children }: MdxElement,
  props: Readonly<Record<string, string>>,
  { toAddress, toHref, findPicture }: TextContext,
): RootContent[] {
  const attributes = Object.entries(props).flatMap(([attribute, value]) => {
    if (!isHtmlAttribute(attribute) || attribute === 'class') return [];
    if (attribute === 'src') {
      const picture = findPicture(value);
      return picture ? [` src="${escapeQuotes(toHref(picture.path))}"`] : [];
    }
    const isAddress = attribute === 'href' || attribute === 'cite';
    if (isAddress && kindOfUrl(value) !== 'safe') return [];
    return [` ${attribute}="${escapeQuotes(isAddress ? toAddress(value) : value)}"`];
  });
  const open: RootContent = { type: 'html', value: `<${name}${attributes.join('')}>` };
  if (name === 'br' || name === 'hr' || name === 'img') return [open];
  return [open, ...(children as RootContent[]), { type: 'html', value: `</${name}>` }];
}

/** Words that stand in a component without a block around them are a paragraph. */
function blocksOf(children: readonly RootContent[]): never[] {
  const blocks: RootContent[] = [];
  for (const child of children) {
    const last = blocks.at(-1);
    if (!PHRASING.has(child.type)) blocks.push(child);
    else if (last?.type === 'paragraph' && !children.includes(last))
      last.children.push(child as PhrasingContent);
    else blocks.push(paragraph(child as PhrasingContent));
  }
  return blocks as never[];
}

const PHRASING: ReadonlySet<string> = new Set(
  'text emphasis strong delete inlineCode break link linkReference image imageReference footnoteReference'.split(
    ' ',
  ),
);
