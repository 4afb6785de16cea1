import { PALETTE } from '../domain/palette.ts';
import type { Words } from '../words/words.ts';

/** What the script reads of `/api/v2/summary.json`. */
interface Summary {
  status: { indicator: string; description: string };
  scheduled_maintenances: { name: string; status: string; scheduled_for: string; scheduled_until: string }[];
}

/** What the script says; `{name}` stands for the titles of planned work. */
interface Said {
  link: string;
  running: string;
  unconfirmed: string;
}

/** Of the dot, by the indicator. The other site's ground is more often light than dark. */
const COLOURS = {
  none: PALETTE.operational.light,
  maintenance: PALETTE.maintenance.light,
  minor: PALETTE.degraded.light,
  major: PALETTE['partial-outage'].light,
  critical: PALETTE['major-outage'].light,
};

/**
 * `/status.js`: a script that another site includes to show the status in one line, where the
 * script stands or inside of the element that its `data-into` selects. It keeps nothing in the
 * reader's browser.
 *
 * @param home - the address of the status page, with its slash.
 */
export function toEmbedScript(home: string, words: Words): string {
  const said: Said = {
    link: words.say('embed.link'),
    running: words.say('embed.running', { name: '{name}' }),
    unconfirmed: words.say('embed.unconfirmed', { names: '{name}' }),
  };
  const values = [home, COLOURS, said].map((value) => JSON.stringify(value)).join();
  const source = `(${showStatus})(document.currentScript,${values});\n`;
  // The other site may be in any encoding.
  return source.replace(/[^\t\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Sent to the browser as its own source, so it uses nothing from outside of itself. */
export async function showStatus(
  script: HTMLScriptElement,
  home: string,
  colours: Readonly<Record<string, string>>,
  said: Said,
): Promise<void> {
  const link = document.createElement('a');
  link.className = 'afterword-status';
  link.href = home;
  link.textContent = said.link;
  const into = script.dataset['into'];
  const target = into && document.querySelector(into);
  if (target) target.append(link);
  else script.after(link);
  const show = (indicator: string, text: string) => {
    const dot = document.createElement('span');
    dot.textContent = '● ';
    dot.style.color = colours[indicator] ?? '';
    dot.ariaHidden = 'true';
    link.dataset['indicator'] = indicator;
    link.replaceChildren(dot, text);
  };
  // A status that can't be read stays a plain link: it is never shown as good.
  const answer = await fetch(`${home}api/v2/summary.json`, { credentials: 'omit' }).catch(() => undefined);
  if (!answer?.ok) return;
  const { status, scheduled_maintenances: windows }: Summary = await answer.json();
  const now = Date.now();
  const running = windows.find(
    (window) => Date.parse(window.scheduled_for) <= now && now < Date.parse(window.scheduled_until),
  );
  const begun = windows.filter((window) => window.status === 'in_progress');
  const { indicator, description } = status;
  // The reader's clock may be wrong: nothing that it says makes the status better than it was at the build.
  if (/minor|major|critical/.test(indicator)) show(indicator, description);
  else if (running)
    show(
      'maintenance',
      said.running.replace('{name}', () => running.name),
    );
  else if (indicator === 'maintenance') {
    const isOver = begun.every((window) => Date.parse(window.scheduled_until) <= now);
    const names = begun.map((window) => window.name).join(', ');
    show('maintenance', isOver ? said.unconfirmed.replace('{name}', () => names) : description);
  } else show('none', description);
}
