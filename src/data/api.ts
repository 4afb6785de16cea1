import { currentBuild } from '../build/current.ts';
import type { ApiSource } from '../feeds/statuspage/source.ts';

/** What all answers of the API tell about. */
export function loadApiSource(): ApiSource {
  return currentBuild().content;
}

/** A typed object as the answer of an endpoint. */
export function toJsonResponse(answer: object): Response {
  return new Response(`${JSON.stringify(answer, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
