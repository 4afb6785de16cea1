import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DiagramRenderer } from '../../../../src/render/diagram/diagram.ts';
import {
  createDiagramRenderer,
  type DiagramRendererOptions,
} from '../../../../src/render/diagram/renderer.ts';

import { PATIENCE } from '../../../support/patience.ts';

/** A moment for diagrams to be drawn at. */
export const NOW = Date.UTC(2024, 0, 1);

/** A renderer whose cache goes when it is closed. */
export function openTemporaryRenderer(options: Partial<DiagramRendererOptions> = {}): DiagramRenderer {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'diagrams-'));
  const renderer = createDiagramRenderer({
    cacheFolder,
    now: NOW,
    timeoutMs: PATIENCE.testTimeout,
    ...options,
  });
  return {
    render: renderer.render,
    close: async () => {
      await renderer.close();
      rmSync(cacheFolder, { recursive: true, force: true });
    },
  };
}
