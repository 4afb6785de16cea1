import type { Body } from '../../../source/body.ts';
import { elementsOf } from '../../../source/elements.ts';
import { passagesOf } from '../../../source/passages.ts';
import { textOf } from '../../../source/words-of.ts';
import { inEnglish } from '../../prose/english.ts';
import type { Rule } from '../../rule.ts';

/** Reports shorter than this are read whole. */
const LONG = 250;

/** What readers look for, and how reports call it. */
const FAMILIES = [
  {
    name: 'What happened',
    pattern: /happen|summary|overview|background|timeline|incident|description|events|introduction|detail/i,
  },
  {
    name: 'Impact',
    pattern: /impact|affect|customers|who was|consequence|effect|scope/i,
  },
  {
    name: 'Root cause',
    pattern:
      /cause|contributing|why|how (?:it|this|could)|fault|analysis|factor|investigation|explanation|diagnos|what (?:went|was) wrong|problem/i,
  },
  {
    name: 'What we are changing',
    pattern:
      /chang|action|prevent|follow|next|lesson|learn|remediat|measure|improve|mitigat|fix|solution|plan|future|doing|going forward|to.?do|recommend|corrective|again/i,
  },
] as const;

/** Most summaries say whom it hit, whatever their heading is. */
const TELLS_IMPACT =
  /\b(?:impact\w*|affect\w*|unable to|unavailable|could(?: not|n[’']t)|lost|(?:users|customers|clients|visitors|readers|teams) (?:were|saw|experienced|had|received|got))\b/i;

export const proseHeadings: Rule = inEnglish({
  name: 'prose/headings',
  severity: 'advice',
  reason: 'Readers jump to what happened, who was affected, why, and what will change.',
  check({ incident, body, document }) {
    if (!incident?.resolved || !body) return [];
    const passages = passagesOf(body);
    const words = passages.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
    if (words < LONG) return [];
    const labels = labelsOf(body);
    const components = elementsOf(body).map(({ name }) => name);
    const given: Readonly<Record<string, boolean>> = {
      'What happened': incident.summary !== undefined || incident.timeline.length > 0,
      'Root cause': passages.some(({ text }) => /root cause|caused by|the cause\b/i.test(text)),
      Impact:
        incident.impact.length > 0 ||
        components.includes('Impact') ||
        passages.some(({ text }) => TELLS_IMPACT.test(text)),
      'What we are changing': incident.actions.length > 0 || components.includes('Actions'),
    };
    const missing = FAMILIES.filter(
      ({ name, pattern }) => !given[name] && !labels.some((label) => pattern.test(label)),
    ).map(({ name }) => `“${name}”`);
    if (missing.length === 0) return [];
    return [
      {
        at: { offset: document.bodyOffset },
        message: `Missing ${missing.length === 1 ? 'a heading' : 'headings'} that readers look for: ${missing.join(', ')}.`,
        remedy: 'Add them in your own words, such as `## Root cause`.',
      },
    ];
  },
});

/** Headings, and the bold words that stand for them. */
function labelsOf({ nodes }: Body): string[] {
  return nodes.flatMap(({ node, parent }) => {
    if (node.type === 'heading') return textOf(node);
    const isFirst = parent?.node.type === 'paragraph' && parent.node.children[0] === node;
    return node.type === 'strong' && isFirst ? textOf(node) : [];
  });
}
