import { GANTT, PIE, TIMELINE } from './charts.ts';
import { EVERYWHERE } from './everywhere.ts';
import { FLOWCHART } from './flowchart.ts';
import { CLASS, ENTITIES } from './members.ts';
import type { Finding, Mistake, Stumble } from './mistake.ts';
import { JOURNEY, PACKET, QUADRANT, RADAR, SANKEY, TREEMAP, XY } from './plots.ts';
import { SEQUENCE } from './sequence.ts';
import { STATES } from './states.ts';
import { ARCHITECTURE, BLOCKS, C4, REQUIREMENTS } from './structures.ts';
import { GIT, KANBAN, MINDMAP } from './trees.ts';

/** The mistakes that are made often, by the kind as authors write it; the first that it can be is the one. */
const MISTAKES: Readonly<Record<string, readonly Mistake[]>> = {
  flowchart: FLOWCHART,
  sequenceDiagram: SEQUENCE,
  stateDiagram: STATES,
  classDiagram: CLASS,
  erDiagram: ENTITIES,
  gantt: GANTT,
  timeline: TIMELINE,
  pie: PIE,
  gitGraph: GIT,
  mindmap: MINDMAP,
  kanban: KANBAN,
  journey: JOURNEY,
  quadrantChart: QUADRANT,
  xychart: XY,
  sankey: SANKEY,
  packet: PACKET,
  treemap: TREEMAP,
  radar: RADAR,
  requirementDiagram: REQUIREMENTS,
  architecture: ARCHITECTURE,
  block: BLOCKS,
  c4: C4,
};

/** What a stumble comes from; nothing when it is no mistake that we know. */
export function findingOf(kind: string, stumble: Stumble): Finding | undefined {
  for (const mistake of [...EVERYWHERE, ...(MISTAKES[kind] ?? [])]) {
    const finding = mistake(stumble);
    if (finding) return finding;
  }
  return undefined;
}
