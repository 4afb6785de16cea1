import { unbalanced } from './blocks.ts';
import { inLine, type Mistake, onLine } from './mistake.ts';

const BRACES = unbalanced({ begins: /^\s*(\w[^{]*)\{$/, ends: /^\s*\}/, end: '}' });

/** Of class diagrams. */
export const CLASS: readonly Mistake[] = [
  inLine(/^\s*([\p{L}\p{N}_~]+:::\w+)$/u, ([, styled = '']) => ({
    message: 'Unexpected `:::`, expected `class` before the name.',
    remedy: `Write \`class ${styled}\`.`,
  })),
  onLine(/^\s*class\s+[\w.]+\s*<[^>]*>?/, ([written]) => ({
    message: 'Unexpected `<`: types of a class stand between two `~`.',
    remedy: `Write \`${written.trim().replace(/<([^>]*)>?/, '~$1~')}\`.`,
  })),
  inLine(/(?<=^\s*note\s+for\s+(\S+)\s+)([^"\s].*)$/, ([, name = '', text = '']) => ({
    message: 'Unexpected text of a note, expected quotes around it.',
    remedy: `Write \`note for ${name} "${text.trim()}"\`.`,
  })),
  inLine(/(?<=\S\s+)(?:->|=>|→)(?!>)/, ([arrow]) => ({
    message: `Unexpected \`${arrow}\`, expected a relation such as \`-->\`.`,
    remedy: 'Write `-->` for a use, `<|--` for a kind, `*--` or `o--` for a part.',
  })),
  inLine(
    /^\s*([\w.~]+) ([\d*.n]+) ([-<|*o.>]+) (?:([\d*.n]+) )?([\w.~]+)$/,
    ([, one, from, arrow, to, other]) => ({
      message: `Unexpected \`${from}\`: how many there are stands in quotes.`,
      remedy: `Write \`${one} "${from}" ${arrow} ${to ? `"${to}" ` : ''}${other}\`.`,
    }),
  ),
  inLine(/(?<=^\s*([\w.~]+)\s+([-<|*o.>]{2,})\s+([\w.~]+)\s*),\s*([\w.~]+)/, ([, one, arrow, to, other]) => ({
    message: 'Unexpected `,`: a relation is one between two classes.',
    remedy: `Write a line for each: \`${one} ${arrow} ${to}\` and \`${one} ${arrow} ${other}\`.`,
  })),
  onLine(/^[^"]*"[^"]*$|^[^"]*"[^"]*"[^"]*"[^"]*$/, () => ({
    message: 'Unexpected end of a text in quotes: one of the quotation marks is missing.',
    remedy: 'Write one before and one behind each text, as in `A "1" --> "n" B`.',
  })),
  inLine(/(?<=[-.]{2}[^:]*:[^:]*):/, () => ({
    message: 'Unexpected second `:` in the text of a relation.',
    remedy: 'Write it as `#58;`, as in `10#58;30`.',
  })),
  onLine(/^\s*[\w.~]+\s*:.*[{}]/, () => ({
    message: 'Unexpected brace in a member of a class.',
    remedy: 'Leave braces out, or write them as `#123;` and `#125;`.',
  })),
  BRACES,
];

/** Of diagrams of entities. */
export const ENTITIES: readonly Mistake[] = [
  BRACES,
  inLine(/^(\s*\S+\s*[|}o][|o}]?(?:--|\.\.)[|o{][|o{]?\s*\S+)\s*$/, ([, relation = '']) => ({
    message: 'Unexpected end of a relation, expected `:` and what it means.',
    remedy: `Write \`${relation.trim()} : has\`.`,
  })),
  inLine(/:\s*([^"\s:]+\s[^"]+)$/, ([, label = '']) => ({
    message: `Unexpected second word of \`${label}\`, which has no quotes around it.`,
    remedy: `Put what a relation means into quotes: \`: "${label}"\`.`,
  })),
  inLine(/(?<=\S\s+)(?:-->|->|<\|--|---?)(?=\s)/, ([arrow]) => ({
    message: `Unexpected \`${arrow}\`, expected how many of each there are, as in \`||--o{\`.`,
    remedy:
      'Write `||` for one, `o|` for none or one, `o{` for any and `|{` for some, with `--` between: `A ||--o{ B : has`.',
  })),
  inLine(
    /(?<=\S\s+)(?!(?:[|}o][|o}])(?:--|\.\.)(?:[|o][|{o]))[|}o\d*n]*(?:-+|\.\.)[|o{\d*n]*(?=\s)/,
    ([relation]) => ({
      message: `Unexpected \`${relation}\`, expected two signs on each side, as in \`||--o{\`.`,
      remedy: 'Write `||` for one, `o|` for none or one, `o{` for any and `|{` for some, with `--` between.',
    }),
  ),
  inLine(/(?<=\b([PFU]K)\s+)[PFU]K\b/, ([key, before = '']) => ({
    message: `Unexpected second key \`${key}\` of an attribute, expected \`,\` before it.`,
    remedy: `Write \`${before}, ${key}\`.`,
  })),
  ({ lines, position }) => {
    const index = position.line - (/^\s*\}/.test(lines[position.line - 1] ?? '') ? 2 : 1);
    const text = lines[index] ?? '';
    const words = text.match(/"[^"]*"|\S+/g) ?? [];
    const place = { line: index + 1, column: text.length - text.trimStart().length + 1 };
    const [type = '', name] = words;
    if (name === undefined && type)
      return {
        position: place,
        message: `Unexpected end of the attribute \`${type}\`, expected its type and its name.`,
        remedy: `Write its type before it: \`string ${type}\`.`,
      };
    const key = words.slice(2).find((word) => !/^(?:PK|FK|UK),?$|^"/.test(word));
    if (key === undefined || /--|\.\./.test(text)) return undefined;
    return {
      position: {
        line: index + 1,
        column: text.lastIndexOf(key) + 1,
      },
      message: `Unexpected \`${key}\` behind an attribute, expected \`PK\`, \`FK\`, \`UK\` or a text in quotes.`,
      remedy: `Write \`PK\` for a primary key, \`FK\` for a foreign one, \`UK\` for a unique one, or a remark: \`"${key}"\`.`,
    };
  },
];
