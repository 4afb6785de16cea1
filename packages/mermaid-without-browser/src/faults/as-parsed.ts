import { withFormulas } from '../labels/formula-marks.ts';
import type { Rewritten } from '../rewritten.ts';

export const DIRECTIVE = /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi;
const COMMENT = /^\s*%%(?!{)[^\n]+\n?/gm;
export const FRONT_MATTER = /^[ \t]*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*\n/g;
/** A line that is a comment, without its end. */
export const COMMENT_LINE = /^[ \t]*%%(?!{).*$/gm;
const TAG = /<\w[^>]*>/g;
const ATTRIBUTE = /="([^"]*)"/g;
/** Lines whose last semicolon is no end of an entity. */
const STYLE = /(?:style|classDef)[^\n]*;/g;
const COLOUR = /:\S*#/;
const ENTITY = /#(\w+);/g;
/** What stands for an entity. */
const PLACEHOLDER = /ﬂ°°?(\w+)¶ß/g;
const WITH_COMMENTS = new Set(['agentflow', 'eventmodeling']);
const NOTHING = () => '';

/** A source as Mermaid hands it to the parser of a kind, by Mermaid's name. */
export function asParsed(source: Rewritten, kind: string): Rewritten {
  let text = source
    .replace(TAG, ([tag]) => tag.replace(ATTRIBUTE, "='$1'"))
    .replace(FRONT_MATTER, NOTHING)
    .replace(DIRECTIVE, NOTHING);
  if (!WITH_COMMENTS.has(kind)) text = text.replace(COMMENT, NOTHING).replace(/^\s+/g, NOTHING);
  text = text.replace(STYLE, ([line]) => (COLOUR.test(line) ? line.slice(0, -1) : line));
  text = text.replace(ENTITY, ([, name = '']) => `ﬂ°${/^\d+$/.test(name) ? '°' : ''}${name}¶ß`);
  if (/^(?:flowchart|swimlane)/.test(kind)) return text.replace(/\}\s*\n/g, () => '}\n');
  if (kind === 'agentflow') return text.replace(/\}[^\S\n]*\n/g, () => '}\n');
  if (kind === 'sankey') return text.replace(/\n+/g, () => '\n').replace(/^\s+|\s+$/g, NOTHING);
  return text;
}

/** What Mermaid says of a text, in its author's words. */
export function asWritten(said: string): string {
  return withFormulas(said.replace(PLACEHOLDER, '#$1;'));
}
