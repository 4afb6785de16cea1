import { part } from './search/part.ts';

/**
 * `<aw-search-dialog>`: search on every page, by its button, `/` or Ctrl/⌘ K. This file only opens the dialog; what
 * happens in it is loaded when that is about to be.
 */
export class SearchDialog extends HTMLElement {
  #connected: Promise<void> | undefined;
  #dialog: HTMLDialogElement | undefined;
  readonly #listeners = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#listeners;
    const button = part(this, 'open', HTMLButtonElement);
    this.#dialog = part(this, 'dialog', HTMLDialogElement);
    button.hidden = false;
    button.addEventListener('click', () => this.open(), { signal });
    for (const approach of ['pointerenter', 'focus'])
      button.addEventListener(approach, () => this.#connect(), { signal, once: true });
    document.addEventListener('keydown', (event) => this.#onShortcut(event), { signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** Opens the dialog; closing it gives the focus back to where it was. */
  open(): void {
    if (!this.#dialog || this.#dialog.open) return;
    this.#dialog.showModal();
    part(this, 'input', HTMLInputElement).select();
    this.#connect();
  }

  #connect(): void {
    this.#connected ??= import('./search/quick-search.ts').then(
      ({ startQuickSearch }) => startQuickSearch(this),
      () => {
        this.#connected = undefined;
      },
    );
  }

  #onShortcut(event: KeyboardEvent): void {
    const isEditing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditing;
    if (!isSlash && !(isCommand && event.key.toLowerCase() === 'k')) return;
    event.preventDefault();
    this.open();
  }
}

customElements.define('aw-search-dialog', SearchDialog);
