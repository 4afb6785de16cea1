/** Scripts whose words stand without spaces, so that a line may end between any two of them. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}、。，．・：；！？!?.,:;%…々ーぁぃぅぇぉっゃゅょァィゥェォッャュョฯๆ)\]}]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}([{#@$€£]$/u;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The pieces of a word between which a line may end: the words in it, where its script has no spaces between them.
 *
 * @example piecesOf('復旧しました。') // ['復旧', 'し', 'まし', 'た。']
 */
export function piecesOf(word: string): string[] {
  if (!WITHOUT_SPACES.test(word)) return [word];
  const pieces: string[] = [];
  for (const { segment } of words.segment(word)) {
    const last = pieces.at(-1);
    if (last !== undefined && !mayBreakBetween(last, segment)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  return WITHOUT_SPACES.test(after) || WITHOUT_SPACES.test(before.slice(-1));
}
