import { isStale } from '../domain/age.ts';
import { keepTrue } from './keep-true.ts';

const MINUTE = 60_000;

/**
 * `<aw-age data-stale>`, in milliseconds: shows the words in it once the page is older than its owners thought
 * right. On every page, so that nobody takes an old one for the latest. A slow clock can only hide them for longer.
 * A page that does not change with each build is told of that moment by the script that all pages ask for anew.
 */
class Age extends HTMLElement {
  #life = new AbortController();

  connectedCallback(): void {
    this.#life = new AbortController();
    const show = () => {
      this.hidden = !isStale({ staleAt: Number(this.dataset['stale']) }, Date.now());
    };
    keepTrue(show, MINUTE, this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }
}

customElements.define('aw-age', Age);
