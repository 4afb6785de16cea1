import { bySaying, inLine, inLineAt, type Mistake, onLine, unquoted } from './mistake.ts';

const needsQuotes = (pattern: RegExp, of: string) => inLine(pattern, ([text]) => unquoted(text, of));

export const QUADRANT: readonly Mistake[] = [
  inLine(
    /(?<=:\s*\[[^\]]*?)(?<![\d.])(?:-[\d.]+|[1-9]\d+(?:\.\d+)?|[2-9](?:\.\d+)?|1\.0*[1-9]\d*)(?=\s*[,\]])/,
    ([number]) => ({
      message: `Unexpected \`${number}\`, expected a number from 0 to 1.`,
      remedy: 'Write where the point is as shares of the axes, such as `[0.3, 0.8]`.',
    }),
  ),
  needsQuotes(/^\s*[^\s"][^"[]*(?=:\s*\[)/, 'name'),
];

export const XY: readonly Mistake[] = [
  needsQuotes(/(?<=^\s*title\s+)[^"\s].*$/, 'title'),
  (stumble) => {
    const before = stumble.line.slice(0, stumble.position.column - 1);
    const [from = ''] = /(?<=^\s*x-axis[^[]*\[(?:[^,]*,)*\s*)[^",]*$/.exec(before) ?? [];
    const start = before.length - from.length;
    const [name] = /^[^",\]]+/.exec(stumble.line.slice(start)) ?? [];
    if (!/\[/.test(before) || name === undefined) return undefined;
    return { position: inLineAt(stumble, start), ...unquoted(name, 'name') };
  },
  (stumble) => {
    const match = /(?<=^\s*[xy]-axis )[^"\s\d[][^"[]*/.exec(stumble.line);
    if (!match) return undefined;
    const [title = '', ...range] = match[0].split('-->');
    const name = range.length > 0 ? title.trimEnd().replace(/[\d.]+$/, '') : title;
    return { position: inLineAt(stumble, match.index), ...unquoted(name, 'title of an axis') };
  },
];

export const SANKEY: readonly Mistake[] = [
  onLine(/^[^,"]*,[^,"]*$/, ([line]) => ({
    message: 'Unexpected end of the line, expected how much flows.',
    remedy: `Write it behind a second comma: \`${line.trim()},10\`.`,
  })),
];

export const PACKET: readonly Mistake[] = [
  bySaying(
    /^Packet block (\d+) - \d+ is not contiguous\. It should start from (\d+)/,
    ([, from = '', next = '']) => ({
      message: `Unexpected bit ${from}: the bits before it end at ${Number(next) - 1}.`,
      remedy: `Begin it at ${next}, or say what the bits between are.`,
    }),
  ),
  needsQuotes(/(?<=^\s*\+?[\d-]+\s*:\s*)[^"\s].*$/, 'text'),
];

export const TREEMAP: readonly Mistake[] = [
  onLine(/^\s*("[^"]*")\s+([\d.]+)\s*$/, ([, name, value]) => ({
    message: `Unexpected \`${value}\`, expected \`:\` before it.`,
    remedy: `Write \`${name}: ${value}\`.`,
  })),
  needsQuotes(/^\s*[^"\s:][^":]*(?=$|:)/, 'name'),
];

export const RADAR: readonly Mistake[] = [
  inLine(/(?<=^\s*curve ([^\s:{]+)):(.+)$/, ([, name = '', values = '']) => ({
    message: 'Unexpected `:`, expected the values of a curve in braces.',
    remedy: `Write \`curve ${name}{${values.trim()}}\`.`,
  })),
];

export const JOURNEY: readonly Mistake[] = [
  onLine(/^[^:]+$/, ([task]) => ({
    message: 'Unexpected end of the task, expected `:` and how it felt.',
    remedy: `Write a number from 1 to 5, and who it was: \`${task.trim()}: 3: Me\`.`,
  })),
];
