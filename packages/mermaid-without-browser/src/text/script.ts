/** What signs, digits and spaces are taken for where no letter stands before or behind them. */
export const PAGE_SCRIPT = 'Latn';

/** The scripts that fonts of ours are for, by their letters in ISO 15924. */
const SCRIPTS = [
  ...['Latn', 'Grek', 'Cyrl', 'Hani', 'Hira', 'Kana', 'Hang', 'Arab', 'Hebr', 'Deva', 'Thai', 'Beng', 'Taml'],
  ...['Telu', 'Gujr', 'Knda', 'Mlym', 'Guru', 'Sinh', 'Khmr', 'Laoo', 'Mymr', 'Geor', 'Armn', 'Ethi'],
].map((script) => ({ script, has: new RegExp(`^\\p{Script=${script}}`, 'u') }));
const OF_NO_SCRIPT = /^[\p{Script=Common}\p{Script=Inherited}]/u;
/** Browsers shape both syllabaries as one. */
const SAME: Readonly<Record<string, string>> = { Hira: 'Kana' };
const OTHER = 'Zyyy';

const known = new Map<string, string | undefined>();

/** A part of a line in one script, and where it begins. */
export interface ScriptPart {
  script: string;
  start: number;
}

/**
 * The parts of a line by script. What belongs to none is taken for that of the letters before it, or else behind it.
 *
 * @example scriptPartsOf('«API» כן.') // [{ script: 'Latn', start: 0 }, { script: 'Hebr', start: 6 }]
 */
export function scriptPartsOf(line: string): ScriptPart[] {
  const parts: ScriptPart[] = [];
  let at = 0;
  for (const character of line) {
    const script = scriptOf(character);
    if (script && script !== parts.at(-1)?.script) parts.push({ script, start: parts.length ? at : 0 });
    at += character.length;
  }
  return parts.length ? parts : [{ script: PAGE_SCRIPT, start: 0 }];
}

function scriptOf(character: string): string | undefined {
  if (known.has(character)) return known.get(character);
  const found = OF_NO_SCRIPT.test(character)
    ? undefined
    : (SCRIPTS.find(({ has }) => has.test(character))?.script ?? OTHER);
  const script = found && (SAME[found] ?? found);
  known.set(character, script);
  return script;
}
