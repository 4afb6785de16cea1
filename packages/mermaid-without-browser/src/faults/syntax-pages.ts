const SITE = 'https://mermaid.js.org/syntax/';

/** Pages of Mermaid's documentation whose names differ from the kind's. */
const PAGES: Readonly<Record<string, string>> = {
  'architecture-beta': 'architecture',
  'block-beta': 'block',
  class: 'classDiagram',
  classDiagram: 'classDiagram',
  er: 'entityRelationshipDiagram',
  flowchart: 'flowchart',
  'flowchart-elk': 'flowchart',
  'flowchart-v2': 'flowchart',
  gitGraph: 'gitgraph',
  graph: 'flowchart',
  journey: 'userJourney',
  quadrantChart: 'quadrantChart',
  requirement: 'requirementDiagram',
  sequence: 'sequenceDiagram',
  state: 'stateDiagram',
  stateDiagram: 'stateDiagram',
  xychart: 'xyChart',
};

/** Where the syntax of a kind of diagram is described. */
export function syntaxPageOf(kind: string): string {
  return `${SITE}${PAGES[kind] ?? kind}.html`;
}
