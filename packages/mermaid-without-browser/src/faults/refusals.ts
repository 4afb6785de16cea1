import { LONGEST_SOURCE } from '../configuration.ts';
import type { DiagramFault } from '../diagram.ts';
import { COMMENT_LINE } from './as-parsed.ts';
import { refusedFormula } from './formulas.ts';
import { positionIn } from './trace.ts';

/** Something that Mermaid can draw in a browser and we don't draw. */
interface Refusal {
  pattern: RegExp;
  message: string;
  remedy: string;
}

const REFUSALS: readonly Refusal[] = [
  {
    pattern: /@\{[^}]*\bimg\s*:|<img\b/i,
    message: "Unexpected image: a diagram can't hold images, it would have to load them from elsewhere.",
    remedy: 'Use a shape with a label, and put the image into the text beside the diagram.',
  },
  {
    pattern: /^\s*(?:zenuml)\b/m,
    message: 'Unexpected kind `zenuml`: it is a plug-in and not part of Mermaid.',
    remedy: 'Use `sequenceDiagram`, which is.',
  },
];

/** Why a source is not even tried; undefined when it is. */
export function refusalOf(source: string, kind: string): DiagramFault | undefined {
  if (source.length > LONGEST_SOURCE) {
    return {
      ...positionIn(source, LONGEST_SOURCE),
      kind,
      message: `Unexpected length of ${source.length} characters, expected at most ${LONGEST_SOURCE}.`,
      remedy: 'Split the diagram into several.',
    };
  }
  if (!source.trim()) {
    return {
      line: 1,
      column: 1,
      kind,
      message: 'Unexpected end of an empty diagram, expected its kind.',
      remedy: 'Begin the diagram with its kind, such as `flowchart LR`, or remove the fence.',
    };
  }
  const withoutComments = source.replace(COMMENT_LINE, (comment) => ' '.repeat(comment.length));
  for (const { pattern, message, remedy } of REFUSALS) {
    const match = pattern.exec(withoutComments);
    if (!match) continue;
    const blank = match[0].length - match[0].trimStart().length;
    return { ...positionIn(source, match.index + blank), kind, message, remedy };
  }
  return refusedFormula(withoutComments, kind);
}
