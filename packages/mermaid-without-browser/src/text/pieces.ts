import { graphemesOf } from '../graphemes.ts';

/** Scripts whose words stand without spaces, so that a line may end between any two of them. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Scripts in which a line may end between any two characters; of others it ends between words, which a list of those tells. */
const WITHIN_WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}、。，．・：；！？!?.,:;%‰°′″℃…‥〜～‼⁇⁈⁉々〻ゝゞヽヾー゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿฯๆ)\]}]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}([{#@$€£]$/u;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The pieces of a word between which a line may end, as browsers have it in labels of HTML.
 *
 * @example piecesOf('復旧しました。') // ['復', '旧', 'し', 'ま', 'し', 'た。']
 * @example piecesOf('ตอบช้า') // ['ตอบ', 'ช้า']
 */
export function piecesOf(word: string): string[] {
  if (!WITHOUT_SPACES.test(word)) return [word];
  const pieces: string[] = [];
  for (const unit of unitsOf(word)) {
    const last = pieces.at(-1);
    if (last !== undefined && !mayBreakBetween(last, unit)) pieces[pieces.length - 1] = last + unit;
    else pieces.push(unit);
  }
  return pieces;
}

function unitsOf(word: string): string[] {
  return [...words.segment(word)].flatMap(({ segment }) =>
    WITHIN_WORDS.test(segment) ? graphemesOf(segment) : [segment],
  );
}

function mayBreakBetween(before: string, after: string): boolean {
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  return WITHOUT_SPACES.test(after) || WITHOUT_SPACES.test(before.slice(-1));
}
