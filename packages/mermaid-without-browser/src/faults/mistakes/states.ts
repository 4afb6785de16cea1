import { unbalanced } from './blocks.ts';
import { inLine, type Mistake, onLine } from './mistake.ts';

export const STATES: readonly Mistake[] = [
  inLine(/(?<=^\s*note\s+)(left|right|over)\s+(?!of\b)([^\s:]+)/i, ([, side = '', of = '']) => ({
    message: `Unexpected \`${side}\`, expected \`left of\` or \`right of\`.`,
    remedy: `Write \`note ${/left/i.test(side) ? 'left' : 'right'} of ${of}\`.`,
  })),
  inLine(/"([^"]*)"(?=\s*-->)|(?<=-->\s*)"([^"]*)"/, ([text, before, behind]) => ({
    message: `Unexpected \`${text}\`, expected the name of a state.`,
    remedy: `Name it above, by \`state ${text} as ${nameFor(before ?? behind ?? '')}\`, and write the name here.`,
  })),
  inLine(/(?<=[\p{L}\p{N}\]]\s*)(?<![-=])(?:->>?|-->>|==>|-\.->|--(?![->]))/u, ([arrow]) => ({
    message: `Unexpected \`${arrow}\`, expected \`-->\`.`,
    remedy: 'Write `-->`; no other arrow leads from state to state.',
  })),
  inLine(/(?<=-->\s*\S+\s+)-->/, () => ({
    message: 'Unexpected second `-->` in a line, which leads from one state to one other.',
    remedy: 'Write a line for each: `a --> b` and `b --> c`.',
  })),
  onLine(/^\s*(\S+)\s*-->\s*$/, ([, from = '']) => ({
    message: 'Unexpected end of the line, expected the state to which the arrow leads.',
    remedy: `Write it behind the arrow, as in \`${from} --> done\`.`,
  })),
  onLine(/^\s*state\s+"([^"]*)"\s+(?!as\b)(\S+)\s*$/, ([, label = '', name = '']) => ({
    message: `Unexpected \`${name}\`, expected \`as\` before it.`,
    remedy: `Write \`state "${label}" as ${name}\`.`,
  })),
  inLine(/(?<=^\s*note\s(?:left|right) of\s[^:]+:[^:]*):/i, () => ({
    message: 'Unexpected second `:` in a note.',
    remedy: 'Write it as `#58;`, as in `10#58;30`.',
  })),
  inLine(/(?<=^[^:]*:[^:]*):{2,}/, ([colons]) => ({
    message: `Unexpected \`${colons}\` in a text, where it would name a style.`,
    remedy: `Write it as \`${'#58;'.repeat(colons.length)}\`.`,
  })),
  unbalanced({ begins: /^\s*(note)\s+(?:left|right) of [^:]+$/i, ends: /^\s*end note\b/i, end: 'end note' }),
  unbalanced({ begins: /^\s*(state\b[^{]*)\{$/, ends: /^\s*\}/, end: '}' }),
];

/** A name of letters and numbers for a text. */
function nameFor(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+(\p{L}?)/gu, (_, letter: string) => letter.toUpperCase()) || 'name';
}
