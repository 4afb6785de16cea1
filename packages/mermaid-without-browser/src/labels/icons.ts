import { createRequire } from 'node:module';

/** An icon of Font Awesome Free as a path in a box. */
export interface Icon {
  width: number;
  height: number;
  path: string;
}

/** Said in each drawing that has one, as their licence asks. */
export const ICONS_ATTRIBUTION = 'Icons: Font Awesome Free by Fonticons, Inc., CC BY 4.0';

/** How authors name an icon in a label. */
export const ICON = /(fa[bklrs]?):(fa-[\w-]+)/g;

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

/** All names of icons, older ones too; reads them all, which only a mistake needs. */
export function namesOfIcons(): string[] {
  const require = createRequire(import.meta.url);
  const icons = [SOLID, BRANDS, REGULAR].flatMap((folder) => Object.values<unknown>(require(folder)));
  return [...new Set(icons.flatMap((icon) => (isDefinition(icon) ? [icon.iconName, ...icon.icon[2]] : [])))]
    .filter((name) => typeof name === 'string')
    .map((name) => `fa-${name}`);
}

interface Definition {
  iconName: string;
  /** Its third is what it was called before, and its places in a font. */
  icon: [width: number, height: number, aliases: unknown[], ...others: unknown[]];
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && 'iconName' in value;
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
