export type {
  Diagram,
  DiagramFault,
  DiagramRenderer,
  DiagramRequest,
  DiagramResult,
  DiagramWarning,
  RowDirection,
} from './diagram.ts';
export { createDiagramRenderer, type DiagramCache, type DiagramRendererOptions } from './renderer.ts';
