import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './files.ts';
import { GEORGIAN_WORDS } from './georgian.ts';

const FIXTURE = join(REPOSITORY, 'test/fixtures/sites/greek');
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψως';
const GEORGIAN = 'აბგდეზთიკლმნოპჟრსტუფქღყშჩ';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمن';

/**
 * The Greek site in two languages: what stands in documents is Arabic, all else Georgian. Letters are put in the place
 * of letters, so that each text tells which of the two it is.
 */
export const TWO_LANGUAGES: Readonly<Record<string, string>> = {
  'content/words.yaml': JSON.stringify(GEORGIAN_WORDS),
  ...Object.fromEntries(
    globSync('content/{incidents,maintenance,pages}/**/*.{md,mdx,csv}', { cwd: FIXTURE }).map((file) => [
      file,
      toArabic(readFileSync(join(FIXTURE, file), 'utf8')).replace(/^---\n/, '---\nlanguage: ar\n'),
    ]),
  ),
  // A term is looked up by its name, and explained by the site.
  'content/glossary.yaml': readFileSync(join(FIXTURE, 'content/glossary.yaml'), 'utf8').replaceAll(
    /^(.*?): (.*)$/gm,
    (_, term: string, text: string) => `${toArabic(term)}: ${toGeorgian(text)}`,
  ),
};

export function toGeorgian(text: string): string {
  return inLetters(text, GEORGIAN);
}

export function toArabic(text: string): string {
  return inLetters(text, ARABIC);
}

function inLetters(text: string, letters: string): string {
  const bare = text
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Greek})\p{Mark}/gu, '')
    .normalize('NFC');
  return bare.replaceAll(
    /\p{Script=Greek}/gu,
    (letter) => letters[GREEK.indexOf(letter.toLowerCase())] ?? '',
  );
}
