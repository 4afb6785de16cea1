import { isRecord } from '../front-matter.ts';
import type { SourceFile } from '../model.ts';

/** What GitHub says of an issue, by its API or by its command line. */
export interface SavedIssue {
  number: number;
  title: string;
  body: string;
  isOpen: boolean;
  createdAt: string;
  closedAt: string | undefined;
  labels: string[];
  url: string | undefined;
  comments: SavedComment[];
  /** As it was saved. */
  origin: Record<string, unknown>;
}

export interface SavedComment {
  body: string;
  createdAt: string;
  author: string;
  isBot: boolean;
}

/** The issues in files of JSON, each once and by its number, with the comments that stand in it or beside it. */
export function issuesIn(files: readonly SourceFile[]): { issues: SavedIssue[]; unread: SourceFile[] } {
  const issues = new Map<number, SavedIssue>();
  const comments = new Map<number, SavedComment[]>();
  const unread: SourceFile[] = [];
  for (const file of files) {
    const values = valuesOf(file.text);
    if (values === undefined) unread.push(file);
    for (const value of values ?? []) {
      const issue = toIssue(value);
      if (issue) issues.set(issue.number, issue);
      const number = issue ? undefined : numberOfComment(value, file.path);
      const comment = number === undefined ? undefined : toComment(value);
      if (number !== undefined && comment) comments.set(number, [...(comments.get(number) ?? []), comment]);
    }
  }
  const all = [...issues.values()].map((issue) => ({
    ...issue,
    comments: inOrder([...issue.comments, ...(comments.get(issue.number) ?? [])]),
  }));
  return { issues: all.sort((one, other) => one.number - other.number), unread };
}

/** The objects of a file, also of several lists that were written one behind the other. */
function valuesOf(text: string): Record<string, unknown>[] | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, '').replaceAll(/\]\s*\[/g, '],['));
    return listed(value);
  } catch {
    try {
      return listed(JSON.parse(`[${text.replaceAll(/\]\s*\[/g, '],[')}]`));
    } catch {
      return undefined;
    }
  }
}

function listed(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(listed);
  return isRecord(value) ? [value] : [];
}

function toIssue(value: Record<string, unknown>): SavedIssue | undefined {
  const { number, title, body, state, labels, comments } = value;
  const createdAt = timeOf(value, 'created_at', 'createdAt');
  if (typeof number !== 'number' || typeof title !== 'string' || createdAt === undefined) return undefined;
  return {
    number,
    title,
    body: toLines(body),
    isOpen: String(state).toLowerCase() === 'open',
    createdAt,
    closedAt: timeOf(value, 'closed_at', 'closedAt'),
    labels: (Array.isArray(labels) ? labels : []).flatMap((label) =>
      typeof label === 'string' ? [label] : isRecord(label) ? (textOf(label, 'name') ?? []) : [],
    ),
    url: textOf(value, 'html_url', 'url'),
    comments: listed(comments).flatMap((comment) => toComment(comment) ?? []),
    origin: value,
  };
}

function toComment(value: Record<string, unknown>): SavedComment | undefined {
  const createdAt = timeOf(value, 'created_at', 'createdAt');
  if (typeof value['body'] !== 'string' || createdAt === undefined) return undefined;
  const user = isRecord(value['user']) ? value['user'] : isRecord(value['author']) ? value['author'] : {};
  const author = textOf(user, 'login') ?? '';
  const isBot = textOf(user, 'type') === 'Bot' || /\[bot\]$|^(?:upptime-bot|github-actions)$/.test(author);
  return { body: toLines(value['body']), createdAt, author, isBot };
}

/** The issue of a comment: its address says so, or the name of its file. */
function numberOfComment(value: Record<string, unknown>, path: string): number | undefined {
  const address = textOf(value, 'issue_url', 'html_url') ?? '';
  const [, number] =
    /\/issues\/(\d+)/.exec(address) ?? /(?:^|\D)(\d+)(?:\/comments|[-_.]comments)?\.json$/.exec(path) ?? [];
  const [, before] = /comments[-_/](\d+)/.exec(path) ?? [];
  const found = number ?? before;
  return found === undefined ? undefined : Number(found);
}

function inOrder(comments: readonly SavedComment[]): SavedComment[] {
  const each = new Map(comments.map((comment) => [`${comment.createdAt} ${comment.body}`, comment]));
  return [...each.values()].sort((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt));
}

function textOf(value: Record<string, unknown>, ...keys: string[]): string | undefined {
  return keys.map((key) => value[key]).find((found) => typeof found === 'string' && found !== '') as
    | string
    | undefined;
}

/** A time that can be read. */
function timeOf(value: Record<string, unknown>, ...keys: string[]): string | undefined {
  const text = textOf(value, ...keys);
  return text !== undefined && Number.isNaN(Date.parse(text)) ? undefined : text;
}

function toLines(body: unknown): string {
  return typeof body === 'string' ? body.replaceAll(/\r\n?/g, '\n') : '';
}
