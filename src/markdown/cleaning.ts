import { defineMdastPlugin } from 'satteri';

/** Elements that authors of plain Markdown may write as HTML, without attributes. */
const HARMLESS =
  /^<\/?(?:br|hr|kbd|sub|sup|small|mark|abbr|details|summary|dl|dt|dd|b|i|em|strong|s|u)\s*\/?>$/i;
const COMMENT = /^\s*<!--[\s\S]*?-->\s*$/;
const SAFE_URL = /^(?:https?:|mailto:|tel:|#|\/|\.|[^:]*$)/i;

/** Whether following it can only lead to another document: no `javascript:`, no `data:`. */
export function isSafeUrl(url: string): boolean {
  return SAFE_URL.test(url.replace(/[\s\p{Cc}]/gu, ''));
}

/** Content is data: raw HTML becomes text, comments vanish, links lead to documents only. */
export const cleaning = defineMdastPlugin({
  name: 'cleaning',
  html(node, context) {
    if (COMMENT.test(node.value)) return context.removeNode(node);
    if (HARMLESS.test(node.value.trim())) return;
    const text = { type: 'text' as const, value: node.value };
    const parent = context.parent(node);
    const isBlock = parent !== undefined && ['root', 'blockquote', 'listItem'].includes(parent.type);
    context.replaceNode(node, isBlock ? { type: 'paragraph', children: [text] } : text);
  },
  link(node, context) {
    if (!isSafeUrl(node.url)) context.setProperty(node, 'url', '#');
  },
  image(node, context) {
    if (!isSafeUrl(node.url)) context.removeNode(node);
  },
  definition(node, context) {
    if (!isSafeUrl(node.url)) context.setProperty(node, 'url', '#');
  },
});
