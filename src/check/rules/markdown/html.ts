import { HTML_ELEMENTS, isHtmlAttribute } from '../../../schema/components.ts';
import { quote } from '../../../schema/issues.ts';
import { type Element, elementsOf } from '../../../source/elements.ts';
import type { Finding } from '../../../source/finding.ts';
import { readingOf } from '../../../source/html-reading.ts';
import { markdownOf } from '../../../source/texts.ts';
import type { Rule } from '../../rule.ts';

export const markdownHtml: Rule = {
  name: 'markdown/html',
  severity: 'advice',
  reason:
    'In `.md` files, only text-level HTML works: other tags are shown as text, and other attributes are left out.',
  check: (subject) =>
    markdownOf(subject).flatMap(({ nodes, placeOf }) =>
      nodes.flatMap((placed): Finding[] => {
        const { node, start } = placed;
        if (node.type !== 'html') return [];
        if (readingOf(node.value) === 'text') return [{ at: placeOf(start), ...shownAsText(node.value) }];
        const elements = elementsOf({ text: node.value, nodes: [placed] });
        return elements.flatMap((element) => leftOut(element, placeOf));
      }),
    ),
};

function shownAsText(html: string): Omit<Finding, 'at'> {
  const [name = ''] = /(?<=^\s*<\/?)[a-z][^\s/>]*/i.exec(html) ?? [];
  const isText = name !== '' && !HTML_ELEMENTS.has(name.toLowerCase());
  return {
    message: `Unexpected HTML ${quote(html)}, which readers see as text.`,
    remedy: isText
      ? 'Write it in Markdown, or put it in backticks if it is text.'
      : 'Put each tag that is not text-level HTML in backticks.',
  };
}

function leftOut({ name, attributes }: Element, placeOf: (offset: number) => Finding['at']): Finding[] {
  return attributes.flatMap((attribute) =>
    isHtmlAttribute(attribute.name)
      ? []
      : {
          at: placeOf(attribute.start),
          message: `Unexpected attribute \`${attribute.name}\` of \`<${name}>\`, which is left out.`,
          remedy: 'Remove it: styles belong in `content/theme.css`, and content can’t run scripts.',
        },
  );
}
