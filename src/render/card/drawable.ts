import type { FontLibrary } from './fonts.ts';
import { lackingOf, toInstall } from './lacking.ts';
import { type HanLanguage, hanLanguageOf } from './scripts.ts';
import type { CardSpec, CardWarning } from './spec.ts';
import { toDrawableText } from './text.ts';

/** A card with nothing but texts that can be drawn. */
export interface Drawable {
  spec: CardSpec;
  /** The company's name; empty when it cannot be drawn. */
  name: string;
  han: HanLanguage;
  warnings: CardWarning[];
}

/** What says the same, for signs that Inter's files lack. */
const LIKE: Readonly<Record<string, string>> = {
  '→': '–',
  '←': '–',
  '↔': '–',
  '⇒': '–',
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  '≠': '!=',
  '✕': '×',
  '✗': '×',
};

/** Keys whose values are no words for readers. */
const CODES = new Set(['kind', 'name', 'level', 'days', 'language']);

/**
 * Takes out what no installed font has. A sign is left out of its text; a text that lacks letters or
 * digits is left out whole, because half a sentence misleads; a title is replaced by other words.
 */
export function toDrawable(spec: CardSpec, name: string, locale: string, fonts: FontLibrary): Drawable {
  const han = hanLanguageOf(JSON.stringify([spec, name]), locale);
  const missing = new Set<string>();
  const has = (character: string) => character === ' ' || fonts.sliceOf(character, han) !== undefined;
  const likeOf = (character: string): string[] => {
    const like = Array.from(LIKE[character] ?? character.normalize('NFKC'));
    return like.every(has) ? like : [character];
  };
  const drawable = (text: string): string => {
    const characters = Array.from(toDrawableText(text)).flatMap((character) =>
      has(character) ? [character] : likeOf(character),
    );
    const lost = characters.filter((character) => !has(character));
    for (const character of lost) missing.add(character);
    if (lost.some((character) => /[\p{L}\p{M}\p{N}]/u.test(character))) return '';
    return toDrawableText(characters.filter((character) => !lost.includes(character)).join(''));
  };
  const ownName = drawable(name);
  const words = mapTexts(spec, drawable);
  return { spec: withTitle(words, ownName), name: ownName, han, warnings: warningsOf(missing, han) };
}

/** A card must say something: where its title is gone, its other words stand in for it. */
function withTitle(spec: CardSpec, name: string): CardSpec {
  switch (spec.kind) {
    case 'incident':
      return {
        ...spec,
        title: spec.title || [spec.label || spec.fallback, spec.date].filter(Boolean).join(', '),
      };
    case 'maintenance':
      return { ...spec, title: spec.title || spec.label || spec.fallback };
    case 'site':
    case 'service': {
      const label = spec.status.label || spec.status.short;
      return { ...spec, title: spec.title || name || spec.fallback, status: { ...spec.status, label } };
    }
    case 'page':
      return { ...spec, title: spec.title || name || spec.fallback };
  }
}

/** The same with every text for readers mapped; texts of a list that become empty are left out of it. */
function mapTexts<T>(value: T, map: (text: string) => string): T;
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map)).filter((item) => item !== '');
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, CODES.has(key) ? part : mapTexts(part, map)]),
  );
}

function warningsOf(missing: ReadonlySet<string>, han: HanLanguage): CardWarning[] {
  return lackingOf(missing, han).map(({ characters, package: name, shown }) => {
    const remedy = name ? toInstall(name) : 'Write it in other words to have it drawn.';
    return {
      character: characters[0] ?? '',
      package: name,
      message: `No installed font has ${shown}, so the share image leaves that text out. ${remedy}`,
    };
  });
}
