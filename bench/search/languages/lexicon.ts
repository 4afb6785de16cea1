/** A thing that incidents are about: how reports say it, and how readers ask for it. */
export interface Thing {
  /** As it stands in the report: a title for what is affected, a sentence for why. */
  text: string;
  /** The word in the report by which it is known. */
  word: string;
  /** The same in other forms: inflected, as a part of a compound, with or without an article. */
  asked: readonly [string, ...string[]];
  /** With a typo. */
  typo: string;
}

/** What incidents of a language are made of; the words are our own. */
export interface LanguageLexicon {
  /** BCP 47. */
  locale: string;
  /** Sixteen each, so that two of them name one report. */
  subjects: readonly Thing[];
  causes: readonly Thing[];
  /** Eight each. */
  symptoms: readonly string[];
  deeds: readonly string[];
  /** A place and how it is typed in a hurry. */
  places: readonly (readonly [place: string, typed: string])[];
  names: readonly string[];
  title(subject: string, symptom: string): string;
  happened(place: string, name: string): string;
  /** A question in a sentence, about what is affected and where. */
  question(subject: string, place: string): string;
}

/** A thing in a line: text, word, forms parted by `|`, typo. */
export function thing(text: string, word: string, asked: string, typo: string): Thing {
  const [first = word, ...others] = asked.split('|');
  return { text, word, asked: [first, ...others], typo };
}
