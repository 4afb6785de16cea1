import type { Root } from 'mdast';
import type { Finding } from './finding.ts';
import { lineEndOf } from './lines.ts';

/** Code that its author set apart by four spaces, as Markdown does: MDX reads it as text, headings and lists. */
export interface IndentedCode {
  /** From the beginning of its first line to the end of its last. */
  start: number;
  end: number;
}

const INDENT = /^(?: {4}| {0,3}\t)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** What stands further right below these belongs to them: items of lists, notes, elements and braces. */
const HOLDER = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)|^ {1,3}\S|^[<{]|^\[\^/;

/** All code of a body that is set apart by its indent alone. */
export function indentedCodeIn(body: string): IndentedCode[] {
  const found: IndentedCode[] = [];
  let open: IndentedCode | undefined;
  let fence: string | undefined;
  /** The line before, and the last one that is neither empty nor indented. */
  let [before, holder] = ['', ''];
  let start = 0;
  for (const line of body.split('\n')) {
    const text = line.trimEnd();
    const isIndented = text !== '' && INDENT.test(text) && fence === undefined;
    if (isIndented && open) open.end = start + text.length;
    else if (isIndented && before === '' && !HOLDER.test(holder)) {
      open = { start, end: start + text.length };
      found.push(open);
    } else if (text !== '') open = undefined;
    const sign = FENCE.exec(text)?.[1];
    if (fence === undefined) fence = sign;
    else if (sign?.startsWith(fence)) fence = undefined;
    if (text !== '' && !INDENT.test(text)) holder = text;
    before = text;
    start += line.length + 1;
  }
  return found;
}

/** What is told of such code where it stands beside everything else, not within an element. */
export function faultsOfIndents(body: string, tree: Root, bodyOffset: number): Finding[] {
  return indentedCodeIn(body)
    .filter((code) => isApart(code, tree))
    .map((code) => toFinding(body, code, bodyOffset));
}

/** Whether something begins in it that stands in nothing else. */
export function isApart({ start, end }: IndentedCode, tree: Root): boolean {
  return tree.children.some(({ position }) => {
    const offset = position?.start.offset ?? -1;
    return offset >= start && offset < end;
  });
}

/** What is told of it, at its place in the file. */
export function toFinding(body: string, { start, end }: IndentedCode, bodyOffset: number): Finding {
  const written = body.slice(start, end);
  return {
    at: { offset: bodyOffset + start + written.search(/\S/) },
    message: 'Unexpected code by an indent of four spaces, which MDX reads as text.',
    remedy: 'Put a line of three backticks above it and one below it. If it is text, begin it further left.',
    mend: { kind: 'replace', start: bodyOffset + start, end: bodyOffset + end, text: fenced(written) },
  };
}

/** The same code between fences that are longer than any in it. */
function fenced(written: string): string {
  const runs = written.match(/`+/g)?.map(({ length }) => length) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  const lines = written.split(/\r?\n/).map((line) => line.replace(INDENT, ''));
  return [fence, ...lines, fence].join(lineEndOf(written));
}
