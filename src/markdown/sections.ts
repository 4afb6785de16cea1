import type { Root } from 'hast';
import type { Heading } from './headings.ts';
import { textOf } from './text.ts';

/** A stretch of a report under one heading; the text before the first heading has none. */
export interface Section {
  /** The heading's anchor on the page; empty for the lead. */
  id: string;
  heading: string;
  /** Plain text, one paragraph a line. */
  text: string;
}

/** The text of a body under those of its headings that stand in no other block. */
export function sectionsOf({ children }: Root, headings: readonly Heading[]): Section[] {
  const known = new Map(headings.map((heading) => [heading.node as object, heading]));
  const sections: Section[] = [{ id: '', heading: '', text: '' }];
  for (const block of children) {
    const heading = known.get(block);
    if (heading) {
      sections.push({ id: heading.id, heading: heading.text, text: '' });
      continue;
    }
    const section = sections.at(-1);
    const text = textOf(block).trim();
    if (section && text) section.text += section.text ? `\n${text}` : text;
  }
  return sections.filter(({ heading, text }) => heading || text);
}
