import type { Element, Root } from 'hast';
import { type BundledLanguage, bundledLanguages, createCssVariablesTheme, createHighlighter } from 'shiki';
import { LONGEST_HIGHLIGHTED } from '../domain/code.ts';
import type { Words } from '../words/words.ts';
import { codeFrame } from './code-frame.ts';
import { isElement } from './nodes.ts';

/** A longer line is shown without colours. In characters. */
const LONGEST_LINE = 1_000;

const PREFIX = '--shiki-token-';
const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: '--shiki-' });

/** Colours code by its language; tokens get classes, so that one style sheet serves both schemes. */
export interface Highlighter {
  /** The code in its frame, with its language's name and a button that copies it. */
  toFigure(code: string, language: string, words: Words): Promise<Element>;
}

/** A highlighter that loads each language when it first meets it. */
export function createCodeHighlighter(): Highlighter {
  const creating = createHighlighter({ themes: [theme], langs: [] });
  return {
    async toFigure(code, language, words) {
      const shiki = await creating;
      const isKnown = Object.hasOwn(bundledLanguages, language) && code.length <= LONGEST_HIGHLIGHTED;
      if (isKnown) await shiki.loadLanguage(language as BundledLanguage);
      const root: Root = shiki.codeToHast(code, {
        lang: isKnown ? language : 'text',
        theme: 'tokens',
        // By the clock, a busy machine would leave out colours.
        tokenizeTimeLimit: 0,
        tokenizeMaxLineLength: LONGEST_LINE,
        transformers: [{ name: 'token-classes', span: classifyToken }],
      });
      const pre = root.children.find((node) => isElement(node, 'pre'));
      if (!isElement(pre)) throw new Error('The highlighter gave no code');
      return codeFrame(pre, language, words);
    },
  };
}

function classifyToken(node: Element): void {
  const style = String(node.properties['style'] ?? '');
  const at = style.indexOf(PREFIX);
  if (at < 0) return;
  const [token = ''] = style.slice(at + PREFIX.length).split(')', 1);
  node.properties['class'] = `token-${token}`;
}
