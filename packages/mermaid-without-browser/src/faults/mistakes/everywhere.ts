import { KINDS } from '../kinds.ts';
import { inLineAt, type Mistake, placeOf } from './mistake.ts';

/** Signs of other keyboards that are no wide form of a sign. */
const LOOKALIKES: Readonly<Record<string, string>> = { '【': '[', '】': ']', '“': '"', '”': '"', '„': '"' };
const WIDE = /[：；，｜－＞＜＝＊（）［］｛｝【】“”„]+/u;
const COMMENT = /^\s*(?:\/\/+|#+(?!\w+;)|<!--)\s*/;

/** Text behind the mark that ends a fence, which therefore doesn't end, and takes in what follows. */
const openFence: Mistake = ({ lines, position }) => {
  const index = lines.slice(0, position.line).findIndex((line) => /^\s*`{3,}\s*\S/.test(line));
  if (index < 0) return undefined;
  const [mark = ''] = /^\s*`+\s*/.exec(lines[index] ?? '') ?? [];
  return {
    position: { line: index + 1, column: mark.length + 1 },
    message: 'Unexpected text behind ```` ``` ````, which ends a diagram only where it stands alone.',
    remedy: 'Put the text on a line of its own, below.',
  };
};

/** A comment of another language: the line itself, the one before it, or what stands behind. */
const otherComment: Mistake = (stumble) => {
  const { lines, line, position } = stumble;
  const index = [position.line - 1, position.line - 2].find((each) => COMMENT.test(lines[each] ?? ''));
  if (index !== undefined) {
    const text = lines[index] ?? '';
    const [mark = ''] = COMMENT.exec(text) ?? [];
    const note = text.slice(mark.length).replace(/\s*-->\s*$/, '');
    return {
      position: placeOf(lines, index),
      message: `Unexpected \`${mark.trim()}\`: a comment begins with \`%%\`, and a diagram ends with \`\`\`\` \`\`\` \`\`\`\`.`,
      remedy: `Write \`%% ${note}\`, or end the diagram before it.`,
    };
  }
  const [, mark, note] = /^(\/\/|%%)\S*\s*(.*)/.exec(line.slice(position.column - 1)) ?? [];
  if (mark === undefined || !/\s$/.test(line.slice(0, position.column - 1))) return undefined;
  return {
    message: `Unexpected \`${mark}\` behind something: a comment begins with \`%%\`, on a line of its own.`,
    remedy: `Write \`%% ${note}\` above.`,
  };
};

/** A sign of an East Asian keyboard, or of a word processor, where Mermaid has one of its own. */
const wideSign: Mistake = (stumble) => {
  const { line, position } = stumble;
  const at = position.column - 1;
  const isAtEnd = at >= line.trimEnd().length;
  const match = WIDE.exec(isAtEnd ? line : line.slice(at));
  if (!match || (!isAtEnd && match.index > 0)) return undefined;
  const sign = [...match[0]].map((each) => LOOKALIKES[each] ?? each.normalize('NFKC')).join('');
  return {
    position: inLineAt(stumble, isAtEnd ? match.index : at),
    message: `Unexpected \`${match[0]}\`, which is a letter to Mermaid, expected \`${sign}\`.`,
    remedy: `Write \`${sign}\`; within a text in quotes, all signs may stand.`,
  };
};

const lastComma: Mistake = (stumble) => {
  const line = stumble.line.trimEnd();
  if (!line.endsWith(',') || stumble.position.column < line.length) return undefined;
  return {
    position: inLineAt(stumble, line.length - 1),
    message: 'Unexpected `,` at the end of the line: nothing follows it.',
    remedy: 'Leave it out, or go on behind it on the same line.',
  };
};

/** The beginning of a second diagram within the first. */
const secondKind: Mistake = ({ line, position }) => {
  const [, blank = '', word = ''] = /^(\s*)([\w-]+)/.exec(line) ?? [];
  if (!KINDS.includes(word) || position.line === 1 || position.column !== blank.length + 1) return undefined;
  return {
    position,
    message: `Unexpected second kind of diagram, \`${word}\`: one begins with it, and has no other.`,
    remedy: 'Remove one of the two, or write the second diagram as one of its own.',
  };
};

/** Of diagrams of all kinds. */
export const EVERYWHERE: readonly Mistake[] = [openFence, otherComment, wideSign, lastComma, secondKind];
