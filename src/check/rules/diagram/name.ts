import { isDiagramLanguage } from '../../../domain/code.ts';
import type { Rule } from '../../rule.ts';

const NAMED = /\btitle=|(?:^|\n)[^\S\n]*(?:accTitle|accDescr|title)\b/;

export const diagramName: Rule = {
  name: 'diagram/name',
  severity: 'warning',
  reason: 'Without a title, a diagram says nothing to someone using a screen reader.',
  check: ({ body }) =>
    (body?.nodes ?? []).flatMap(({ node, start }) => {
      if (node.type !== 'code' || !isDiagramLanguage(node.lang)) return [];
      if (NAMED.test(`${node.meta ?? ''}\n${node.value}`)) return [];
      return {
        at: { offset: start },
        message: 'This diagram has no title.',
        remedy: 'Write one after the language: ```` ```mermaid title="How a retry travels" ````.',
      };
    }),
};
