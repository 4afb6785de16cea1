import type { THEME_KEYS } from '../words/tools.ts';

/** Names of the schemes in the order in which the button steps through them; '' follows the system. */
const SCHEMES = ['', 'light', 'dark'] as const;

/** `<aw-theme-switch>`: a button that steps through the colour schemes and remembers the choice. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    this.#label(button);
    button.addEventListener('click', () => {
      const current = SCHEMES.findIndex(
        (scheme) => scheme === (document.documentElement.dataset['theme'] ?? ''),
      );
      const next = SCHEMES[(current + 1) % SCHEMES.length] ?? '';
      if (next) document.documentElement.dataset['theme'] = next;
      else delete document.documentElement.dataset['theme'];
      try {
        localStorage.setItem('afterword-theme', next);
      } catch {
        // Storage is refused in some private windows: the choice holds for this page.
      }
      this.#label(button);
    });
  }

  #label(button: HTMLButtonElement): void {
    const scheme = (document.documentElement.dataset['theme'] || 'system') as 'system' | 'light' | 'dark';
    const labels: Record<(typeof THEME_KEYS)[number], string> = JSON.parse(this.dataset['labels'] ?? '');
    const label = labels[`theme.${scheme}`];
    button.setAttribute('aria-label', label);
    button.title = label;
  }
}

customElements.define('aw-theme-switch', ThemeSwitch);
