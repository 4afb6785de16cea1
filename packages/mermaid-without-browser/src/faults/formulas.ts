import type { DiagramFault, DiagramWarning } from '../diagram.ts';
import { formulaOf } from '../formulas/formula.ts';
import { FORMULA, texOf } from '../labels/formula-marks.ts';
import { keywordOf, WITH_HTML_LABELS } from './kinds.ts';
import { positionIn } from './trace.ts';

/** Kinds in whose labels Mermaid draws formulas, as keywords. */
const WITH_FORMULAS = new Set([...WITH_HTML_LABELS, 'sequenceDiagram']);
const LONGEST_SHOWN = 40;

/** The first formula of a source that can't be drawn. */
export function refusedFormula(source: string, kind: string): DiagramFault | undefined {
  for (const { 0: formula, 1: written = '', index } of source.matchAll(FORMULA)) {
    const place = { ...positionIn(source, index), kind };
    const drawn = WITH_FORMULAS.has(keywordOf(kind)) ? formulaOf(texOf(written)) : undefined;
    if (drawn && 'reason' in drawn) {
      return {
        ...place,
        message: `Unexpected formula ${shown(formula)}: ${drawn.reason}.`,
        remedy:
          'Write it without that, as KaTeX has it (https://katex.org/docs/supported), or as plain text.',
      };
    }
  }
  return undefined;
}

/** Formulas in kinds that show them as they are written. */
export function formulasAsText(source: string, kind: string): DiagramWarning[] {
  if (WITH_FORMULAS.has(keywordOf(kind))) return [];
  return [...source.matchAll(FORMULA)].map(({ 0: formula, index }) => ({
    ...positionIn(source, index),
    message: `Unexpected formula ${shown(formula)}, which this kind of diagram shows as it is written.`,
    remedy: 'Write it as plain text, such as `x²` or `a / b`.',
  }));
}

function shown(formula: string): string {
  return `\`${formula.length > LONGEST_SHOWN ? `${formula.slice(0, LONGEST_SHOWN)}…` : formula}\``;
}
