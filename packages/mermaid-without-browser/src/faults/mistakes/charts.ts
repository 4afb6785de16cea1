import { bySaying, inLine, inLineAt, type Mistake, onLine, placeOf } from './mistake.ts';

/** When a task is, with the ids before it. */
const TASK_DATA = /\b(?:\w+, )?(?:\d{4}-\d\d?-\d\d?|after \w+|\d+[mhdwy])\b/;

export const GANTT: readonly Mistake[] = [
  bySaying(/Invalid date:(.+)$/, ([, said = ''], stumble) => {
    const date = said.trim().replace(/\.$/, '');
    return {
      ...(stumble.line.includes(date) && { position: inLineAt(stumble, stumble.line.indexOf(date)) }),
      message: `Unexpected date \`${date}\`, which is none that \`dateFormat\` describes.`,
      remedy: 'Write the date as `dateFormat` says, such as `2024-01-31` for `YYYY-MM-DD`.',
    };
  }),
  ({ line, lines, position }) => {
    const at = line.search(TASK_DATA);
    if (at <= 0 || line.includes(':')) return undefined;
    return {
      position: placeOf(lines, position.line - 1),
      message: 'Unexpected end of the task, expected `:` between its name and when it is.',
      remedy: `Write \`${line.slice(0, at).trim()} : ${line.slice(at)}\`.`,
    };
  },
  onLine(/^[^:]+:$/, ([task]) => ({
    message: 'Unexpected end of the task, expected when it is behind the `:`.',
    remedy: `Write its start and how long it takes: \`${task.trim()} 2024-01-31, 3d\`.`,
  })),
  inLine(/(?<=^[^:]*):+(?=[^\s:].*\s:)/, ([colons]) => ({
    message: `Unexpected \`${colons}\` in the name of a task, which ends at a colon.`,
    remedy: `Write it as \`${'#58;'.repeat(colons.length)}\`.`,
  })),
  bySaying(/^Cannot read prop|of undefined|is not/, (_, { position }) => ({
    position,
    message: 'Unexpected task without a start: there is no task before it that it could follow.',
    remedy: 'Write when it begins, before how long it takes: `: 2024-01-31, 3d`.',
  })),
];

export const PIE: readonly Mistake[] = [
  bySaying(/^"(.*)" has invalid value: (-\d+(?:\.\d+)?)/, ([, label = '', value = '']) => ({
    message: `Unexpected value \`${value}\` of \`${label}\`, expected zero or more.`,
    remedy: 'A slice can’t be smaller than nothing: write a positive number, or leave it out.',
  })),
  inLine(/^\s*"[^"]*$/, ([written]) => ({
    message: 'Unexpected end of a label, expected a second quotation mark.',
    remedy: `Close it before the colon: \`${written.trim().replace(/\s*:\s*([\d.]+)$/, '" : $1')}\`.`,
  })),
  inLine(/^\s*([^"'\s:][^":]*):([\s\d.]+)$/, ([, label = '', value = '']) => ({
    message: `Unexpected label \`${label.trim()}\` without quotes.`,
    remedy: `Put it into quotes: \`"${label.trim()}" : ${value.trim()}\`.`,
  })),
  inLine(/(?<=^\s*"[^"]*"\s*:\s*)(\d+),(\d+)\s*$/, ([, whole = '', part = '']) => ({
    message: `Unexpected \`,\` in the value \`${whole},${part}\`.`,
    remedy: `Write a point: \`${whole}.${part}\`.`,
  })),
  inLine(/(?<=^\s*"[^"]*"\s*:\s*)([\d.]+)\s*([^\d\s.].*)$/, ([, value = '', unit = '']) => ({
    message: `Unexpected \`${unit}\` behind the value \`${value}\`.`,
    remedy: `Write the number alone: \`${value}\`; a pie writes the percentages itself.`,
  })),
  inLine(/(?<=^\s*"[^"]*"\s*:\s*)(?![\d.+-])(\S.*)$/, ([, value = '']) => ({
    message: `Unexpected \`${value}\`, expected a number.`,
    remedy: 'Write how much it is, such as `12` or `3.5`.',
  })),
  inLine(/(?<=^\s*"[^"]*"\s*)(?!\s*:)(?:=\s*)?([\d.]+)\s*$/, ([, value = ''], { line }) => ({
    message: 'Unexpected end of a label, expected `:` behind it.',
    remedy: `Write \`${/"[^"]*"/.exec(line)?.[0] ?? ''} : ${value}\`.`,
  })),
];

/** A colon that no space follows, in what stands before the first event. */
const colonInPeriod: Mistake = ({ line, position, found }) => {
  if (found !== ':' || /^\s*(?::|section\b)/.test(line)) return undefined;
  const at = position.column - 1;
  return {
    message: 'Unexpected `:` in a period, which ends at a colon.',
    remedy: `Write it as \`#58;\`: \`${line.slice(0, at).trim()}#58;${line.slice(at + 1)}\`.`,
  };
};

export const TIMELINE: readonly Mistake[] = [
  colonInPeriod,
  inLine(/(?<=^\s*(section\b[^:]*)):(.*)/, ([, written = '', rest = '']) => ({
    message: 'Unexpected `:` in the name of a section.',
    remedy: `Leave it out, or write it as \`#58;\`: \`${written}#58;${rest}\`.`,
  })),
  inLine(/^\s*:/, () => ({
    message: "Mermaid can't make sense of an event without a period: no line before it says when.",
    remedy: 'Begin the line with a period, then ` : ` and what happened.',
  })),
];
