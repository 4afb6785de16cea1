import type { SearchAnswer } from '../../search/engine/create-search.ts';
import type { SearchWords } from '../../search/show/search-words.ts';
import { element } from './element.ts';
import type { SearchSettings } from './settings.ts';

/** How many there are, and for what, when a word was understood as another. */
export function answerText(
  { total, corrected }: SearchAnswer,
  text: string,
  { words }: Pick<SearchWords, 'words'>,
): string {
  if (total === 0) return words.say('search.none', { query: text });
  const count = words.say('search.count', { count: total });
  return corrected === undefined
    ? count
    : `${count} · ${words.say('search.corrected', { query: corrected })}`;
}

/** What went wrong, with a way to try again. */
export function showFailure(status: HTMLElement, { words }: SearchSettings, retry: () => void): void {
  const button = element('button', { type: 'button' }, words.say('search.retry'));
  button.addEventListener('click', retry);
  status.replaceChildren(`${words.say(navigator.onLine ? 'search.failed' : 'search.offline')} `, button);
}
