import type { LatestJson } from '../feeds/latest-json.ts';
import { wordsIn } from '../words/carried.ts';
import type { WATCH_KEYS } from '../words/watch.ts';
import { keepTrue } from './keep-true.ts';

const MINUTE = 60_000;

/**
 * Asks the site each minute where the incident stands, as long as the page is open, and tells the reader of what is
 * new: by a notification where that is allowed, by the tab's title and icon, and in the element's `[role=status]`. It
 * ends when the incident is over. Nothing is kept, and no other host is asked.
 */
export async function watchIncident(element: HTMLElement): Promise<void> {
  const { latest = '' } = element.dataset;
  let { edition } = element.dataset;
  const words = wordsIn<(typeof WATCH_KEYS)[number]>(element.dataset['words']);
  const line = element.querySelector('[role=status]');
  const say = (text: string) => line?.replaceChildren(text);

  const permission = await Notification.requestPermission();
  say(words.say(permission === 'granted' ? 'open.telling' : 'open.telling-title'));

  const life = new AbortController();
  const ask = async () => {
    const answer = await read(latest);
    if (!answer) return;
    const isNews = edition !== answer.edition;
    edition = answer.edition;
    if (isNews) tell(answer, words.say('open.news', { status: answer.label, title: answer.title }));
    if (answer.status !== 'resolved') return;
    life.abort();
    say(words.say('open.told'));
  };
  keepTrue(ask, MINUTE, life.signal);
}

/** What can't be read now is asked for again in a minute. */
async function read(address: string): Promise<LatestJson | undefined> {
  try {
    const answer = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function tell({ url, text = '', icon, language = '' }: LatestJson, title: string): void {
  document.title = title;
  document.querySelector('link[rel=icon]')?.setAttribute('href', icon);
  try {
    new Notification(title, { body: text, tag: url, lang: language }).onclick = () => window.focus();
  } catch {
    // Some browsers show none from a page: the title has told it.
  }
}
