import satori, { type Font } from 'satori';
import type { FontLibrary, FontSlice, Weight } from './fonts.ts';
import { inkOf, type Outline, UNITS } from './outline.ts';

/** How a text is set, apart from its size. */
export interface Setting {
  weight: Weight;
  /** Space added to every letter, in font sizes. */
  tracking: number;
  /** Whether its line is read from right to left; by default, when the first letter is. */
  rtl?: boolean | undefined;
}

/** A piece of text that is set at once. */
export interface Run {
  text: string;
  rtl: boolean;
  setting: Setting;
  /** The fonts that it needs, the base font first. */
  slices: FontSlice[];
  /** Whether it begins with a character of another family than the base font's. */
  foreign: boolean;
}

/** A text as satori sets it. */
type SetText = Pick<Run, 'text' | 'rtl' | 'setting'>;

/** What satori made of a box: how wide it is, and the path of what is seen in it. */
interface SetBox {
  width: number;
  path: string;
}

/** What the strut adds to a box. */
interface Strut {
  width: number;
  /** From the top of the box down to where letters stand. */
  baseline: number;
}

/**
 * A no-break space that stands before what begins in another family. Satori puts a line onto the
 * baseline of its first font, so this one, of the base font, brings all scripts onto the same baseline.
 */
const STRUT = '\u00a0';

/**
 * Sets runs with satori, all in one flat tree. Every run is a box of its own at the origin, so no
 * outline depends on what else is set with it. All runs of a call need the same slices.
 */
export function createRunSetter(fonts: FontLibrary): (runs: readonly Run[]) => Promise<Outline[]> {
  const struts = new Map<string, Strut>();

  const strutOf = async (setting: Setting): Promise<Strut> => {
    const key = `${setting.weight} ${setting.tracking}`;
    const known = struts.get(key);
    if (known) return known;
    const [bare, strutted] = await setBoxes(
      [
        { text: 'x', rtl: false, setting },
        { text: `${STRUT}x`, rtl: false, setting },
      ],
      [fonts.base],
    );
    // Satori gives no width to a text that is only space, so the strut's is the difference that it makes.
    const strut = {
      width: (strutted?.width ?? 0) - (bare?.width ?? 0),
      baseline: inkOf(bare?.path ?? '')?.bottom ?? 0,
    };
    struts.set(key, strut);
    return strut;
  };

  return async (runs) => {
    const inked = runs.filter(({ text }) => text !== ' ');
    const texts = inked.map((run) => ({ ...run, text: run.foreign ? STRUT + run.text : run.text }));
    const boxes = await setBoxes(texts, runs[0]?.slices ?? []);
    const outlines: Outline[] = [];
    for (const { text, rtl, setting, foreign } of runs) {
      const strut = await strutOf(setting);
      const box = text === ' ' ? { width: strut.width, path: '' } : boxes.shift();
      if (box) outlines.push(toOutline(box, { ...strut, width: foreign ? strut.width : 0 }, rtl));
    }
    return outlines;
  };
}

/** The box as an outline without its strut, which stands on the right when the text begins there. */
function toOutline({ width, path }: SetBox, strut: Strut, rtl: boolean): Outline {
  const origin = { x: rtl ? 0 : strut.width, y: strut.baseline };
  const ink = inkOf(path);
  return {
    advance: (width - strut.width) / UNITS,
    path,
    origin,
    ink: ink && {
      left: (ink.left - origin.x) / UNITS,
      top: (ink.top - origin.y) / UNITS,
      right: (ink.right - origin.x) / UNITS,
      bottom: (ink.bottom - origin.y) / UNITS,
    },
  };
}

async function setBoxes(texts: readonly SetText[], slices: readonly FontSlice[]): Promise<SetBox[]> {
  if (texts.length === 0) return [];
  const widths: number[] = [];
  const svg = await satori(
    {
      type: 'div',
      props: {
        style: { position: 'relative', display: 'flex', width: UNITS, height: UNITS, fontSynthesis: 'none' },
        children: texts.map(toElement),
      },
      key: null,
    },
    {
      width: UNITS,
      height: UNITS,
      fonts: facesFor(texts, slices),
      pointScaleFactor: 64,
      onNodeDetected: ({ width }) => widths.push(width),
      // Asked for what no font has, satori would draw a box. Such text is taken out before it comes here.
      loadAdditionalAsset: (_, segment) => Promise.reject(new Error(`No font has all of "${segment}".`)),
    },
  );
  const paths = Array.from(svg.matchAll(/<path [^>]*?d="([^"]*)"/g), ([, data]) => data ?? '');
  if (paths.length !== texts.length) throw new Error(`satori drew ${paths.length} of ${texts.length} texts.`);
  // The first node is the root.
  return paths.map((path, index) => ({ path, width: widths[index + 1] ?? 0 }));
}

function toElement({ text, rtl, setting }: SetText) {
  return {
    type: 'div',
    props: {
      style: {
        position: 'absolute',
        left: 0,
        top: 0,
        fontSize: UNITS,
        fontWeight: setting.weight,
        lineHeight: 1,
        letterSpacing: setting.tracking * UNITS,
        whiteSpace: 'pre',
        direction: rtl ? 'rtl' : 'ltr',
      },
      children: text,
    },
    key: null,
  };
}

/** Satori falls back to the next font in the list for what the one before it lacks. */
function facesFor(texts: readonly SetText[], slices: readonly FontSlice[]): Font[] {
  const weights = [...new Set(texts.map(({ setting }) => setting.weight))];
  return slices.flatMap(({ id, bytes }) =>
    weights.map((weight) => ({ name: id, weight, style: 'normal' as const, data: bytes(weight) })),
  );
}
