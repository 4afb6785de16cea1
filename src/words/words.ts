import { isolate, runsBothWays } from '../domain/text-direction.ts';
import type { en } from './en/index.ts';
import { fill, type Template, type Values } from './template.ts';

/** The name of a message. */
export type Key = keyof typeof en;

/** The names that stand in `{$name …}` somewhere in a message. */
type Names<Text extends string> = Text extends `${string}{$${infer Rest}`
  ? Rest extends `${infer Inside}}${infer After}`
    ? FirstWord<Inside> | Names<After>
    : never
  : never;
/** Those that are numbers. */
type Numbers<Text extends string> = Text extends `${string}{$${infer Rest}`
  ? Rest extends `${infer Inside}}${infer After}`
    ? (Inside extends `${infer Name} :number${string}` ? Name : never) | Numbers<After>
    : never
  : never;
type FirstWord<Text extends string> = Text extends `${infer First} ${string}` ? First : Text;

/** What a message must be given. */
export type ValuesOf<K extends Key> = K extends Key ? ValuesIn<(typeof en)[K]['text']> : never;
type ValuesIn<Text extends string> = {
  [Name in Names<Text>]: Name extends Numbers<Text> ? number : string;
};

/** The rest of the arguments: none where nothing is filled in. */
type Rest<K extends Key> = [keyof ValuesOf<K>] extends [never] ? [] : [values: ValuesOf<K>];

/**
 * The words of a site in one language. Everything that readers see is said by them, on pages, in feeds, on cards, in
 * diagrams and in scripts, which carry the few that they need.
 */
export interface Words<K extends Key = Key> {
  /** BCP 47, of the words, and so of the plurals, lists and numbers in them. */
  language: string;
  /** BCP 47, of dates and of numbers that stand by themselves. */
  locale: string;
  /** A message with its values filled in. */
  say<T extends K>(key: T, ...values: Rest<T>): string;
  /** A message that is filled in elsewhere. */
  templateOf(key: K): Template;
}

/**
 * Words that are told from templates.
 *
 * @param prepare - gives the values of a message the form in which they stand in it.
 */
export function createWords<K extends Key>(
  { language, locale }: { language: string; locale: string },
  templateOf: (key: K) => Template,
  prepare: (template: Template, values: Values) => Values = (_, values) => values,
): Words<K> {
  return {
    language,
    locale,
    templateOf,
    say(key, ...[values]) {
      const template = templateOf(key);
      return fill(template, prepare(template, values ?? {}), language);
    },
  };
}

/** The templates of some messages, for a script to carry. */
export function templatesOf<K extends Key>(words: Words<K>, keys: readonly K[]): Record<K, Template> {
  return Object.fromEntries(keys.map((key) => [key, words.templateOf(key)])) as Record<K, Template>;
}

/** Several names as one phrase: "API, Checkout and Search". */
export function listOf(names: readonly string[], { language }: Pick<Words, 'language'>): string {
  return new Intl.ListFormat(language).format(apart(names));
}

/** Several things side by side, each of which could stand alone: "Undetected 5 min, Responding 1 h". */
export function seriesOf(items: readonly string[], { language }: Pick<Words, 'language'>): string {
  return new Intl.ListFormat(language, { type: 'unit' }).format(apart(items));
}

/** Names that run both ways keep their order among one another. */
function apart(names: readonly string[]): readonly string[] {
  return names.length > 1 && runsBothWays(names.join('')) ? names.map(isolate) : names;
}
