import { createRequire } from 'node:module';

/** An icon of Font Awesome Free as a path in a box. */
export interface Icon {
  width: number;
  height: number;
  path: string;
}

/** Said in each drawing that has one, as their licence asks. */
export const ICONS_ATTRIBUTION = 'Icons: Font Awesome Free by Fonticons, Inc., CC BY 4.0';

const SOLID = '@fortawesome/free-solid-svg-icons';
const BRANDS = '@fortawesome/free-brands-svg-icons';
const REGULAR = '@fortawesome/free-regular-svg-icons';
/** Where an icon is looked for, by the class that says how it is drawn. Older names don't tell brands apart. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  fab: [BRANDS],
  'fa-brands': [BRANDS],
  far: [REGULAR, SOLID],
  'fa-regular': [REGULAR, SOLID],
};
const OTHERWISE = [SOLID, BRANDS, REGULAR];
const NAME = /^fa(?:-[a-z0-9]+)+$/;

const known = new Map<string, Icon | undefined>();

/** The icon that an element of these classes is, such as `fas fa-server`; its file is read when it is first used. */
export function iconOf(classes: string): Icon | undefined {
  if (!known.has(classes)) known.set(classes, find(classes.split(/\s+/)));
  return known.get(classes);
}

function find(classes: readonly string[]): Icon | undefined {
  const style = classes.find((name) => name in PACKAGES) ?? '';
  for (const name of classes) {
    if (!NAME.test(name) || name in PACKAGES) continue;
    for (const folder of PACKAGES[style] ?? OTHERWISE) {
      const icon = read(`${folder}/${name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}`);
      if (icon) return icon;
    }
  }
  return undefined;
}

function read(module: string): Icon | undefined {
  const require = createRequire(import.meta.url);
  try {
    const { width, height, svgPathData } = require(module);
    return { width, height, path: svgPathData };
  } catch {
    return undefined;
  }
}
