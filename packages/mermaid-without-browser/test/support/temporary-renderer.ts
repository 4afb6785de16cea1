import { PATIENCE } from '../../../../test/support/patience.ts';
import type { DiagramRenderer } from '../../src/diagram.ts';
import { createDiagramRenderer, type DiagramRendererOptions } from '../../src/renderer.ts';

/** A moment for diagrams to be drawn at. */
export const NOW = Date.UTC(2024, 0, 1);

/** A renderer that keeps nothing, and waits for as long as a test may take. */
export function openTemporaryRenderer(options: Partial<DiagramRendererOptions> = {}): DiagramRenderer {
  return createDiagramRenderer({ now: NOW, timeoutMs: PATIENCE.testTimeout, ...options });
}
