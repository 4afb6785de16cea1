import { unbalanced } from './blocks.ts';
import { bySaying, inLine, inLineAt, type Mistake, onLine, placeOf } from './mistake.ts';

/** A message up to whom it goes to. */
const ARROWED = /^\s*[^\s:>-]+ ?--?(?:>>|>|x|\)) ?[+-]?[^\s:]+/;

/** What lines begin with that are no message. */
const WORDS =
  /^\s*(?:end|else|and|option|opt|alt|loop|par|critical|break|rect|box|note|activate|deactivate|participant|actor|create|destroy|autonumber|title|links?|properties)\b/i;

/** Mermaid ends a message at a `;` and reads what follows as the next line. */
const semicolon: Mistake = (stumble) => {
  const { line, position } = stumble;
  const at = line.slice(0, position.column).search(/(?<!#\w{1,8});/);
  if (at < 0 || !/:|^\s*note\b/i.test(line.slice(0, at))) return undefined;
  return {
    position: inLineAt(stumble, at),
    message: 'Unexpected `;` in a text, which ends at it.',
    remedy: `Write it as \`#59;\`: \`${line.trim().replace(/(?<!#\w{1,8});/g, '#59;')}\`.`,
  };
};

const noText: Mistake = (stumble) => {
  const { line, lines } = stumble;
  const head = ARROWED.exec(line)?.[0] ?? '';
  if (!head || line.includes(':')) return undefined;
  return {
    position: { line: lines.indexOf(line) + 1, column: head.length + 1 },
    message: 'Unexpected end of a message, expected `:` and its text.',
    remedy: `Write \`${head.trim()}: ${line.slice(head.length).trim() || 'what is said'}\`.`,
  };
};

/** A text that goes on below, behind a comma or an open bracket, where Mermaid looks for the next message. */
const brokenText: Mistake = ({ lines, line, position }) => {
  const before = lines[position.line - 2]?.trim() ?? '';
  if (!before.includes(':') || !/[,(]$/.test(before) || /[:]|-[->x)]/.test(line) || WORDS.test(line))
    return undefined;
  return {
    position: placeOf(lines, position.line - 1),
    message: 'Unexpected second line of a text, which ends with its line.',
    remedy: `Write it behind \`<br>\` on the line above: \`…<br>${line.trim()}\`.`,
  };
};

export const SEQUENCE: readonly Mistake[] = [
  semicolon,
  brokenText,
  inLine(/(?<=^\s*note\s+)(?!(?:over|left of|right of)\b)(\S+(?:\s+of)?)\s/i, ([, side = '']) => ({
    message: `Unexpected \`${side}\`, expected \`over\`, \`left of\` or \`right of\`.`,
    remedy: 'Write where the note stands: `Note over A,B: …`, `Note left of A: …` or `Note right of A: …`.',
  })),
  onLine(/^\s*note\s+(?:over|left of|right of)\s[^:]+$/i, ([note]) => ({
    message: 'Unexpected end of a note, expected `:` and its text.',
    remedy: `Write \`${note.trim()}: what it says\`.`,
  })),
  ({ found, line, position }) =>
    found?.toLowerCase() === 'end' && line.trim().toLowerCase() !== 'end'
      ? {
          position,
          message: 'Unexpected `end`: the word ends a block and can’t be a participant.',
          remedy: 'Give it another name: `participant finish as end`.',
        }
      : undefined,
  bySaying(/inactivate an inactive participant \((.*)\)/, ([, name = ''], stumble) => {
    const sign = stumble.line.search(/>>?\s*-|\)\s*-|x\s*-/);
    return {
      ...(sign >= 0 && { position: inLineAt(stumble, stumble.line.indexOf('-', sign + 1)) }),
      message: `Unexpected deactivation of an inactive participant (${name}).`,
      remedy: `Begin it before, by \`+\` behind an arrow to it or by \`activate ${name}\`, or remove this \`-\` or \`deactivate\`.`,
    };
  }),
  inLine(/(?<=[\p{L}\p{N})]\s*)(?:=>>?|→|—>|–>)/u, ([arrow]) => ({
    message: `Unexpected \`${arrow}\`, expected an arrow such as \`->>\`.`,
    remedy: 'Write `->>` for a message and `-->>` for an answer.',
  })),
  inLine(/^\s*(else|and|option)\b/, ([word]) => ({
    message: `Unexpected \`${word.trim()}\`: the block that it divides is not open.`,
    remedy: 'Begin the block before it: `alt` for `else`, `par` for `and`, `critical` for `option`.',
  })),
  unbalanced({
    begins: /^\s*(loop|alt|opt|par_over|par|critical|break|rect|box)\b/,
    ends: /^\s*end;?$/,
    end: 'end',
  }),
  noText,
];
