import GithubSlugger from 'github-slugger';
import { nearest } from '../../schema/suggest.ts';
import { type Body, textOf } from '../body.ts';
import { elementsOf, propOf } from '../elements.ts';
import { linksOf } from '../links.ts';
import type { Rule } from '../rule.ts';

/** What every report has besides the headings of its body. */
const OWN_ANCHORS = ['timeline', 'impact', 'actions', 'updates', 'corrections', 'related'];

export const linkAnchor: Rule = {
  name: 'link/anchor',
  severity: 'error',
  reason: 'A link within a page leads to a heading that it has.',
  check({ body }) {
    const links = linksOf(body).filter(({ url }) => url.startsWith('#') && url.length > 1);
    if (!body || links.length === 0) return [];
    const anchors = new Set([...OWN_ANCHORS, ...anchorsOf(body)]);
    return links.flatMap(({ url, start }) => {
      const anchor = decodeURIComponent(url.slice(1).replaceAll(/%(?![\da-f]{2})/gi, '%25'));
      if (anchors.has(anchor)) return [];
      const meant = nearest(anchor, anchors);
      return {
        at: { offset: start },
        message: `Unexpected link to \`${url}\`, expected a heading of this page.`,
        remedy: meant
          ? `Did you mean \`#${meant}\`?`
          : 'Link to a heading: its words in small letters, joined by hyphens.',
      };
    });
  },
};

function anchorsOf(body: Body): string[] {
  const slugger = new GithubSlugger();
  const headings = body.nodes.flatMap(({ node }) =>
    node.type === 'heading' ? slugger.slug(textOf(node)) : [],
  );
  const footnotes = body.nodes.flatMap(({ node }) =>
    node.type === 'footnoteDefinition' ? `user-content-fn-${node.identifier}` : [],
  );
  return [...headings, ...footnotes, ...elementsOf(body).flatMap((element) => propOf(element, 'id') ?? [])];
}
