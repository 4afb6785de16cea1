import type { Diagram } from 'mermaid-without-browser';
import { diagramKey } from '../markdown/fence.ts';
import type { Outline } from '../markdown/outline.ts';
import { isWide } from '../render/diagram/figure.ts';
import { diagramFilePathOf, toDiagramFile } from '../render/diagram/file.ts';

/** The diagrams of authors that are published as files too, by their paths: those that a screen may be too narrow for. */
export function diagramFilesOf(
  outlines: ReadonlyMap<string, Outline>,
  diagrams: ReadonlyMap<string, Diagram>,
): Map<string, { text: string }> {
  const drawn = [...outlines.values()].flatMap(({ fences }) =>
    fences.flatMap((fence) => diagrams.get(diagramKey(fence)) ?? []),
  );
  return new Map(
    drawn.filter(isWide).map((diagram) => [diagramFilePathOf(diagram), { text: toDiagramFile(diagram) }]),
  );
}
