import type { OwnComponents } from '../domain/site.ts';
import type { Mend } from '../schema/fault.ts';
import { applyEdits } from './apply-edits.ts';
import type { SourceDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { type IndentedCode, indentedCodeIn, isApart, toFinding } from './indented-code.ts';
import { ExcessError, excessOf } from './limits.ts';
import { createLines, type Lines } from './lines.ts';
import { parseMarkdown } from './markdown.ts';
import { isClosable } from './mdx-tags.ts';
import { explainMdx } from './mdx-words.ts';

/** How many mistakes are looked for in one body. */
const MAX_FAULTS = 20;

/** All mistakes of a body that can't be read: after each, it is read again without it. What is read here is never built. */
export function mdxFaultsOf(
  { body, bodyOffset }: Pick<SourceDocument, 'body' | 'bodyOffset'>,
  own: OwnComponents,
): Finding[] {
  const faults: Finding[] = [];
  const lines = createLines(body);
  const indented = indentedCodeIn(body);
  const told = new Set<IndentedCode>();
  let source = body;
  while (faults.length < MAX_FAULTS) {
    const error = failureOf(source);
    if (error === undefined) {
      const tree = parseMarkdown(source, 'mdx');
      const others = indented.filter((code) => !told.has(code) && isApart(code, tree));
      return [...faults, ...others.map((code) => toFinding(body, code, bodyOffset))];
    }
    // What is left may be too much; its author is told of that when these are mended.
    if (excessOf(error, bodyOffset)) break;
    const failure = toFailure(error);
    const place = lines.offsetOf(failure);
    const opened = openedIn(failure.reason, lines);
    // An end that does not fit may be right, and what stands before it is never closed.
    const isOpener = opened !== undefined && opened.offset !== place && !isClosable(opened.name, own);
    const offset = isOpener ? opened.offset : place;
    const code = indented.find(({ start, end }) => offset >= start && offset < end);
    if (code) {
      told.add(code);
      faults.push(toFinding(body, code, bodyOffset));
      source = masked(source, [code.start, code.end]);
      continue;
    }
    const isStray = opened && !isOpener && place > opened.offset && hasEnd(source, opened.name, place);
    const { at, mask, mend, ...words } = explainMdx(isStray ? STRAY : failure.reason, source, offset, own);
    const isMended = mend && mends(mend, source);
    faults.push({
      at: { offset: at + bodyOffset },
      ...words,
      ...(isMended && { mend: moved(mend, bodyOffset) }),
    });
    source = masked(source, mask);
    if (opened && !isOpener && !isStray) source = withoutOther(source, opened, at);
  }
  return faults;
}

interface Opened {
  name: string;
  offset: number;
}

/** The element that the compiler waits to see closed. */
function openedIn(reason: string, lines: Lines): Opened | undefined {
  const [, name, line, column] = /closing tag for `<([^`>]*)>` \((\d+):(\d+)\)/.exec(reason) ?? [];
  if (name === undefined) return undefined;
  return { name, offset: lines.offsetOf({ line: Number(line), column: Number(column) }) };
}

/** Whether a mend leaves no mistake where it is made: an escape is none within an address, and a tag may have two. */
function mends(mend: Mend, source: string): boolean {
  if (mend.kind !== 'replace') return true;
  const { start, text } = mend;
  const mended = applyEdits(source, [mend]);
  const error = failureOf(mended);
  if (error === undefined) return true;
  if (error instanceof ExcessError) return false;
  const failure = toFailure(error);
  const lines = createLines(mended);
  const places = [lines.offsetOf(failure), openedIn(failure.reason, lines)?.offset ?? -1];
  return places.every((place) => place < start || place > start + text.length);
}

/** What the compiler says of an end that belongs to nothing. */
const STRAY = 'Unexpected closing tag, expected an open tag first';

function hasEnd(source: string, name: string, from: number): boolean {
  return source.includes(`</${name}>`, from);
}

/** The same without the other end of an element of which one was told, so that it isn't told of again. */
function withoutOther(source: string, { name, offset }: Opened, at: number): string {
  if (offset !== at) return masked(source, [offset, offset + 1]);
  const closing = source.indexOf(`</${name}>`, at);
  return closing < 0 ? source : masked(source, [closing, closing + 2]);
}

function moved(mend: Mend, by: number): Mend {
  return mend.kind === 'replace' ? { ...mend, start: mend.start + by, end: mend.end + by } : mend;
}

function failureOf(source: string): unknown {
  try {
    parseMarkdown(source, 'mdx');
    return undefined;
  } catch (error) {
    return error;
  }
}

interface Failure {
  line: number;
  column: number;
  reason: string;
}

/** The compiler says `line:column: reason (rule)`. */
function toFailure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const [place = '', line, column] = /^(\d+):(\d+)(?:-\d+:\d+)?:/.exec(message) ?? [];
  const reason = message
    .slice(place.length)
    .replace(/\([\w-]+:[\w-]+\)$/, '')
    .trim();
  if (line === undefined) throw new Error(`The MDX compiler failed: ${message}`, { cause: error });
  return { line: Number(line), column: Number(column), reason };
}

function masked(source: string, [start, end]: readonly [number, number]): string {
  const blank = source.slice(start, end).replaceAll(/[^\r\n]/g, 'x');
  return source.slice(0, start) + blank + source.slice(end);
}
