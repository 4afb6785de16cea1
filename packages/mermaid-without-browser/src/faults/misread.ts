import type { DiagramWarning } from '../diagram.ts';
import { formulasAsText } from './formulas.ts';
import { keywordOf } from './kinds.ts';
import { misreadInGantt } from './misread-gantt.ts';
import { misreadStatements } from './misread-statements.ts';
import { placeOf } from './mistakes/mistake.ts';
import { linesOf, positionIn } from './trace.ts';
import { unknownIconsIn } from './unknown-icons.ts';

/** What begins neither an entity nor a line that is a comment. */
const LOST_BY = /(?<=\S.*)#(?!\w+;)/;
/** Lines in which it is text, or a colour. */
const HASH_STAYS = /^\s*(?:title|section|acc(?:Title|Descr)|rect|box|links?|properties)\b/;
const SETTINGS = /%%\{\s*init(?:ialize)?\s*:([\s\S]*?)\}%%/g;
const OF_TRANSITION = /^[^:"]*-->[^:"：]*：/;
const OF_PERIOD = /^(?!\s*(?:title|section|acc(?:Title|Descr))\b)[^:：]*：/;

/** What Mermaid draws otherwise than its author means, without a word. */
export function misreadIn(source: string, ofMermaid: string): DiagramWarning[] {
  const kind = keywordOf(ofMermaid);
  const lines = linesOf(source);
  const ofKind = {
    sequenceDiagram: lostBehindHash,
    stateDiagram: (all: readonly string[]) => [...otherArrows(all), ...wideColons(all, OF_TRANSITION)],
    timeline: (all: readonly string[]) => [...lostBehindHash(all), ...wideColons(all, OF_PERIOD)],
    gantt: misreadInGantt,
    treemap: withoutValues,
  }[kind];
  return [
    ...unreadableSettings(source),
    ...unknownIconsIn(source, kind),
    ...formulasAsText(source, kind),
    ...(ofKind?.(lines) ?? []),
    ...misreadStatements(lines, kind),
  ];
}

function unreadableSettings(source: string): DiagramWarning[] {
  return [...source.matchAll(SETTINGS)].flatMap(({ 1: settings = '', index }) => {
    if (isJson(settings.trim().replaceAll("'", '"'))) return [];
    return {
      ...positionIn(source, index),
      message: 'Unexpected settings, which are no JSON and were left out.',
      remedy: 'Put names and words into quotes and close each brace: `%%{init: {"theme": "forest"}}%%`.',
    };
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function lostBehindHash(lines: readonly string[]): DiagramWarning[] {
  return lines.flatMap((line, index) => {
    const at = HASH_STAYS.test(line) ? -1 : line.search(LOST_BY);
    if (at < 0) return [];
    return {
      line: index + 1,
      column: at + 1,
      message: `Unexpected \`#\`: what follows, \`${line.slice(at)}\`, is a comment to Mermaid and was left out.`,
      remedy: 'Write the sign as `#35;`.',
    };
  });
}

/** Arrows that Mermaid takes for the name of a state. */
function otherArrows(lines: readonly string[]): DiagramWarning[] {
  return lines.flatMap((line, index) => {
    const match = /(?<=^\s*\S+\s+)(?:=>|→|—>|–>)(?=\s+\S)/.exec(line);
    if (!match) return [];
    return {
      line: index + 1,
      column: match.index + 1,
      message: `Unexpected \`${match[0]}\`, which is drawn as a state, expected \`-->\`.`,
      remedy: 'Write `-->`; no other arrow leads from state to state.',
    };
  });
}

/** A colon of an East Asian keyboard, which Mermaid takes for a letter of what stands before it. */
function wideColons(lines: readonly string[], where: RegExp): DiagramWarning[] {
  return lines.flatMap((line, index) => {
    const match = where.exec(line);
    if (!match) return [];
    return {
      line: index + 1,
      column: match[0].length,
      message: 'Unexpected `：`, which is a letter to Mermaid, expected `:`.',
      remedy: 'Write `:`; only that ends a name.',
    };
  });
}

function withoutValues(lines: readonly string[]): DiagramWarning[] {
  const indentOf = (line: string) => line.length - line.trimStart().length;
  const drawn = lines.map((line, index) => ({ line, index })).filter(({ line }) => /^\s*"/.test(line));
  return drawn.flatMap(({ line, index }, place) => {
    const next = drawn[place + 1];
    const isLeaf = !next || indentOf(next.line) <= indentOf(line);
    const [name = ''] = /"[^"]*"/.exec(line) ?? [];
    if (!isLeaf || /^\s*"[^"]*"(?::::\w+)?\s*[:,]\s*[\d.]/.test(line)) return [];
    return {
      ...placeOf(lines, index),
      message: `Unexpected end of ${name}, expected a value: without one it takes no room and was left out.`,
      remedy: `Write how much it is: \`${name}: 10\`.`,
    };
  });
}
