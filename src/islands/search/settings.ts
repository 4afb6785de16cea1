import { readingTimeOf } from '../../domain/age.ts';
import type { Search } from '../../search/engine/create-search.ts';
import type { SearchWords } from '../../search/show/search-words.ts';
import { tongueOf } from '../../search/tongues.ts';
import { wordsIn } from '../../words/carried.ts';

/** What the markup tells the islands, and the way to the engine. */
export interface SearchSettings extends SearchWords {
  /** Loads the engine when it is first called; after a failure, again. */
  engine(): Promise<Search>;
}

/** Reads `data-base`, `data-levels` and `data-words`. */
export function settingsOf({ dataset }: HTMLElement): SearchSettings {
  const words: SearchWords['words'] = wordsIn(dataset['words']);
  const base = new URL(dataset['base'] ?? '/search/', location.href).href;
  let engine: Promise<Search> | undefined;
  return {
    words,
    levels: JSON.parse(dataset['levels'] ?? '{}') as Record<string, number>,
    engine: () => {
      engine ??= Promise.all([import('../../search/engine/create-search.ts'), tongueOf(words.locale)]).then(
        ([{ createSearch }, tongue]) =>
          createSearch({
            base,
            locale: words.locale,
            tongue,
            today: (site) => localDay(new Date(readingTimeOf(site, Date.now()))),
          }),
        (error: unknown) => {
          engine = undefined;
          throw error;
        },
      );
      return engine;
    },
  };
}

function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
