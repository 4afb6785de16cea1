import { markdownOf } from '../../../source/texts.ts';
import type { Rule } from '../../rule.ts';

export const markdownUnused: Rule = {
  name: 'markdown/unused',
  severity: 'warning',
  reason: 'A footnote that nothing refers to is never shown.',
  check: (subject) =>
    markdownOf(subject).flatMap(({ nodes, placeOf }) => {
      const used = new Set(
        nodes.flatMap(({ node }) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
      );
      return nodes.flatMap(({ node, start }) => {
        if (node.type !== 'footnoteDefinition' || used.has(node.identifier)) return [];
        const name = node.label ?? node.identifier;
        return [
          {
            at: placeOf(start),
            message: `Nothing refers to the footnote \`[^${name}]\`.`,
            remedy: `Write \`[^${name}]\` where it belongs in the text, or remove the footnote.`,
          },
        ];
      });
    }),
};
