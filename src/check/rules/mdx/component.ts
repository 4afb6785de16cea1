import type { OwnComponents } from '../../../domain/site.ts';
import { componentNames, componentOf, HTML_ELEMENTS, VOID_HTML } from '../../../schema/components.ts';
import { quote } from '../../../schema/issues.ts';
import { listOf } from '../../../schema/suggest.ts';
import { type Body, type BodyNode, isHidden } from '../../../source/body.ts';
import { elementsOf } from '../../../source/elements.ts';
import type { Finding } from '../../../source/finding.ts';
import { nameMeantBy } from '../../../source/mdx-tags.ts';
import type { Rule, Subject } from '../../rule.ts';

export const mdxComponent: Rule = {
  name: 'mdx/component',
  severity: 'error',
  isFixed: true,
  reason: 'Only components of Afterword and of the site’s own, and text-level HTML are allowed.',
  check: ({ body, document, record: { site } }) => [
    ...misplaced(body, document, site.components),
    ...wordsLost(body, site.components),
  ],
};

/** What no page can show, here or anywhere. */
function misplaced(body: Subject['body'], { file }: Subject['document'], own: OwnComponents): Finding[] {
  return elementsOf(body).flatMap(({ name, start, isMdx }) => {
    if (!isMdx || HTML_ELEMENTS.has(name)) return [];
    const component = componentOf(name, own);
    if (component?.isOfIncident && !file.startsWith('content/incidents/')) {
      return {
        at: { offset: start },
        message: `Unexpected \`<${name}>\`, which shows the facts of an incident, expected it only in a report.`,
        remedy: 'Remove it, and link to the incident’s page if readers should see them.',
      };
    }
    if (component) return [];
    const isHtml = /^[a-z]/.test(name);
    const known = componentNames(own);
    const meant = name ? nameMeantBy(name, own) : undefined;
    return {
      at: { offset: start },
      message: name
        ? `Unexpected \`<${name}>\`, expected ${isHtml ? 'text-level HTML' : listOf(known)}.`
        : 'Unexpected `<>`, expected a component or text.',
      remedy: meant
        ? `Did you mean \`<${meant}>\`?`
        : 'If it is text, write `\\<` for each `<`, or put it in backticks.',
    };
  });
}

/** What stands between the tags of elements that hold nothing: no page would show it. */
function wordsLost(body: Body | undefined, own: OwnComponents): Finding[] {
  const first = new Map<BodyNode, { name: string; inside: BodyNode }>();
  for (const placed of body?.nodes ?? []) {
    const { node, parent } = placed;
    if (isHidden(node) || (node.type === 'text' && node.value.trim() === '')) continue;
    const owner = parent?.node.type === 'paragraph' ? parent.parent : parent;
    const name = owner && 'name' in owner.node ? (owner.node.name ?? '') : '';
    if (!owner || first.has(owner)) continue;
    if (VOID_HTML.has(name) || componentOf(name, own)?.children === false)
      first.set(owner, { name, inside: placed });
  }
  return [...first.values()].map(({ name, inside }) => ({
    at: { offset: inside.start },
    message: `Unexpected ${quote(body?.text.slice(inside.start, inside.end))} inside \`<${name}>\`, expected nothing there.`,
    remedy: `Put it after \`<${name} />\`, which shows no text.`,
  }));
}
