/** Words of two drawings that are not the same. */
export interface WordsApart {
  /** Labels of theirs that ours lacks, without their spaces, and labels of ours that theirs lacks. */
  lost: string[];
  added: string[];
  /** Labels of theirs in which two words are one of ours. */
  joined: string[];
}

/** Kinds in which a label of several lines is several labels of ours. */
const IN_SEVERAL = new Set(['eventmodeling']);
/** Kinds whose labels are no HTML; Mermaid breaks lines within the tags that stand in them. */
const NO_HTML = new Set(['architecture', 'c4']);

/**
 * What is read in a drawing of ours against what is read in theirs: the same labels in any order, and no two words of
 * one written as one. A word too long for its box may be cut.
 */
export function wordsApart(ours: readonly string[], theirs: readonly string[], kind: string): WordsApart {
  if (IN_SEVERAL.has(kind)) {
    const [own, other] = [wordsOf(ours), wordsOf(theirs)];
    return { lost: without(other, own), added: without(own, other), joined: [] };
  }
  const [own, other] = [spaceless(ours), spaceless(theirs)];
  const ends = new Set(ours.flatMap(endsOfWords));
  return {
    lost: without(other, own),
    added: without(own, other),
    joined: NO_HTML.has(kind)
      ? []
      : theirs.filter((label) => endsOfWords(label).some((end) => !ends.has(end))),
  };
}

/** What is left of some texts when each of the others has taken one like it. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}

function wordsOf(labels: readonly string[]): string[] {
  return labels.flatMap((label) => label.split(/\s+/));
}

function spaceless(labels: readonly string[]): string[] {
  return labels.map((label) => label.replace(/\s+/g, ''));
}

/** Each beginning of a label up to the end of a word, without its spaces, and what follows. */
function endsOfWords(label: string): string[] {
  const words = label.split(/\s+/);
  return words.map((_, index) => `${words.slice(0, index + 1).join('')} ${words.slice(index + 1).join('')}`);
}
