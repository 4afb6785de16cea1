import { parseMarkdown } from '../../source/markdown.ts';
import type { Tell } from '../record.ts';

/** A shortcode of Hugo's in a text, `{{< track "2018-04-13 17:30:00" >}}`. */
export interface Shortcode {
  name: string;
  /** What stands behind its name, without quotation marks. */
  argument: string;
  start: number;
  end: number;
}

const SHORTCODE = /\{\{[<%](?<inside>[^{}]*)[>%]\}\}/g;

/** The shortcodes of a body that stand in no code. */
export function shortcodesIn(body: string): Shortcode[] {
  const code = codeOf(body);
  return [...body.matchAll(SHORTCODE)].flatMap(({ index, 0: whole, groups }) => {
    if (code.some(([start, end]) => start <= index && index < end)) return [];
    const [name = '', ...rest] = (groups?.['inside'] ?? '').replace(/\/$/, '').trim().split(/\s+/);
    const argument = rest
      .join(' ')
      .replaceAll(/^["'`]|["'`]$/g, '')
      .trim();
    return [{ name, argument, start: index, end: index + whole.length }];
  });
}

/** A stretch of a body that is one block of it. */
export interface Block {
  start: number;
  end: number;
  isBreak: boolean;
}

/** The blocks of a body, in order. */
export function blocksOf(body: string): Block[] {
  return parseMarkdown(body, 'md').children.map(({ type, position }) => ({
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
    isBreak: type === 'thematicBreak',
  }));
}

function codeOf(body: string): [number, number][] {
  return parseMarkdown(body, 'md').children.flatMap(({ type, position }): [number, number][] =>
    type === 'code' ? [[position?.start.offset ?? 0, position?.end.offset ?? 0]] : [],
  );
}

/** A text without times that became data, and with all else that Hugo would have replaced. */
export function withoutShortcodes(text: string, tell: Tell): string {
  let result = '';
  let from = 0;
  for (const { name, argument, start, end } of shortcodesIn(text)) {
    const isTrack = name === 'track';
    result += text.slice(from, start) + (isTrack ? argument : text.slice(start, end));
    from = end;
    if (!isTrack)
      tell('lost', 'shortcode', text.slice(start, end), 'Nothing replaces it here: it stays as text.');
  }
  return (result + text.slice(from)).trim();
}
