import { parentPort, workerData } from 'node:worker_threads';
import type { DiagramRequest, DiagramResult } from './diagram.ts';
import { createDrawing } from './drawing.ts';

/** What the worker thread is told and tells. */
export interface Job {
  number: number;
  request: DiagramRequest;
}

export interface Done {
  number: number;
  result: DiagramResult;
}

const { draw } = await createDrawing(workerData.now);
parentPort?.on('message', async ({ number, request }: Job) => {
  const done: Done = { number, result: await draw(request) };
  parentPort?.postMessage(done);
});
parentPort?.postMessage('ready');
