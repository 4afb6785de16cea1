import GithubSlugger from 'github-slugger';
import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginInput } from 'satteri';

/** The id of the heading of footnotes, which only screen readers meet. */
const FOOTNOTES = 'footnote-label';

/** How wide a picture is shown: as wide as a line of text. */
const PICTURE_SIZES = '(min-width: 44rem) 42rem, 100vw';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Fits a report's body into its page: headings link to themselves and stand below the page's
 * own title, tables scroll by themselves, ticked boxes are read out.
 */
export const proseStructure: HastPluginInput = ({ source }) => {
  const slugger = new GithubSlugger();
  const shift = hasTopHeading(source) ? 1 : 0;
  return defineHastPlugin({
    name: 'prose-structure',
    element: [
      {
        filter: HEADINGS,
        visit(node, context) {
          // Footnotes refer to their own heading by its id.
          if (node.properties['id'] === FOOTNOTES) return;
          const id = slugger.slug(context.textContent(node));
          const level = Math.min(Number(node.tagName.slice(1)) + shift, 6);
          const link: Element = {
            type: 'element',
            tagName: 'a',
            properties: { className: ['aw-anchor'], href: `#${id}` },
            children: node.children,
          };
          const children = hasLink(node) ? node.children : [link];
          return { ...node, tagName: `h${level}`, properties: { ...node.properties, id }, children };
        },
      },
      {
        filter: ['table'],
        visit(node, context) {
          const properties = { className: ['aw-scroll'], role: 'group', tabIndex: 0, ariaLabel: 'Table' };
          context.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
        },
      },
      {
        filter: ['th', 'td'],
        visit(node, context) {
          const side = /text-align:\s*(\w+)/.exec(String(node.properties.style ?? ''))?.[1];
          context.setProperty(node, 'style', null);
          if (side) context.setProperty(node, 'className', [`aw-align-${side}`]);
        },
      },
      {
        // In MDX, pictures are a component, which knows their sizes.
        filter: ['img'],
        visit(node, context) {
          if (context.sourceFormat === 'markdown') context.setProperty(node, 'sizes', PICTURE_SIZES);
        },
      },
      {
        filter: ['input'],
        visit(node): Element {
          const done = Boolean(node.properties['checked']);
          const properties = { role: 'img', ariaLabel: done ? 'done' : 'to do' };
          return {
            type: 'element',
            tagName: 'span',
            properties,
            children: [{ type: 'text', value: done ? '☑' : '☐' }],
          };
        },
      },
    ],
  });
};

function hasTopHeading(source: string): boolean {
  return /^#\s/m.test(source.replace(/^(```|~~~)[\s\S]*?^\1/gm, ''));
}

function hasLink(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'a' || hasLink(child)));
}
