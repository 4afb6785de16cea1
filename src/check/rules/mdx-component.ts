import { COMPONENTS, componentOf, HTML_ELEMENTS } from '../../authoring/props.ts';
import { listOf, nearest } from '../../schema/suggest.ts';
import { elementsOf } from '../elements.ts';
import type { Rule } from '../rule.ts';

export const mdxComponent: Rule = {
  name: 'mdx/component',
  severity: 'error',
  isFixed: true,
  reason: 'Only Afterword’s components and text-level HTML are allowed.',
  check: ({ body, document }) =>
    elementsOf(body).flatMap(({ name, start, isMdx }) => {
      if (!isMdx || HTML_ELEMENTS.has(name)) return [];
      const component = componentOf(name);
      if (component?.isOfIncident && !document.file.startsWith('content/incidents/')) {
        return {
          at: { offset: start },
          message: `Unexpected \`<${name}>\`, which shows the facts of an incident, expected it in a report only.`,
          remedy: 'Leave it out, and link to the page of the incident if readers should see them.',
        };
      }
      if (component) return [];
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
