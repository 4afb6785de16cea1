import type { Element } from 'hast';
import type { Words } from '../words/words.ts';
import { element, isElement } from './nodes.ts';

const NAMELESS = new Set(['', 'text', 'plaintext', 'txt', 'plain', 'ansi']);

/** Code in a figure with the name of its language and a button that copies it. */
export function codeFrame(pre: Element, language: string, words: Words): Element {
  removeStyles(pre);
  pre.properties = { tabIndex: 0, dataLanguage: language || 'text' };
  const name = element(
    'span',
    {},
    { type: 'text', value: NAMELESS.has(language.toLowerCase()) ? words.say('prose.code') : language },
  );
  const button = element(
    'button',
    { type: 'button', className: ['aw-button'] },
    { type: 'text', value: words.say('prose.copy') },
  );
  const copy = element('aw-copy', { className: ['aw-awaited'], hidden: true }, button);
  return element('figure', { className: ['aw-code'] }, element('figcaption', {}, name, copy), pre);
}

/** The highlighter styles a few things by attribute, which the page's policy refuses. */
function removeStyles(node: Element): void {
  delete node.properties['style'];
  for (const child of node.children) if (isElement(child)) removeStyles(child);
}
