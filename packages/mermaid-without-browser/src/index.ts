export type {
  Diagram,
  DiagramFault,
  DiagramRenderer,
  DiagramRequest,
  DiagramResult,
  DiagramWarning,
  RowDirection,
} from './diagram.ts';
export type { Face, FaceFile, Weight } from './face.ts';
export { createDiagramRenderer, type DiagramCache, type DiagramRendererOptions } from './renderer.ts';
