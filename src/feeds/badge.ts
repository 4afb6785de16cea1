import { shorten, toMarkup } from '../domain/characters.ts';
import { PALETTE } from '../domain/palette.ts';
import type { IncidentStatus, ServiceStatus } from '../domain/status.ts';
import type { Words } from '../words/words.ts';

const HEIGHT = 20;
const PADDING = 7;
const FONT_SIZE = 11;
const LONGEST_LABEL = 40;

/** The latest word about an open incident. */
export interface LatestWord {
  title: string;
  status: IncidentStatus;
}

/** From here on, most scripts are written in squares. */
const FIRST_WIDE = '\u1100';

/** Advance widths of Verdana in thousandths of the font's size; a picture on another site can load no font. */
const WIDTHS = toWidths({
  274: 'il',
  344: "fj' ",
  394: 't!r.,',
  454: 'IJ()-/:;[]|"',
  521: 'csz?_',
  557: 'LF',
  600: 'aekovxyPY',
  636: 'bdghnpqu0123456789$*ET',
  690: 'ABCKRSVXZ&',
  760: 'DGHNOQU',
  818: 'w#+<=>~^',
  900: 'mM',
  1000: 'W@%',
});

/**
 * A flat badge, readable on light and dark pages, by eyes and by screen readers.
 *
 * @param label - what the status is of: the site or a service.
 * @param latest - said to screen readers and where a pointer rests.
 */
export function toBadge(label: string, status: ServiceStatus, words: Words, latest?: LatestWord): string {
  const name = shorten(label, LONGEST_LABEL);
  const told = words.say(`status.${status}`);
  const said = [
    words.say('badge.title', { name: label, status: told }),
    ...(latest
      ? [words.say('embed.open', { title: latest.title, status: words.say(`incident.${latest.status}`) })]
      : []),
  ];
  const title = toMarkup(said.join(' · '));
  const left = widthOf(name) + 2 * PADDING;
  const right = widthOf(told) + 2 * PADDING;
  const write = (text: string, x: number) =>
    `<text x="${x}" y="14" textLength="${widthOf(text)}" lengthAdjust="spacingAndGlyphs">${toMarkup(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}" role="img" aria-label="${title}">
<title>${title}</title>
<clipPath id="round"><rect width="${left + right}" height="${HEIGHT}" rx="4"/></clipPath>
<g clip-path="url(#round)">
<rect width="${left}" height="${HEIGHT}" fill="${PALETTE.muted.light}"/>
<rect x="${left}" width="${right}" height="${HEIGHT}" fill="${PALETTE[status].light}"/>
</g>
<g fill="#fff" font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="${FONT_SIZE}" aria-hidden="true">
${write(name, PADDING)}
${write(told, left + PADDING)}
</g>
</svg>
`;
}

/** Whole pixels. Accents take no room; a letter beyond the table is taken as one of its script. */
function widthOf(text: string): number {
  const letters = [...text.normalize('NFD').replace(/\p{Mark}/gu, '')];
  const widths = letters.map((letter) => WIDTHS.get(letter) ?? (letter < FIRST_WIDE ? 640 : 1000));
  return Math.ceil((widths.reduce((sum, width) => sum + width, 0) * FONT_SIZE) / 1000);
}

function toWidths(table: Record<number, string>): Map<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, letters]) =>
      [...letters].map((letter): [string, number] => [letter, Number(width)]),
    ),
  );
}
