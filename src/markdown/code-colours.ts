import type { Element } from 'hast';
import { codeFrame } from './code-frame.ts';

/**
 * Settings of the code highlighter: tokens get classes instead of colours, so that one
 * style sheet serves both schemes and the page needs no inline style.
 */
export const codeColours = {
  theme: 'css-variables' as const,
  transformers: [
    {
      name: 'token-classes',
      span(node: Element): void {
        const token = /--astro-code-token-([a-z-]+)/.exec(String(node.properties['style'] ?? ''))?.[1];
        if (token) node.properties['class'] = `token-${token}`;
      },
    },
    codeFrame,
  ],
};
