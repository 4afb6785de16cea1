import type { Rule } from '../rule.ts';

/** What is found when diagrams and charts are drawn, which the check and every build do last. */
export const DRAWING_RULES = [
  {
    name: 'diagram/syntax',
    severity: 'error',
    reason: 'A diagram that Mermaid can’t read would be missing from the page.',
  },
  {
    name: 'diagram/left-out',
    severity: 'warning',
    reason: 'What a diagram can’t hold is missing from the page without a word.',
  },
  {
    name: 'chart/columns',
    severity: 'error',
    reason: 'A chart draws the columns that its file has.',
  },
  {
    name: 'chart/figures',
    severity: 'error',
    reason: 'A cell that is no figure would leave a gap that nobody meant.',
  },
] as const satisfies Rule[];
