import { parseHTML } from 'linkedom';
import type { DiagramResult } from '../../src/diagram.ts';
import { drawn } from './drawn.ts';

/** The text of a drawing without its spaces, in the order in which it is drawn. */
export function textIn(result: DiagramResult | undefined): string {
  const { document } = parseHTML(`<html><body>${drawn(result).svg}</body></html>`);
  const texts = [...document.querySelectorAll('text')].map((text) => text.textContent ?? '');
  return texts.join('\n').replace(/[^\S\n]+/g, '');
}
