import type { Unit } from './units.ts';

const TITLE = /^(?:\W*)(?:(?:issue|incident|executive) )?(?:summary|tl;?dr)\W*$/i;
const LONGEST = 500;

/** The words below a heading `Summary`, when they are one paragraph that is short enough for lists and feeds. */
export function summaryOf(units: readonly Unit[]): { text: string; unit: Unit } | undefined {
  const start = units.findIndex(({ kind, text }) => kind === 'heading' && TITLE.test(text));
  if (start < 0) return undefined;
  const following = units.slice(start + 1);
  const next = following.findIndex(({ kind }) => kind === 'heading');
  const section = next < 0 ? following : following.slice(0, next);
  const [first] = section;
  const isParagraph = section.every(({ kind, part }) => kind === 'line' && part === first?.part);
  // A line that begins with a time has lost it.
  if (!first || !isParagraph || section.some(({ stamp }) => stamp)) return undefined;
  const text = section.map(({ rest }) => rest).join(' ');
  return text.length > 0 && text.length <= LONGEST ? { text, unit: first } : undefined;
}
