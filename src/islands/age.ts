import { isStale } from '../domain/freshness.ts';

const MINUTE = 60_000;

/**
 * `<aw-age data-stale>`, in milliseconds: shows the words in it once the page is older than its owners thought
 * right. On every page, so that nobody takes an old one for the latest.
 */
class Age extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const staleAt = Number(this.dataset['stale']);
    const show = () => {
      this.hidden = !isStale({ staleAt }, Date.now());
    };
    show();
    this.#timer = window.setInterval(show, MINUTE);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}

customElements.define('aw-age', Age);
