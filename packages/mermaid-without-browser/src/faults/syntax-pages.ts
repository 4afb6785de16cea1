const SITE = 'https://mermaid.js.org';

/** The pages of Mermaid's documentation, by the kind as authors write it. */
const PAGES: Readonly<Record<string, string>> = {
  C4Context: 'c4',
  architecture: 'architecture',
  block: 'block',
  c4: 'c4',
  classDiagram: 'classDiagram',
  erDiagram: 'entityRelationshipDiagram',
  flowchart: 'flowchart',
  gantt: 'gantt',
  gitGraph: 'gitgraph',
  graph: 'flowchart',
  journey: 'userJourney',
  kanban: 'kanban',
  mindmap: 'mindmap',
  packet: 'packet',
  pie: 'pie',
  quadrantChart: 'quadrantChart',
  radar: 'radar',
  requirementDiagram: 'requirementDiagram',
  sankey: 'sankey',
  sequenceDiagram: 'sequenceDiagram',
  stateDiagram: 'stateDiagram',
  timeline: 'timeline',
  treemap: 'treemap',
  xychart: 'xyChart',
};

/** Where the syntax of a kind of diagram is described; for one without a page that is known, where all are listed. */
export function syntaxPageOf(kind: string): string {
  const page = PAGES[kind];
  return page ? `${SITE}/syntax/${page}.html` : `${SITE}/intro/syntax-reference.html`;
}
