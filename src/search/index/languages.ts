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

/** What is known of the language of a site, and of each document that is in another. */
export async function languagesOf(documents: readonly SearchDocument[], locale: string): Promise<Languages> {
  const spoken = async (language: string) => (await tongueOf(language)) ?? english(language);
  const site = await spoken(locale);
  const others = new Map<string, Tongue>();
  for (const { language } of documents)
    if (language && !others.has(language)) others.set(language, await spoken(language));
  return { site, of: ({ language }) => others.get(language ?? '') ?? site };
}
