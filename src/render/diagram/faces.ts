import { createHash } from 'node:crypto';
import type { Face, FaceFile, Weight } from 'mermaid-without-browser';
import { sharedPartOf } from '../../domain/editions.ts';
import { hrefOf, routes } from '../../domain/routes.ts';
import type { Site } from '../../domain/site.ts';
import type { FontLibrary, FontSlice } from '../card/fonts.ts';
import { type Lacking, lackingOf } from '../card/lacking.ts';
import { BASE_FONT, hanLanguageOf } from '../card/scripts.ts';
import { installedVersionOf } from '../installed.ts';

/** What a diagram's text is drawn in beside Inter. */
interface FoundFaces {
  faces: Face[];
  /** Letters that no installed font has. */
  lacking: Lacking[];
}

/** The fonts of a site for its diagrams. */
export interface FaceFinder {
  of(source: string): Promise<FoundFaces>;
  /** The file that an address of a face leads to, and its path in the site. */
  files: ReadonlyMap<string, { path: string; file: string }>;
  /** The packages that were looked for so far, whether or not they are installed. */
  families(): string[];
}

const WEIGHTS = [400, 500, 600, 700] as const satisfies Weight[];
/** What every page has a font for. */
const SERVED = new Set([`${BASE_FONT}/latin`, `${BASE_FONT}/latin-ext`]);
const BEYOND_LATIN = /[^\0-\u024f\u2000-\u206f]/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const HASH_LENGTH = 12;

/**
 * Finds the fonts that a site has for the scripts of its diagrams, which are those of its share images. None is opened
 * for diagrams in Latin letters, for which what opens them is not even loaded.
 *
 * @param root - folder whose `node_modules` may hold further fonts.
 */
export function createFaceFinder(root: string, site: Pick<Site, 'root' | 'locale'>): FaceFinder {
  const files = new Map<string, { path: string; file: string }>();
  const found = new Map<FontSlice, Face['files']>();
  let opening: Promise<FontLibrary> | undefined;
  let library: FontLibrary | undefined;

  const publish = (slice: FontSlice, weight: Weight): FaceFile => {
    const version = installedVersionOf(slice.family, root);
    const hash = createHash('sha256')
      .update(JSON.stringify([slice.id, version, weight]))
      .digest('hex');
    const name = `${slice.id.replace('@fontsource/', '').replace('/', '-')}-${weight}`;
    const path = routes.copy(name, hash.slice(0, HASH_LENGTH), '.woff2');
    const url = hrefOf(sharedPartOf(site), path);
    files.set(url, { path, file: slice.fileOf(weight, 'woff2') });
    return { file: slice.fileOf(weight, 'woff'), url };
  };
  const filesOf = (slice: FontSlice): Face['files'] => {
    const known = found.get(slice);
    if (known) return known;
    const [regular, medium, semibold, bold] = WEIGHTS.map((weight) => publish(slice, weight)) as [
      FaceFile,
      FaceFile,
      FaceFile,
      FaceFile,
    ];
    const own = { 400: regular, 500: medium, 600: semibold, 700: bold };
    found.set(slice, own);
    return own;
  };
  const openLibrary = async () => (await import('../card/fonts.ts')).createFontLibrary(root);

  return {
    files,
    families: () => library?.families() ?? [],
    async of(source) {
      const characters = new Set(source.match(BEYOND_LATIN));
      if (characters.size === 0) return { faces: [], lacking: [] };
      opening ??= openLibrary();
      library = await opening;
      const han = hanLanguageOf(source, site.locale);
      const bySlice = new Map<FontSlice, string>();
      const missing = new Set<string>();
      for (const character of [...characters].sort()) {
        const slice = library.sliceOf(character, han);
        if (slice && !SERVED.has(slice.id)) bySlice.set(slice, (bySlice.get(slice) ?? '') + character);
        else if (!slice && LETTER.test(character)) missing.add(character);
      }
      const faces = [...bySlice].map(([slice, characters]) => ({ characters, files: filesOf(slice) }));
      return { faces, lacking: lackingOf(missing, han).filter((one) => one.package !== undefined) };
    },
  };
}
