/** Names of the schemes in the order in which the button steps through them; '' follows the system. */
const SCHEMES = ['', 'light', 'dark'] as const;
const LABELS = { '': 'system', light: 'light', dark: 'dark' } as const;

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
    const scheme = (document.documentElement.dataset['theme'] ?? '') as keyof typeof LABELS;
    button.setAttribute('aria-label', `Colour scheme: ${LABELS[scheme]}`);
    button.title = `Colour scheme: ${LABELS[scheme]}`;
  }
}

customElements.define('aw-theme-switch', ThemeSwitch);
