import { COMPONENTS, componentOf, HTML_ELEMENTS } from '../../authoring/props.ts';
import { listOf, nearest } from '../../schema/suggest.ts';
import { elementsOf } from '../elements.ts';
import type { Rule } from '../rule.ts';

export const mdxComponent: Rule = {
  name: 'mdx/component',
  severity: 'error',
  isFixed: true,
  reason: 'Only Afterword’s components and text-level HTML are allowed.',
  check: ({ body }) =>
    elementsOf(body).flatMap(({ name, start, isMdx }) => {
      if (!isMdx || componentOf(name) || HTML_ELEMENTS.has(name)) return [];
      const isHtml = /^[a-z]/.test(name);
      const known = Object.keys(COMPONENTS);
      const meant = nearest(name, isHtml ? HTML_ELEMENTS : known);
      return {
        at: { offset: start },
        message: name
          ? `Unexpected \`<${name}>\`, expected ${isHtml ? 'HTML that shapes text' : listOf(known)}.`
          : 'Unexpected `<>`, expected a component or text.',
        remedy: meant
          ? `Did you mean \`<${meant}>\`?`
          : `If it is text, write \`\\<${name}>\` or put it in backticks.`,
      };
    }),
};
