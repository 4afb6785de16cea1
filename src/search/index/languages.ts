import { createMemory } from '../../domain/remembered.ts';
import type { SearchDocument } from '../document.ts';
import { english } from '../english.ts';
import type { Tongue } from '../tongue.ts';
import { tongueOf } from '../tongues.ts';

/** In which languages documents are. */
export interface Languages {
  /** The one in which questions are asked. */
  site: Tongue;
  of(document: SearchDocument): Tongue;
}

export function oneLanguage(tongue: Tongue): Languages {
  return { site: tongue, of: () => tongue };
}

/** The names of its months alone take as long as all else of a document, so they are asked for once. */
const tongues = createMemory<Promise<Tongue>>();

/** What is known of a language; of one that we know nothing of, what holds for all. */
export function spokenIn(language: string): Promise<Tongue> {
  return tongues(language, async () => (await tongueOf(language)) ?? english(language));
}

/** What is known of the language of a site, and of each document that is in another. */
export async function languagesOf(documents: readonly SearchDocument[], locale: string): Promise<Languages> {
  const site = await spokenIn(locale);
  const others = new Map<string, Tongue>();
  for (const { language } of documents)
    if (language && !others.has(language.tag)) others.set(language.tag, await spokenIn(language.tag));
  return { site, of: ({ language }) => others.get(language?.tag ?? '') ?? site };
}
