import type { SourceDocument } from './document.ts';
import { lineEndOf } from './lines.ts';
import { toYamlText } from './yaml.ts';
import { commentFor } from './yaml-comments.ts';

/** A document's text with an update after the last one. */
export function withUpdate(
  document: SourceDocument,
  update: { at: string; status: string; text: string },
): string {
  const { text, lines, yaml, yamlOffset } = document;
  const range = yaml.rangeOf(['updates']);
  const item = (indent: string) =>
    `${indent}- at: ${update.at}\n${indent}  status: ${update.status}\n${indent}  text: ${toYamlText(update.text)}\n`;
  if (!range) return insertAt(text, endOfData(document), `updates:\n${item('  ')}`);
  const start = lines.positionOf(yamlOffset + range[0]);
  const written = text.slice(yamlOffset + range[0], yamlOffset + range[1]);
  // A list in brackets becomes one of lines only by hand.
  if (!written.startsWith('-'))
    return insertAt(text, yamlOffset + range[0] + written.lastIndexOf(']'), flowItem(update, written));
  const end = yamlOffset + range[0] + written.trimEnd().length;
  const next = lines.offsetOf({ line: lines.positionOf(end).line + 1, column: 1 });
  return insertAt(text, next, item(' '.repeat(start.column - 1)));
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

function flowItem(
  { at, status, text }: { at: string; status: string; text: string },
  written: string,
): string {
  const comma = /\[\s*\]$/.test(written) ? '' : ', ';
  return `${comma}{ at: ${JSON.stringify(at)}, status: ${status}, text: ${JSON.stringify(text)} }`;
}

/** Where the second line of `---` begins. */
function endOfData({ text, bodyOffset }: SourceDocument): number {
  return text.slice(0, bodyOffset).lastIndexOf('---');
}

function insertAt(text: string, offset: number, insertion: string): string {
  return text.slice(0, offset) + insertion.replaceAll('\n', lineEndOf(text)) + text.slice(offset);
}
