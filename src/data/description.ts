import { beginningOf } from '../domain/characters.ts';
import type { CompiledBody } from '../markdown/compile.ts';
import { toPlainText } from '../markdown/rich-text.ts';

/** The texts of a document that can say what it is about. */
interface Described {
  summary?: string | undefined;
  updates?: readonly { text: string }[];
  body: Pick<CompiledBody, 'lead' | 'sections'>;
  /** What is said where it has no text at all. */
  otherwise: string;
}

/**
 * What a document is about in at most two lines, for search engines and link previews: its summary, or the first text
 * that it has.
 */
export function descriptionOf({ summary, updates, body, otherwise }: Described): string {
  const section = body.sections.find(({ text }) => text !== '')?.text.replaceAll(/\s+/g, ' ');
  const [first = '', last = ''] = [summary, updates?.at(-1)?.text].map((text) => toPlainText(text ?? ''));
  const text = first || body.lead || section || last || otherwise;
  if (text.length <= LONGEST) return text;
  const beginning = beginningOf(text, LONGEST - 1);
  const space = beginning.lastIndexOf(' ');
  return `${space > 0 ? beginning.slice(0, space) : beginning} …`;
}

/** In characters. */
const LONGEST = 200;
