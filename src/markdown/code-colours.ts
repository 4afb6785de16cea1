import type { Element } from 'hast';

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
        delete node.properties['style'];
        if (token) node.properties['class'] = `token-${token}`;
      },
      pre(node: Element): void {
        delete node.properties['style'];
        node.properties['role'] = 'region';
        node.properties['aria-label'] = 'Code';
      },
    },
  ],
};
