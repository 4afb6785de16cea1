import { closerOf } from './labels.ts';
import { bySaying, inLine, type Mistake, onLine, placeOf, type Stumble } from './mistake.ts';

const TYPES = /^(?:NORMAL|REVERSE|HIGHLIGHT)$/;
const COMMANDS = ['commit', 'branch', 'checkout', 'switch', 'merge', 'cherry-pick'];

/** The last word of the line, where a command names what is not there. */
function atLastWord({ line, position }: Stumble) {
  const word = line.trimEnd().search(/[^\s"]+"?$/);
  return { line: position.line, column: Math.max(0, word) + 1 };
}

export const GIT: readonly Mistake[] = [
  bySaying(/checkout branch which is not yet created/, (_, stumble) => {
    const name = stumble.line.trim().split(/\s+/).at(-1) ?? '';
    return {
      position: atLastWord(stumble),
      message: `Unexpected branch \`${name}\`, which does not exist here.`,
      remedy: `Make it before, by \`branch ${name}\`, or check its name.`,
    };
  }),
  bySaying(/create an existing branch/, (_, stumble) => {
    const name = stumble.line.trim().split(/\s+/).at(-1) ?? '';
    return {
      position: atLastWord(stumble),
      message: `Unexpected second branch \`${name}\`, an existing branch has this name.`,
      remedy: `Write \`checkout ${name}\` to go on with it, or give the new one another name.`,
    };
  }),
  bySaying(/Cannot merge (?:a branch to|branch '.*' into) itself/, (_, stumble) => ({
    position: atLastWord(stumble),
    message: 'Unexpected merge of a branch into itself.',
    remedy: 'Go to the branch that is to have it first, as by `checkout main`.',
  })),
  bySaying(/Branch to be merged \((.*)\) does not exist/, ([, name = ''], stumble) => ({
    position: atLastWord(stumble),
    message: `Unexpected branch \`${name}\`, which does not exist here.`,
    remedy: `Make it before, by \`branch ${name}\`, or check its name.`,
  })),
  bySaying(/"cherryPick"\. Source commit id should exist/, (_, stumble) => ({
    position: atLastWord(stumble),
    message: 'Unexpected commit to pick, which does not exist here.',
    remedy: 'Give the commit this name before, as in `commit id: "a"`.',
  })),
  inLine(/(?<=\btype:\s*)(\S+)/, ([, type = '']) => ({
    message: TYPES.test(type)
      ? `Unexpected word behind the type \`${type}\`.`
      : `Unexpected type \`${type}\`, expected \`NORMAL\`, \`REVERSE\` or \`HIGHLIGHT\`.`,
    remedy: 'Write `type: HIGHLIGHT`, or leave it out.',
  })),
  inLine(/(?<=\b(?:id|tag|msg|parent):\s*)([^"\s]\S*)/, ([, text = '']) => ({
    message: `Unexpected \`${text}\` without quotes.`,
    remedy: `Put it into quotes: \`"${text}"\`.`,
  })),
  inLine(
    /(?<=^\s*(?:branch|checkout|switch|merge|cherry-pick)\s+)(?=\S*[^\x20-\x7e])[^"\s]\S*/,
    ([name]) => ({
      message: `Unexpected branch \`${name}\` without quotes, which names in other letters than Latin need.`,
      remedy: `Put it into quotes: \`"${name}"\`.`,
    }),
  ),
  onLine(/^\s*branch\s+([^"\s]+\s+(?!order)\S.*)$/, ([, name = '']) => ({
    message: `Unexpected second word of the branch \`${name.trim()}\`.`,
    remedy: `Put its name into quotes, \`branch "${name.trim()}"\`, or join it by a hyphen.`,
  })),
  inLine(/(?<=^\s*(?:checkout|switch|branch)\s+)(-\w+)\s+(\S+)/, ([, option, name]) => ({
    message: `Unexpected \`${option}\`, which is an option of git alone.`,
    remedy: `Write \`branch ${name}\`, which begins a branch and goes to it.`,
  })),
  inLine(/(?<=^\s*commit\s+)(?!id:|tag:|type:|msg:)([^"\s].*)$/, ([, text = '']) => ({
    message: `Unexpected \`${text.trim()}\` behind \`commit\`.`,
    remedy: `Write a message as \`commit id: "${text.trim().replace(/^-\w+\s+|"/g, '')}"\`.`,
  })),
  inLine(
    /^\s*(?!(?:commit|branch|checkout|switch|merge|cherry-pick|title|accTitle|accDescr|gitGraph)\b)([\w-]+)/,
    ([, word = '']) => ({
      message: `Unexpected \`${word}\`, expected ${COMMANDS.map((command) => `\`${command}\``).join(', ')}.`,
      remedy: 'A diagram of branches knows these commands alone; remove the line, or write one of them.',
    }),
  ),
];

const openBracket: Mistake = ({ lines, position }) => {
  // The parser looks for what closes a shape in all lines below.
  for (let index = position.line - 1; index > 0; index--) {
    const text = lines[index] ?? '';
    const match = /^([^([{)]*)([([{)].*)$/.exec(text);
    if (!match) continue;
    const [, before = '', rest = ''] = match;
    const written = before.trimStart();
    const name = /\s/.test(written) ? '' : written;
    const closer = closerOf(rest);
    const isOpen = closer !== undefined && closer !== '}' && !rest.includes(closer);
    const isShape = closer !== undefined && rest.trimEnd().endsWith(closer);
    const label =
      isShape && name === written ? rest.trim().slice(closer.length, -closer.length) : written + rest;
    if (!isOpen && !/[([{)\]}]/.test(label)) continue;
    return {
      position: { line: index + 1, column: before.length + 1 },
      message: `Unexpected bracket in \`${text.trim()}\`: brackets are shapes, and each must be closed at the end of the line.`,
      remedy: isOpen
        ? `Close it: \`${name}${rest.trim()}${closer}\`.`
        : `Put the text into quotes within a shape: \`${name || 'name'}["${label.replaceAll('"', '#quot;')}"]\`.`,
    };
  }
  return undefined;
};

export const MINDMAP: readonly Mistake[] = [
  (stumble) => {
    const index = stumble.lines.findIndex((text) => /^\s*(?:title|accTitle|accDescr)\b/.test(text));
    if (!/only one root/.test(stumble.said) || index < 0) return undefined;
    const [word = ''] = stumble.lines[index]?.trim().split(/\W/) ?? [];
    return {
      position: placeOf(stumble.lines, index),
      message: `Unexpected \`${word}\`, which a mindmap takes for its root.`,
      remedy: 'Write it above the mindmap, as `title` between two `---`, or behind the name of the language.',
    };
  },
  bySaying(/only one root/, (_, { line }) => ({
    message: `Unexpected second root \`${line.trim()}\`: there can be only one root.`,
    remedy: 'Indent it further than the first line, so that it hangs from it.',
  })),
  ({ lines, position, line }) => {
    if (/^\s*mindmap\s*$/.test(line) || lines.filter((text) => text.trim()).length < 2)
      return {
        position,
        message: 'Unexpected end of the mindmap, expected its root.',
        remedy: 'Write the root below, and what hangs from it further to the right.',
      };
    return undefined;
  },
  openBracket,
];

export const KANBAN: readonly Mistake[] = [openBracket];
