import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Network } from '../../src/cli/network/request.ts';

/** What a server does with a request; it may also break the connection. */
export type Answering = (path: string, request: IncomingMessage, response: ServerResponse) => void;

/** A server that plays a source, and the paths that it was asked for. */
export async function startSource(answer: Answering): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    answer(path, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
}

/** A network in which waiting takes no time, and which remembers for how long it was to wait. */
export function createNetwork(): Network & { waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    fetch: (...request) => fetch(...request),
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
    },
  };
}
