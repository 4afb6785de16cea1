import type { SourceFormat } from '../model.ts';
import { isRaw, type Raw } from '../shape.ts';

/** Something to ask an address for. */
export interface SourceRequest {
  url: string;
  /** Whether it may not be there. */
  isOptional?: boolean;
}

/** What was answered, by the addresses that were asked; nothing for what is not there. */
export type Answers = ReadonlyMap<string, unknown>;

/** How a format is asked for all that it has. */
export interface Asking {
  format: SourceFormat;
  /** Whether it can be asked at an address of this form. */
  isAt(address: URL): boolean;
  /** Milliseconds from one request to the next. */
  pause: number;
  /** Environment variables of what proves who asks, and the headers that are made of them. */
  keys: readonly string[];
  headers(keys: readonly string[]): Readonly<Record<string, string>>;
  /** What to ask for by what is known so far; what was asked for already is left out by the caller. */
  next(address: string, answers: Answers): SourceRequest[];
}

/** For those who ask nothing of who asks. */
export const PUBLIC = { pause: 250, keys: [], headers: () => ({}) } as const;

/** An address below another. */
export function below(address: string, path: string): string {
  return new URL(path, address.endsWith('/') ? address : `${address}/`).href;
}

/**
 * The pages of a list: the first, and the next as long as the last one was full and brought something new, which
 * lists do not where they know nothing of pages.
 *
 * @param urlOf - the address of a page, counted from 1.
 */
export function pagesOf(
  urlOf: (page: number) => string,
  size: number,
  answers: Answers,
  listOf: (answer: unknown) => readonly unknown[] = toList,
): SourceRequest[] {
  const requests: SourceRequest[] = [];
  const seen = new Set<string>();
  for (let page = 1; ; page++) {
    const url = urlOf(page);
    requests.push({ url });
    const items = listOf(answers.get(url));
    const fresh = items.filter((item) => !seen.has(keyOf(item)));
    for (const item of fresh) seen.add(keyOf(item));
    if (items.length < size || fresh.length === 0) return requests;
  }
}

/**
 * The pages of a list of which each names the next.
 *
 * @param nextOf - the address of the next page, by what was answered.
 */
export function chainOf(
  first: string,
  nextOf: (answer: Raw, url: string) => string | undefined,
  answers: Answers,
): SourceRequest[] {
  const urls = new Set<string>();
  for (let url: string | undefined = first; url !== undefined && !urls.has(url); ) {
    urls.add(url);
    const answer: unknown = answers.get(url);
    url = isRaw(answer) ? nextOf(answer, url) : undefined;
  }
  return [...urls].map((url) => ({ url }));
}

/** A list of objects, whatever was answered. */
export function itemsOf(answer: unknown, ...keys: readonly string[]): Raw[] {
  let value = answer;
  for (const key of keys) value = isRaw(value) ? value[key] : undefined;
  return toList(value).filter(isRaw);
}

function toList(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

function keyOf(item: unknown): string {
  return isRaw(item) ? String(item['id']) : String(item);
}
