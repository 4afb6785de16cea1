import { IncidentSchema } from '../schema/incident.ts';
import type { SourceDocument } from './document.ts';
import { lineEndOf } from './lines.ts';
import { toYaml } from './write-document.ts';
import { commentFor } from './yaml-comments.ts';

/** An update as it is written down. */
export interface WrittenUpdate {
  at: string;
  status: string;
  text: string;
  /** How services are from then on, by their ids. */
  services?: Readonly<Record<string, string>>;
}

/** A document's text with an update after the last one. */
export function withUpdate(document: SourceDocument, update: WrittenUpdate): string {
  const { text, lines, yaml, yamlOffset } = document;
  const range = yaml.rangeOf(['updates']);
  if (!range) return insertAt(text, endOfData(document), toYaml(listOf(update)));
  const start = lines.positionOf(yamlOffset + range[0]);
  const written = text.slice(yamlOffset + range[0], yamlOffset + range[1]);
  // A list in brackets becomes one of lines only by hand.
  if (!written.startsWith('-'))
    return insertAt(text, yamlOffset + range[0] + written.lastIndexOf(']'), flowItem(update, written));
  const end = yamlOffset + range[0] + written.trimEnd().length;
  const next = lines.offsetOf({ line: lines.positionOf(end).line + 1, column: 1 });
  return insertAt(text, next, itemOf(update, ' '.repeat(start.column - 1)));
}

function listOf(update: WrittenUpdate) {
  return { schema: IncidentSchema, fields: { updates: [update] } };
}

/** The lines of an update in a list that is indented so far. */
function itemOf(update: WrittenUpdate, indent: string): string {
  const [, ...lines] = toYaml(listOf(update)).split('\n');
  return lines.map((line) => (line === '' ? '' : indent + line.slice(2))).join('\n');
}

/**
 * A document's text with a milestone after those that come before it. A comment that held its place, as new
 * files have one, has done its work and goes.
 */
export function withMilestone(document: SourceDocument, name: 'resolved', at: string): string {
  const { text, lines } = document;
  const line = `${name}: ${at}\n`;
  const held = commentFor(document, name);
  if (held !== undefined) {
    const next = lines.offsetOf({ line: lines.positionOf(held).line + 1, column: 1 });
    return insertAt(text.slice(0, held) + text.slice(next), held, line);
  }
  const before = ['mitigated', 'detected', 'started'].find((key) => document.yaml.rangeOf([key]));
  const [, end = 0] = document.yaml.rangeOf([before ?? 'started']) ?? [];
  const last = lines.positionOf(document.yamlOffset + Math.max(end - 1, 0)).line;
  return insertAt(text, lines.offsetOf({ line: last + 1, column: 1 }), line);
}

function flowItem(update: WrittenUpdate, written: string): string {
  const { at, status, text } = update;
  const comma = /\[\s*\]$/.test(written) ? '' : ', ';
  const services = servicesOf(update);
  return `${comma}{ at: ${JSON.stringify(at)}, status: ${status}, text: ${JSON.stringify(text)}${services && `, ${services}`} }`;
}

function servicesOf({ services = {} }: WrittenUpdate): string {
  const told = Object.entries(services).map(([id, impact]) => `${id}: ${impact}`);
  return told.length > 0 ? `services: { ${told.join(', ')} }` : '';
}

/** Where the second line of `---` begins. */
function endOfData({ text, bodyOffset }: SourceDocument): number {
  return text.slice(0, bodyOffset).lastIndexOf('---');
}

function insertAt(text: string, offset: number, insertion: string): string {
  return text.slice(0, offset) + insertion.replaceAll('\n', lineEndOf(text)) + text.slice(offset);
}
