import type { DiagramWarning } from '../diagram.ts';

/** A statement that Mermaid takes for another, known by its line. */
interface Misreading {
  /** Matches no line that is right; its group `at` begins where the mistake stands. */
  pattern: RegExp;
  toWords(parts: Readonly<Record<string, string>>): Pick<DiagramWarning, 'message' | 'remedy'>;
}

/** Lines between these are text, whatever they look like. */
const TEXT_BEGINS = /^\s*(?:note\s[^:"]*|accDescr\s*\{[^}]*)$/i;
const TEXT_ENDS = /^\s*end\s+note\b|\}\s*$/i;

const STYLES: readonly Misreading[] = [
  {
    pattern: /^\s*(?:style|classDef|linkStyle)\s+\S+\s+[\w-]+\s*:[^;]*(?<at>;)\s*[\w-]+\s*:/d,
    toWords: () => ({
      message: 'Unexpected `;` between styles, expected `,`: they were left out.',
      remedy: 'Write `,` between them, as in `fill:#fff,stroke:#000`.',
    }),
  },
  {
    pattern:
      /^\s*(?:style|classDef|linkStyle)\s+\S+\s+[\w-]+\s*:(?:[^#]|#(?!#))*(?<at>#+(?<colour>#[\da-f]{3,8}))\b/di,
    toWords: ({ at, colour }) => ({
      message: `Unexpected \`${at}\`, which is no colour and was left out.`,
      remedy: `Write \`${colour}\`.`,
    }),
  },
];

const FLOWCHART: readonly Misreading[] = [
  ...STYLES,
  {
    pattern: /^\s*click\s+\S+\s+(?:href\s+)?(?<at>https?:\/\/[^\s"]+)/d,
    toWords: ({ at }) => ({
      message: `Unexpected \`${at}\` without quotes, which was left out.`,
      remedy: `Put it into quotes: \`"${at}"\`.`,
    }),
  },
];

const STATES: readonly Misreading[] = [
  ...STYLES,
  {
    pattern: /^\s*(?<from>\S+)\s*-->\s*(?<at>\|(?<label>[^|]+)\|)\s*(?<to>\S+)$/d,
    toWords: ({ at, from, label = '', to }) => ({
      message: `Unexpected \`${at}\`, which is drawn as a state.`,
      remedy: `Write what leads to a state behind it: \`${from} --> ${to} : ${label.trim()}\`.`,
    }),
  },
  { pattern: /^\s*(?<at>\[(?<name>\w[\w ]*)\])\s*-->/d, toWords: bracketedState },
  { pattern: /^\s*\S+\s*-->\s*(?<at>\[(?<name>\w[\w ]*)\])$/d, toWords: bracketedState },
  {
    pattern:
      /^\s*(?!(?:state|note|direction|class|classDef|style|click)\b)(?<at>[\p{L}\d_]+(?: +[\p{L}\d_]+)+)\s*-->/du,
    toWords: spacedState,
  },
  {
    pattern: /^\s*\S+\s*-->\s*(?<at>[\p{L}\d_]+(?: +[\p{L}\d_]+)+)\s*(?::[^:].*)?$/du,
    toWords: spacedState,
  },
];

function bracketedState({
  at,
  name = '',
}: Readonly<Record<string, string>>): ReturnType<Misreading['toWords']> {
  return {
    message: `Unexpected \`${at}\`, which is drawn with its brackets.`,
    remedy: `Write \`[*]\` for the start or the end, and \`${name.replaceAll(' ', '')}\` for a state.`,
  };
}

function spacedState({ at = '' }: Readonly<Record<string, string>>): ReturnType<Misreading['toWords']> {
  const id = at.replace(/ +/g, '');
  return {
    message: `Unexpected space in \`${at}\`, which is drawn as a state for each word.`,
    remedy: `Name it \`${id}\`, and say what to show: \`state "${at}" as ${id}\`.`,
  };
}

const CLASSES: readonly Misreading[] = [
  ...STYLES,
  {
    pattern: /^\s*class\s+(?<name>\w+)\s+(?<at>extends|implements)\s+(?<parent>\w+)/d,
    toWords: ({ at, name, parent }) => ({
      message: `Unexpected \`${at}\`, which is drawn as a part of the name of the class.`,
      remedy: `Write \`${parent} <|${at === 'extends' ? '--' : '..'} ${name}\` on a line of its own.`,
    }),
  },
  {
    pattern:
      /^\s*(?<relation>\w+\s+(?:<\|--|--\|>|<\|\.\.|\.\.\|>|\*--|--\*|o--|--o|<--|-->|<\.\.|\.\.>|--|\.\.)\s+(?<name>\w+))\s+(?<at>[\p{L}\d_]+(?: +[\p{L}\d_]+)*)$/du,
    toWords: ({ at, relation, name }) => ({
      message: `Unexpected \`${at}\`, which is drawn as a part of the name \`${name}\`.`,
      remedy: `Write \`:\` before it: \`${relation} : ${at}\`.`,
    }),
  },
];

const SEQUENCE: readonly Misreading[] = [
  {
    pattern: /^\s*(?:create\s+)?(?:participant|actor)\s+(?<id>\S+)\s+(?<at>as)$/d,
    toWords: ({ id }) => ({
      message: 'Unexpected end of the line behind `as`, expected a name: nothing is drawn for it.',
      remedy: `Write the name that is shown, as in \`${id} as Web server\`, or leave \`as\` out.`,
    }),
  },
];

const TIMELINE: readonly Misreading[] = [
  {
    pattern: /^\s*(?<at>sections)\s[^:]+$/di,
    toWords: ({ at }) => ({
      message: `Unexpected \`${at}\`, which is drawn as a period, expected \`section\`.`,
      remedy: 'Write `section`.',
    }),
  },
];

const MISREADINGS: Readonly<Record<string, readonly Misreading[]>> = {
  flowchart: FLOWCHART,
  stateDiagram: STATES,
  classDiagram: CLASSES,
  sequenceDiagram: SEQUENCE,
  timeline: TIMELINE,
};

/** Statements of a kind that Mermaid takes for others, without a word. */
export function misreadStatements(lines: readonly string[], kind: string): DiagramWarning[] {
  let isText = false;
  return lines.flatMap((line, index) => {
    isText = isText ? !TEXT_ENDS.test(line) : TEXT_BEGINS.test(line);
    if (isText) return [];
    return (MISREADINGS[kind] ?? []).flatMap(({ pattern, toWords }) => {
      const match = pattern.exec(line);
      const [start] = match?.indices?.groups?.['at'] ?? [];
      if (!match?.groups || start === undefined) return [];
      return { line: index + 1, column: start + 1, ...toWords(match.groups) };
    });
  });
}
