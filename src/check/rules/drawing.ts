import type { Rule } from '../rule.ts';

/** What is found when diagrams and charts are drawn and pictures opened, which the check and every build do last. */
export const DRAWING_RULES = [
  {
    name: 'diagram/syntax',
    severity: 'error',
    isFixed: true,
    reason: 'A diagram that Mermaid can’t read would be missing from the page.',
  },
  {
    name: 'diagram/left-out',
    severity: 'warning',
    reason: 'Anything that a diagram can’t hold would silently be missing from the page.',
  },
  {
    name: 'diagram/font',
    severity: 'warning',
    reason:
      'Text in letters that no installed font has is as wide as each reader’s system draws it, and may leave its box.',
  },
  {
    name: 'diagram/wide',
    severity: 'advice',
    reason: 'A drawing of several screens side by side is read on a phone through a keyhole.',
  },
  {
    name: 'chart/columns',
    severity: 'error',
    isFixed: true,
    reason: 'A chart draws the columns that its file has.',
  },
  {
    name: 'chart/figures',
    severity: 'error',
    isFixed: true,
    reason: 'A cell that is not a number would leave an unintended gap.',
  },
  {
    name: 'picture/unreadable',
    severity: 'error',
    isFixed: true,
    reason: 'A file that can’t be opened as a picture is not one, whatever its name says.',
  },
  {
    name: 'picture/size',
    severity: 'error',
    isFixed: true,
    reason:
      'A picture of more than 20 MB, 50 million pixels or 16,000 on a side, and a drawing of more than 2 MB, may exhaust the machine that builds the site.',
  },
  {
    name: 'picture/left-out',
    severity: 'warning',
    reason:
      'Scripts, links and anything loaded from elsewhere are removed from a drawing before it is published.',
  },
  {
    name: 'picture/metadata',
    severity: 'warning',
    reason: 'A photograph in `public/` is published as it is, and may reveal where it was taken.',
  },
] as const satisfies Rule[];
