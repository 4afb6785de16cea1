import type { SearchAnswer } from '../../search/engine/create-search.ts';
import { apart, resultDetails } from '../../search/show/result.ts';
import { markedText, tree } from '../../search/show/tree.ts';
import { element, toElement } from './element.ts';
import { answerText, showFailure } from './message.ts';
import { part } from './part.ts';
import { settingsOf } from './settings.ts';

const ROWS = 8;
/** Quick enough to follow the fingers, slow enough not to read files for every letter. */
const PAUSE = 60;

/** A combobox: the field keeps the focus, the arrow keys choose among the results, Enter opens one. */
export function startQuickSearch(root: HTMLElement): void {
  const settings = settingsOf(root);
  const dialog = part(root, 'dialog', HTMLDialogElement);
  const input = part(root, 'input', HTMLInputElement);
  const list = part(root, 'list', HTMLUListElement);
  const status = part(root, 'status', HTMLParagraphElement);
  const all = part(root, 'all', HTMLAnchorElement);
  const page = all.getAttribute('href') ?? '';
  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let asked = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function choose(next: number): void {
    active = next;
    for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === active));
    const chosen = options[active];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  function show({ results }: Pick<SearchAnswer, 'results'>): void {
    options = results.map((result, i) =>
      element(
        'a',
        {
          href: result.url,
          id: `search-option-${i}`,
          role: 'option',
          tabindex: '-1',
          'aria-selected': 'false',
        },
        toElement(
          tree('span', { class: 'aw-result-title', ...apart(result.document) }, ...markedText(result.title)),
        ),
        ...resultDetails(result, settings).map(toElement),
      ),
    );
    list.replaceChildren(...options.map((option) => element('li', { role: 'presentation' }, option)));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    choose(-1);
  }

  async function ask(): Promise<void> {
    const text = input.value.trim();
    const number = ++asked;
    all.href = text === '' ? page : `${page}?q=${encodeURIComponent(text)}`;
    if (text === '') {
      status.textContent = '';
      return show({ results: [] });
    }
    try {
      const search = await settings.engine();
      const answer = await search.search({ text: input.value, limit: ROWS });
      if (number !== asked) return;
      show(answer);
      status.textContent = answerText(answer, text, settings);
    } catch {
      if (number !== asked) return;
      show({ results: [] });
      showFailure(status, settings, ask);
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const chosen = options[active];
    if (event.key === 'Enter' && chosen) chosen.dispatchEvent(new MouseEvent('click', clickLike(event)));
    else if (event.key === 'ArrowDown') choose(active + 1 < options.length ? active + 1 : -1);
    else if (event.key === 'ArrowUp') choose(active >= 0 ? active - 1 : options.length - 1);
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      ask();
    } else return;
    event.preventDefault();
  }

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  input.addEventListener('keydown', onKey);
  list.addEventListener('click', () => dialog.close());
  part(root, 'close', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  followKeyboard(dialog);
  settings.engine().then(
    (search) => search.load(),
    () => {},
  );
  ask();
}

/** Ctrl or ⌘ with Enter opens a new tab, as it does with a click. */
function clickLike({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): MouseEventInit {
  return { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
}

/** On a phone the dialog ends where the keyboard begins, so that nothing in it is out of reach. */
function followKeyboard(dialog: HTMLDialogElement): void {
  const { visualViewport } = window;
  visualViewport?.addEventListener('resize', () => {
    dialog.style.setProperty('--visible', `${Math.round(visualViewport.height)}px`);
  });
}
