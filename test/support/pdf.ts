import { inflateSync } from 'node:zlib';

/** The texts on each page of a PDF as Chromium writes it, each as it was set: a line, or less. */
export function textsOfPages(pdf: Buffer): string[][] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const streamOf = (id = '') => {
    const [, stream = ''] = /stream\n([\s\S]*)\nendstream/.exec(objects.get(id) ?? '') ?? [];
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  };
  const lettersOf = (font: string) =>
    toLetters(streamOf(/\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1]));
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => {
      const [, listed = ''] = /\/Font <<([^>]*)>>/.exec(page) ?? [];
      const fonts = new Map(
        [...listed.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, lettersOf(id)]),
      );
      return toTexts(streamOf(/\/Contents (\d+)/.exec(page)?.[1]), fonts);
    });
}

type Letters = ReadonlyMap<number, string>;

/** Which letters the glyphs of a font stand for. */
function toLetters(table: string): Letters {
  const letters = new Map<number, string>();
  const ranges = [...table.matchAll(/<(\w{4})> <(\w{4})> <(\w{4})>/g)];
  for (const [first = 0, last = 0, letter = 0] of ranges.map((range) => range.slice(1).map(readHex)))
    for (let glyph = first; glyph <= last; glyph++)
      letters.set(glyph, String.fromCharCode(letter + glyph - first));
  for (const [, glyph = '', letter = ''] of table.matchAll(/^<(\w{4})> <(\w{4})>$/gm))
    letters.set(readHex(glyph), String.fromCharCode(readHex(letter)));
  return letters;
}

function toTexts(content: string, fonts: ReadonlyMap<string, Letters>): string[] {
  return [...content.matchAll(/^BT$([\s\S]*?)^ET$/gm)].map(([, set = '']) => {
    const [, name = ''] = /\/(\w+) [\d.]+ Tf/.exec(set) ?? [];
    const glyphs = [...set.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    return glyphs.map((glyph) => fonts.get(name)?.get(readHex(glyph)) ?? '').join('');
  });
}

function readHex(text: string): number {
  return Number.parseInt(text, 16);
}
