import { PALETTE } from '../domain/palette.ts';
import type { Words } from '../words/words.ts';

/** What the script reads of `/api/v2/summary.json`. */
interface Summary {
  status: { indicator: string; description: string };
  /** The newest first. */
  incidents: { name: string; status: string; components: unknown[] }[];
  scheduled_maintenances: { name: string; status: string; scheduled_for: string; scheduled_until: string }[];
}

/** What the script says; `{name}` stands for the titles of an incident or of planned work. */
interface Said {
  link: string;
  /** The latest word, by where the incident stands. */
  open: Readonly<Record<string, string>>;
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

/** What stands for a title until it is known. */
const NAME = '{name}';
/** Where open incidents stand. */
const STEPS = ['investigating', 'identified', 'monitoring'] as const;

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
    open: Object.fromEntries(
      STEPS.map((step) => [
        step,
        words.say('embed.open', { title: NAME, status: words.say(`incident.${step}`) }),
      ]),
    ),
    running: words.say('embed.running', { name: NAME }),
    unconfirmed: words.say('embed.unconfirmed', { names: NAME }),
  };
  const values = [home, COLOURS, said].map((value) => JSON.stringify(value)).join();
  const source = `(${showStatus})(document.currentScript,${values});\n`;
  // The other site may be in any encoding.
  return source
    .replaceAll('\t', '')
    .replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Sent to the browser as its own source, so it uses nothing from outside of itself, and its comments stand here. A status
 * that can't be read stays a plain link: it is never shown as good. The reader's clock may be wrong: nothing that it says
 * makes the status better than it was at the build. Where incidents name no service, the latest word alone names one.
 */
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
  const answer = await fetch(`${home}api/v2/summary.json`, { credentials: 'omit' }).catch(() => undefined);
  if (!answer?.ok) return;
  const {
    status: { indicator, description },
    incidents,
    scheduled_maintenances: works,
  }: Summary = await answer.json();
  const fill = (text = '', name: string) => text.replace('{name}', () => name);
  const [open] = incidents;
  const word = open && fill(said.open[open.status], open.name);
  const show = (indicator: string, text: string) => {
    const dot = document.createElement('span');
    dot.textContent = '● ';
    dot.style.color = colours[indicator] ?? '';
    dot.ariaHidden = 'true';
    link.dataset['indicator'] = indicator;
    link.replaceChildren(dot, [text, word].filter(Boolean).join(' · '));
  };
  const now = Date.now();
  const work = works.find(
    (it) => Date.parse(it.scheduled_for) <= now && now < Date.parse(it.scheduled_until),
  );
  const begun = works.filter((it) => it.status === 'in_progress');
  if (/minor|major|critical/.test(indicator))
    show(indicator, open && incidents.every((it) => !it.components[0]) ? '' : description);
  else if (work) show('maintenance', fill(said.running, work.name));
  else if (indicator === 'maintenance')
    show(
      'maintenance',
      begun.every((it) => Date.parse(it.scheduled_until) <= now)
        ? fill(said.unconfirmed, begun.map((it) => it.name).join(', '))
        : description,
    );
  else show('none', description);
}
