import type { IncidentPart } from '../domain/parts.ts';
import type { Words } from './words.ts';

/** The heading of a part of an incident's page; the report has headings of its own. */
export function sayPart(name: Exclude<IncidentPart['name'], 'report'>, words: Words): string {
  return words.say(name === 'updates' ? 'part.told' : `part.${name}`);
}
