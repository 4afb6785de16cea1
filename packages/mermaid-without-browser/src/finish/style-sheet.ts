import { isWithin } from '../dom/nodes.ts';
import { formatColour, type ThemedColour } from '../style/colour.ts';
import { fontFamilyWith } from '../text/fonts.ts';
import { isColour, type Paint, type Paints } from './paint.ts';

/** Undoes what text in the drawing would take over from the page and was not measured with. */
const fontOf = (own?: string) =>
  `direction:ltr;font:16px ${fontFamilyWith(own)};letter-spacing:0;word-spacing:0;text-transform:none;text-anchor:start`;
const FIT = 'max-width:100%;height:auto';
const SUPPORTS_BOTH = '@supports (color:light-dark(#000,#fff))';
/** Without light-dark() the drawing stays light, on a sheet of its own. */
const SHEET = 'background:#fff';

/**
 * Writes one class for each set of declarations and one custom property for each pair of colours, scoped to the
 * drawing by its id, and returns the style sheet. Elements get their classes.
 *
 * @param family - the drawing's own, for what Inter lacks.
 */
export function writeStyleSheet(svg: Element, paints: Paints, id: string, family?: string): string {
  const palette = new Map<string, { name: string; colour: ThemedColour }>();
  const classes = new Map<string, string>();
  const written = new Map<ThemedColour, string>();
  const nameColour = (colour: ThemedColour): string => {
    const known = written.get(colour) ?? nameNew(colour);
    written.set(colour, known);
    return known;
  };
  const nameNew = (colour: ThemedColour): string => {
    const key = `${formatColour(colour.light)},${formatColour(colour.dark)}`;
    const known = palette.get(key) ?? { name: `--m${palette.size.toString(36)}`, colour };
    palette.set(key, known);
    return `var(${known.name})`;
  };
  const toCss = (paint: Paint) =>
    [...paint]
      .map(([property, value]) => `${property}:${isColour(value) ? nameColour(value) : value}`)
      .join(';');

  let root = '';
  for (const [element, paint] of paints) {
    if (element === svg) root = toCss(withoutSize(paint));
    else if (paint.size && isWithin(element, svg)) {
      const css = toCss(paint);
      const name = classes.get(css) ?? `m${classes.size.toString(36)}`;
      classes.set(css, name);
      element.setAttribute('class', name);
    }
  }
  const colours = [...palette.values()];
  const light = colours.map(({ name, colour }) => `${name}:${formatColour(colour.light)}`);
  const both = colours.map(
    ({ name, colour }) => `${name}:light-dark(${formatColour(colour.light)},${formatColour(colour.dark)})`,
  );
  // What blends does so within the drawing; with a dark page it would vanish.
  const isolation = [...classes.keys()].some((css) => css.includes('mix-blend-mode'))
    ? 'isolation:isolate'
    : '';
  const head = [FIT, isolation, SHEET, fontOf(family), root, ...light].filter(Boolean).join(';');
  const rules = [...classes].map(([css, name]) => `#${id} .${name}{${css}}`).join('');
  return `#${id}{${head}}${SUPPORTS_BOTH}{#${id}{${['background:none', ...both].join(';')}}}${rules}`;
}

/** The drawing's own size is ours to set, and its font stands at the root already. */
function withoutSize(paint: Paint): Paint {
  const OURS = new Set(['width', 'max-width', 'overflow', 'display']);
  return new Map([...paint].filter(([property]) => !OURS.has(property)));
}
