import { quote } from '../../schema/issues.ts';
import type { Rule } from '../rule.ts';

/** HTML that people write for its effect; other words in angle brackets are meant as text. */
const ELEMENT =
  /^\s*<\/?(?:a|article|audio|aside|blockquote|button|center|code|div|embed|figure|font|form|h[1-6]|iframe|img|input|li|link|object|ol|p|picture|pre|script|section|source|span|style|svg|table|tbody|td|th|thead|tr|ul|video)(?=[\s/>])/i;

export const markdownHtml: Rule = {
  name: 'markdown/html',
  severity: 'advice',
  reason: 'In `.md` files HTML is text: readers see the tags.',
  check: ({ body }) =>
    (body?.nodes ?? []).flatMap(({ node, start }) =>
      node.type !== 'html' || !ELEMENT.test(node.value)
        ? []
        : {
            at: { offset: start },
            message: `Unexpected HTML ${quote(node.value)} in a \`.md\` file, where it is shown as text.`,
            remedy: 'Write it in Markdown, or rename the file to `.mdx` and use components.',
          },
    ),
};
