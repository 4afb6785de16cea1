import type { Rule } from '../../rule.ts';

export const siteSince: Rule = {
  name: 'site/since',
  severity: 'advice',
  reason: 'Without its first day, a service claims to have worked on days about which nothing is known.',
  check({ site, document }) {
    const without = site?.services.filter(({ since }) => since === undefined) ?? [];
    const [first] = without;
    if (!site || !first || document.written(['services']) === '') return [];
    const index = site.services.indexOf(first);
    const others = without.length === 1 ? '' : ` The same holds for ${without.length - 1} more.`;
    return [
      {
        at: { path: ['services', index] },
        message: `Service \`${first.id}\` has no \`since\`, so all days before its first incident count as days without one.${others}`,
        remedy: 'Add `since: YYYY-MM-DD`, the first day with data: history before it is unknown.',
      },
    ];
  },
};
