import sharp from 'sharp';
import { createFaceFinder } from '../../../../src/render/diagram/faces.ts';
import { REPOSITORY } from '../../../../test/support/files.ts';
import { createDrawing } from '../../src/drawing.ts';
import { AS_NOBODY_SETS_IT_UP, ORIGIN, openChromium } from '../support/chromium.ts';
import { areMadeAlike, boxesApart, compareWithChromium } from '../support/drawings-alike.ts';
import { emojiFacesFor } from '../support/emoji-face.ts';
import { NOW } from '../support/temporary-renderer.ts';
import { wordsApart } from '../support/words-alike.ts';
import type { FoundDiagram } from './diagrams-in.ts';
import { haveOthers, type Outcome } from './outcome.ts';

const LARGEST_WEBP = 16_383;

/** Draws diagrams here and in Chromium, with the same faces. */
export interface Comparer {
  compare(diagram: FoundDiagram): Promise<Outcome>;
  close(): Promise<void>;
}

/** Opens Mermaid here and two pages of Chromium: one set up as ours is, and one as nobody sets it up. */
export async function openComparer(): Promise<Comparer> {
  const finder = createFaceFinder(REPOSITORY, { root: ORIGIN, locale: 'en' });
  const alike = await openChromium(NOW, undefined, finder.files);
  const usual = await openChromium(NOW, AS_NOBODY_SETS_IT_UP, finder.files);
  const drawing = await createDrawing(NOW);

  const compare = async (diagram: FoundDiagram): Promise<Outcome> => {
    const { source } = diagram;
    const { faces } = await finder.of(source);
    const shown = [...faces, ...emojiFacesFor(source)];
    await alike.loadFaces(shown);
    await usual.loadFaces(shown);
    const drawn = await drawing.draw({ source, faces });
    const theirs = await attempt(() => usual.draw(source));
    const asUsual = theirs.value && (await usual.photograph(theirs.value.markup));
    if (drawn.status === 'failed' || theirs.value === undefined || asUsual === undefined) {
      return {
        ...diagram,
        kind: drawn.status === 'drawn' ? drawn.diagram.kind : (theirs.value?.kind ?? drawn.fault.kind),
        ours:
          drawn.status === 'drawn'
            ? { picture: await small(await alike.photograph(drawn.diagram.svg)) }
            : { fault: `Line ${drawn.fault.line}: ${drawn.fault.message}` },
        theirs: asUsual === undefined ? { fault: theirs.fault ?? '' } : { picture: await small(asUsual) },
      };
    }
    const { kind, markup } = theirs.value;
    const words = wordsApart(await usual.labels(drawn.diagram.svg), await usual.labels(markup), kind);
    // Set up as ours, Mermaid in a browser fails with some that it draws as nobody sets it up.
    const { value: compared } = await attempt(() => compareWithChromium(source, drawing, alike));
    if (compared === undefined) {
      const ours = await small(await alike.photograph(drawn.diagram.svg));
      return { ...diagram, kind, ours: { picture: ours }, theirs: { picture: await small(asUsual) }, words };
    }
    const [ours, others] = compared.photographs;
    return {
      ...diagram,
      kind,
      words,
      ours: { picture: await small(ours) },
      theirs: { picture: await small(others) },
      apart: {
        ...(haveOthers(words) && { asUsual: await small(asUsual) }),
        elements: [compared.structures[0].length, compared.structures[1].length],
        areMadeAlike: areMadeAlike(compared),
        box: boxesApart(compared),
        share: compared.pixels.share,
        marks: await small(compared.pixels.marks),
      },
    };
  };

  return {
    compare,
    close: async () => {
      await alike.close();
      await usual.close();
    },
  };
}

/** What came of some work, or why nothing did, in a line. */
async function attempt<T>(work: () => Promise<T>): Promise<{ value?: T; fault?: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** What an error of a page says, without its trace. */
export function faultOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^page\.evaluate: (?:Error: )?/, '').replace(/\n {4}at [\s\S]*/, '');
}

/** A photograph in a fraction of its bytes, with all of its pixels. */
async function small(photograph: string): Promise<string> {
  const png = sharp(Buffer.from(photograph.slice(photograph.indexOf(',') + 1), 'base64'), {
    limitInputPixels: false,
  });
  const { width, height } = await png.metadata();
  if (Math.max(width, height) > LARGEST_WEBP) return photograph;
  const webp = await png.webp({ lossless: true, effort: 3 }).toBuffer();
  return `data:image/webp;base64,${webp.toString('base64')}`;
}
