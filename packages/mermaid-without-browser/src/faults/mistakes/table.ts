import { GANTT, PIE, TIMELINE } from './charts.ts';
import { FLOWCHART } from './flowchart.ts';
import { CLASS, ENTITIES } from './members.ts';
import type { Finding, Mistake, Stumble } from './mistake.ts';
import { SEQUENCE } from './sequence.ts';
import { STATES } from './states.ts';
import { GIT, MINDMAP } from './trees.ts';

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
};

/** What a stumble comes from; nothing when it is no mistake that we know. */
export function findingOf(kind: string, stumble: Stumble): Finding | undefined {
  for (const mistake of MISTAKES[kind] ?? []) {
    const finding = mistake(stumble);
    if (finding) return finding;
  }
  return undefined;
}
