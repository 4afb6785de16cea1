const MEMORY = 'afterword-zone';

/**
 * `<aw-zone-switch>`: shows the times of the page in the reader's zone, in UTC or in the zone in which they were
 * published, and remembers which. What rewrites them is loaded by the first reader who asks for it.
 */
class ZoneSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const reader = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const own = select.querySelector<HTMLOptionElement>('[value="reader"]');
    if (own)
      own.textContent = (this.dataset['named'] ?? '').replace('{zone}', () => reader.replaceAll('_', ' '));
    select.value = recall();
    if (select.selectedIndex < 0) select.value = '';
    const zoneOf = () => (select.value === 'utc' ? 'UTC' : select.value === 'reader' ? reader : undefined);
    const show = async () => {
      const { showTimes } = await import('./zone-times.ts');
      // What is chosen by now, not what was when the loading began.
      const zone = zoneOf();
      showTimes(zone, this.dataset['words']);
      const face = this.querySelector('[data-part="zone"]');
      if (face) face.textContent = zone ? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') : '';
    };
    select.addEventListener('change', () => {
      remember(select.value);
      void show();
    });
    this.hidden = false;
    if (select.value) void show();
  }
}

customElements.define('aw-zone-switch', ZoneSwitch);

function recall(): string {
  try {
    return localStorage.getItem(MEMORY) ?? '';
  } catch {
    return '';
  }
}

function remember(choice: string): void {
  try {
    localStorage.setItem(MEMORY, choice);
  } catch {
    // Storage is refused in some private windows: the choice holds for this page.
  }
}
