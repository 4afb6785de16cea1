/** What authors begin a diagram with, by Mermaid's own name of its kind where that differs. */
const KEYWORDS: Readonly<Record<string, string>> = {
  class: 'classDiagram',
  er: 'erDiagram',
  requirement: 'requirementDiagram',
  sequence: 'sequenceDiagram',
  state: 'stateDiagram',
  '---': 'unknown',
};

/** The kinds that are asked for most, for words that are nearly one. */
export const KINDS =
  'architecture-beta block-beta C4Context classDiagram erDiagram flowchart gantt gitGraph graph journey kanban mindmap packet-beta pie quadrantChart radar-beta requirementDiagram sankey-beta sequenceDiagram stateDiagram-v2 timeline treemap-beta xychart-beta'.split(
    ' ',
  );

/** Kinds whose labels Mermaid writes as HTML, in which icons and formulas may stand, as authors write them. */
export const WITH_HTML_LABELS: ReadonlySet<string> = new Set([
  'block',
  'classDiagram',
  'erDiagram',
  'flowchart',
  'kanban',
  'mindmap',
  'requirementDiagram',
  'stateDiagram',
]);

/** A kind as authors write it. */
export function keywordOf(kind: string): string {
  return KEYWORDS[kind] ?? kind.replace(/-(?:v2|beta|elk)$/, '');
}
