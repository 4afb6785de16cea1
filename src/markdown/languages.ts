import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { isOtherLanguage, languageMarksOf, pageMarksOf } from '../domain/language-marks.ts';
import { element, isElement } from './nodes.ts';
import { textOf } from './text.ts';

/** The language of a text, and of the page that it stands on. */
interface Languages {
  language: string;
  around: string;
}

/** Components that say something themselves, beside what their authors wrote. */
const SPEAKING: ReadonlySet<string> = new Set(
  'Actions Chart Impact Metric Note PhaseStrip Timeline Updates'.split(' '),
);

/**
 * Says of everything in a text of another language than its page that it is so, each time on the outermost element
 * that holds nothing else. What we say ourselves in it, such as the name of a table, is in the language of the page.
 */
export function markLanguage(tree: Root, languages: Languages): void {
  if (isOtherLanguage(languages.language, languages.around)) markChildren(tree, languages, false);
}

function markChildren(parent: Parents, languages: Languages, isMarked: boolean): void {
  parent.children = parent.children.map((node) =>
    marked(node as RootContent, languages, isMarked),
  ) as typeof parent.children;
}

function marked(node: RootContent, languages: Languages, isMarked: boolean): RootContent {
  const { language, around } = languages;
  if (node.type === 'text')
    return isMarked || node.value.trim() === ''
      ? node
      : element('span', { ...languageMarksOf(node.value, language, around) }, node);
  if (node.type === 'component') {
    const isWrapped = isMarked && SPEAKING.has(node.name);
    markChildren(node, languages, isMarked && !isWrapped);
    return isWrapped ? inPageLanguage(node, around) : node;
  }
  if (node.type !== 'element') return node;
  // Code is in no language, and what stands around it is in that of the page.
  if (node.tagName === 'pre') return isMarked ? inPageLanguage(node, around) : node;
  const isNotes = node.properties['dataFootnotes'] !== undefined;
  if (isNotes || isNamedByUs(node)) {
    if (isMarked) Object.assign(node.properties, pageMarksOf(around));
    // What stands in a box around a table and among the notes is the author's; the heading of notes is ours.
    if (isNotes || node.tagName === 'div')
      node.children = node.children.map((child) =>
        isElement(child) && /^h\d$/.test(child.tagName)
          ? child
          : (marked(child, languages, false) as ElementContent),
      );
    return node;
  }
  const isOfWords = isMarked || node.tagName === 'img' || textOf(node).trim() !== '';
  if (isOfWords && !isMarked) Object.assign(node.properties, languageMarksOf(textOf(node), language, around));
  markChildren(node, languages, isOfWords);
  return node;
}

/** Boxes that are ticked, ways back from notes, and what tables scroll in. */
function isNamedByUs({ tagName, properties }: Element): boolean {
  return (
    properties['ariaLabel'] !== undefined &&
    (tagName !== 'a' || properties['dataFootnoteBackref'] !== undefined)
  );
}

function inPageLanguage(node: RootContent, around: string): Element {
  return element('div', { ...pageMarksOf(around) }, node as ElementContent);
}
