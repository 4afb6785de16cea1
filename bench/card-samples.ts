import { createRequire } from 'node:module';
import type { IncidentCard } from '../src/render/card/spec.ts';

const require = createRequire(import.meta.url);
/** The same font for all contenders. */
export const fontFile = (weight: number) =>
  require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`);

export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" rx="14" fill="#4f46e5"/><path d="M20 46V18l24 28V18" fill="none" stroke="#fff" stroke-width="7"/></svg>`;

/** A card like those of a real site: words come back, titles and numbers do not. */
export function cardOf(number: number): IncidentCard {
  const pick = (from: string, step: number) =>
    from.split('|')[Math.floor(number / step) % from.split('|').length] ?? '';
  const what = pick(
    'Checkout|The dashboard|Image uploads|Webhooks|Sign-in|Search|Invoices|The public API',
    1,
  );
  const how = pick(
    'failed for part of|was slow in|answered with errors in|lost requests from|timed out for customers in',
    8,
  );
  const where = pick('Europe|Japan|North America|Australia|one region', 40);
  const why = pick(
    'after a certificate expired|during a database upgrade|because of a full disk|after a rollout',
    200,
  );
  const minutes = [3 + (number % 50), 10 + (number % 170), 5 + (number % 110)];
  const phase = (name: 'undetected' | 'responding' | 'recovering', label: string, length: number) => ({
    name,
    label,
    milliseconds: length * 60_000,
    duration: `${length} min`,
  });
  return {
    kind: 'incident',
    title: `${what} ${how} ${where} ${why}`,
    fallback: 'Incident',
    label: 'Incident report',
    hasReport: true,
    severity: { label: pick('Critical|Major|Minor', 1), order: 1 + (number % 3) },
    date: `${1 + (number % 28)} March ${2000 + Math.floor(number / 28)}`,
    services: [what, 'Webhooks'],
    more: { 1: '+1 more', 2: '+2 more' },
    duration: `${Math.floor(number / 60)} h ${number % 60} min`,
    phases: [
      phase('undetected', 'Undetected', minutes[0] ?? 1),
      phase('responding', 'Responding', minutes[1] ?? 1),
      phase('recovering', 'Recovering', minutes[2] ?? 1),
    ],
    flags: [],
  };
}

/** The same with words that no other card has. */
export function freshCardOf(number: number): IncidentCard {
  const word = (salt: number) => (number * 7919 + salt * 104_729 + 456_976).toString(26).replace(/\d/g, 'e');
  const title = Array.from({ length: 8 }, (_, salt) => word(salt)).join(' ');
  return { ...cardOf(number), title, services: [word(11), word(12)] };
}
