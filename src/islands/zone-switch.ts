import { formatElsewhere, formatZones, type TimeStyle } from '../domain/format-time.ts';
import type { Moment } from '../domain/moment.ts';

const MEMORY = 'afterword-zone';

/** What each element said before it was replaced. */
const published = new WeakMap<Element, string>();

/**
 * `<aw-zone-switch>`: shows every `<time data-style data-zone>` of the page in the reader's zone, in UTC or
 * in the zone in which it was published, and remembers which.
 */
class ZoneSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const reader = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const own = select.querySelector<HTMLOptionElement>('[value="reader"]');
    if (own) own.textContent += ` (${reader.replaceAll('_', ' ')})`;
    select.value = recall();
    if (select.selectedIndex < 0) select.value = '';
    const zoneOf = () => (select.value === 'utc' ? 'UTC' : select.value === 'reader' ? reader : undefined);
    const show = () => this.#show(zoneOf());
    select.addEventListener('change', () => {
      remember(select.value);
      show();
    });
    this.hidden = false;
    if (select.value) show();
  }

  #show(zone: string | undefined): void {
    const locale = document.documentElement.lang;
    for (const time of document.querySelectorAll<HTMLElement>('time[data-style]'))
      replace(time, zone && elsewhere(time, { locale, zone }));
    for (const name of document.querySelectorAll<HTMLElement>('[data-zone-at]')) {
      const instants = (name.dataset['zoneAt'] ?? '').split(' ').map((at) => Date.parse(at));
      replace(name, zone && formatZones(instants, { locale, zone }));
    }
    const face = this.querySelector('[data-part="zone"]');
    if (face) face.textContent = zone ? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ') : '';
  }
}

customElements.define('aw-zone-switch', ZoneSwitch);

function elsewhere(time: HTMLElement, format: { locale: string; zone: string }): string {
  const { style, zone = 'UTC', about, seconds } = time.dataset as Record<string, string | undefined>;
  const moment: Moment = {
    instant: Date.parse(time.getAttribute('datetime') ?? ''),
    approximate: about !== undefined,
    precision: seconds === undefined ? 'minute' : 'second',
  };
  return formatElsewhere(moment, style as TimeStyle, format, zone);
}

/** The text, or without one what was published. */
function replace(element: Element, text: string | undefined): void {
  const original = published.get(element) ?? element.textContent ?? '';
  published.set(element, original);
  element.textContent = text ?? original;
}

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
