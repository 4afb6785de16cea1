import { accentsOf, hasHue } from '../../../domain/colour.ts';
import type { Rule } from '../../rule.ts';

export const siteColour: Rule = {
  name: 'site/colour',
  severity: 'warning',
  reason: 'An accent colour that turns grey marks neither links nor the brand.',
  check({ site, document }) {
    if (!site || document.written(['colour']) === '') return [];
    const { light, dark } = accentsOf(site.colour);
    if (hasHue(light) && hasHue(dark)) return [];
    return [
      {
        at: { path: ['colour'] },
        message: `Unexpected colour \`${site.colour}\`, expected one that keeps its hue at a contrast of 4.5:1: it becomes \`${light}\` on a light background and \`${dark}\` on a dark one.`,
        remedy: 'Choose a more vivid brand colour, or set `site/colour` to `off` below `rules:`.',
      },
    ];
  },
};
