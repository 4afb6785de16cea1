import type { Rule } from '../../rule.ts';

export const diagramFence: Rule = {
  name: 'diagram/fence',
  severity: 'warning',
  reason: 'What stands between `:::mermaid` and `:::`, as some wikis have it, is text here and not drawn.',
  check: ({ body }) =>
    (body?.nodes ?? []).flatMap(({ node, start }) => {
      const [first] = node.type === 'paragraph' ? node.children : [];
      if (first?.type !== 'text' || !/^:::+[^\S\n]*mermaid\b/i.test(first.value)) return [];
      return {
        at: { offset: start },
        message: 'Unexpected `:::mermaid`, which begins no diagram here.',
        remedy:
          'Write ```` ```mermaid title="…" ```` in its place, and ```` ``` ```` in the place of `:::` at its end.',
      };
    }),
};
