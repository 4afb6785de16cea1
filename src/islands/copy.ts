import type { COPY_KEYS } from '../words/tools.ts';

const SHOWN_FOR = 2000;

/**
 * `<aw-copy>`: a button that copies `data-text`, or else the `pre` of the figure around it, and says so in the words
 * of `<aw-copy-words>`, which has them for all buttons.
 * Where the browser refuses, the text is selected instead, for the reader to copy.
 */
class Copy extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const label = button.textContent;
    const carrier = document.querySelector<HTMLElement>('aw-copy-words');
    const labels: Record<(typeof COPY_KEYS)[number], string> = JSON.parse(carrier?.dataset['labels'] ?? '');
    button.setAttribute('aria-live', 'polite');
    this.hidden = false;
    button.addEventListener('click', async () => {
      button.textContent = labels[(await this.#copy()) ? 'copy.copied' : 'copy.refused'];
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        button.textContent = label;
      }, SHOWN_FOR);
    });
  }

  async #copy(): Promise<boolean> {
    const source = this.closest('figure')?.querySelector('pre');
    try {
      await navigator.clipboard.writeText(this.dataset['text'] ?? source?.textContent ?? '');
      return true;
    } catch {
      if (source) getSelection()?.selectAllChildren(source);
      return false;
    }
  }
}

customElements.define('aw-copy', Copy);
