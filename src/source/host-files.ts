import { shorten } from '../domain/characters.ts';
import type { Finding } from './finding.ts';

/** A line of a file that hosts read, without what does not count in it. */
interface HostLine {
  text: string;
  offset: number;
}

/** Where authors keep what hosts read. */
export const HEADERS_FILE = 'public/_headers';
export const REDIRECTS_FILE = 'public/_redirects';

/** A header of `_headers`, as hosts read it. */
export interface HostHeader {
  name: string;
  offset: number;
}

/** A redirect of `_redirects`, as hosts read it. */
export interface HostRedirect {
  from: string;
  status: string;
  offset: number;
}

/** What a file of a host says, and which of its lines no host understands. */
export interface HostFile<T> {
  entries: T[];
  faults: Finding[];
}

const PATH = /^(?:\/|https?:\/\/)\S*$/;
const HEADER = /^(?:(!)[ \t]*(?!!))?([!#$%&'*+.^_`|~\w-]+)(?::(.*))?$/;

/** Paths, each with headers on the lines below it. */
export function parseHostHeaders(text: string): HostFile<HostHeader> {
  const file: HostFile<HostHeader> = { entries: [], faults: [] };
  let hasPath = false;
  for (const line of linesOf(text)) {
    if (PATH.test(line.text)) {
      hasPath = true;
      continue;
    }
    const [, removal, name, value] = HEADER.exec(line.text) ?? [];
    if (name !== undefined && hasPath && (removal !== undefined || value?.trim())) {
      if (removal === undefined) file.entries.push({ name, offset: line.offset });
    } else if (name !== undefined && value?.trim() && !hasPath) {
      file.faults.push(
        fault(
          line,
          'with no path above it',
          'Write the path it applies to on a line above it, such as `/files/*`.',
        ),
      );
    } else {
      file.faults.push(
        fault(
          line,
          'expected a path, or `Name: value` below one',
          'Write one header on each line, indented.',
        ),
      );
    }
  }
  return file;
}

/** Lines with where from, where to, and how. */
export function parseHostRedirects(text: string): HostFile<HostRedirect> {
  const file: HostFile<HostRedirect> = { entries: [], faults: [] };
  for (const line of linesOf(text)) {
    const [from = '', ...rest] = line.text.replace(/(?<!\s)\s+#.*$/, '').split(/\s+/);
    // No host takes a second star, and a pattern of many would take long to try.
    const isFrom = PATH.test(from) && from.split('*').length <= 2;
    const to = rest.findIndex((word) => PATH.test(word));
    const [status = '301', ...conditions] = rest.slice(to + 1);
    const isCondition = (word: string) => /^[\w.-]+=\S+$/.test(word);
    if (
      isFrom &&
      to >= 0 &&
      rest.slice(0, to).every(isCondition) &&
      /^[2345]\d\d!?$/.test(status) &&
      conditions.every(isCondition)
    ) {
      file.entries.push({ from, status, offset: line.offset });
    } else {
      file.faults.push(
        fault(
          line,
          'expected an old path, a new one and a status',
          'Write one redirect on each line: `/old /new 301`.',
        ),
      );
    }
  }
  return file;
}

function linesOf(text: string): HostLine[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: written }) => {
    const line = written.trim();
    return line === '' || line.startsWith('#') ? [] : [{ text: line, offset: index + written.indexOf(line) }];
  });
}

function fault({ text, offset }: HostLine, expected: string, remedy: string): Finding {
  return { at: { offset }, message: `Unexpected line \`${shorten(text, 60)}\`, ${expected}.`, remedy };
}
