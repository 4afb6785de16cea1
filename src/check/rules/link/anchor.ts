import { decodePath } from '../../../domain/address.ts';
import { pageAnchorsOf } from '../../../domain/anchors.ts';
import { toAnchoredHast } from '../../../markdown/anchored.ts';
import { componentOf, HTML_ELEMENTS } from '../../../schema/components.ts';
import { nearest } from '../../../schema/suggest.ts';
import { elementsOf } from '../../../source/elements.ts';
import { linksOf } from '../../../source/links.ts';
import type { Rule, Subject } from '../../rule.ts';

export const linkAnchor: Rule = {
  name: 'link/anchor',
  severity: 'error',
  reason: 'A link within a page must lead to a heading that exists.',
  check(subject) {
    const links = linksOf(subject).filter(({ url, isInBody }) => isInBody && /^#./.test(url));
    if (links.length === 0 || !isWhole(subject)) return [];
    const anchors = new Set(anchorsOf(subject));
    return links.flatMap(({ url, at }) => {
      const anchor = decodePath(url.slice(1).replaceAll(/%(?![\da-f]{2})/gi, '%25'));
      if (anchors.has(anchor)) return [];
      const meant = nearest(anchor, anchors);
      return {
        at,
        message: `Unexpected link to \`${url}\`, expected a heading of this page.`,
        remedy: meant
          ? `Did you mean \`#${meant}\`?`
          : 'Link to a heading: its words in lower case, joined by hyphens.',
      };
    });
  },
};

/** Whether everything in the body is known; what is not has errors of its own. */
function isWhole({ body }: Subject): boolean {
  if (!body?.tree || body.nodes.some(({ node }) => node.type === 'mdxjsEsm')) return false;
  return elementsOf(body).every(({ name, isMdx }) => !isMdx || componentOf(name) || HTML_ELEMENTS.has(name));
}

/** The anchors of the page: its own, and those of the body by the function that names them there. */
function anchorsOf({ body, incident }: Subject): string[] {
  if (!body?.tree) return [];
  return [...pageAnchorsOf(incident), ...toAnchoredHast(body.tree, body.format).ids];
}
