import { parentPort, workerData } from 'node:worker_threads';
import type { DiagramRequest, DiagramResult } from './diagram.ts';
import { createDrawing } from './drawing.ts';

/** What the worker thread is told and tells. */
export interface Job {
  number: number;
  request: DiagramRequest;
}

export interface Done extends Drawn {
  number: number;
}

/** What came of a request. */
export interface Drawn {
  result: DiagramResult;
  /** Whether it would be another on another day. */
  dependsOnNow: boolean;
}

const { draw, dependsOnNow } = await createDrawing(workerData.now);
parentPort?.on('message', async ({ number, request }: Job) => {
  const result = await draw(request);
  parentPort?.postMessage({ number, result, dependsOnNow: dependsOnNow() } satisfies Done);
});
parentPort?.postMessage('ready');
