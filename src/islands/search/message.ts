import type { SearchAnswer } from '../../search/engine/create-search.ts';
import type { SearchWords } from '../../search/show/strings.ts';
import { countText, fill } from '../../search/show/strings.ts';
import { element } from './element.ts';
import type { SearchSettings } from './settings.ts';

/** How many there are, and for what, when a word was understood as another. */
export function answerText(
  { total, corrected }: SearchAnswer,
  text: string,
  { strings, locale }: Pick<SearchWords, 'strings' | 'locale'>,
): string {
  if (total === 0) return fill(strings.none, { query: text });
  const count = countText(total, strings, locale);
  return corrected === undefined ? count : `${count} · ${fill(strings.corrected, { query: corrected })}`;
}

/** What went wrong, with a way to try again. */
export function showFailure(status: HTMLElement, { strings }: SearchSettings, retry: () => void): void {
  const button = element('button', { type: 'button' }, strings.retry);
  button.addEventListener('click', retry);
  status.replaceChildren(`${navigator.onLine ? strings.failed : strings.offline} `, button);
}
