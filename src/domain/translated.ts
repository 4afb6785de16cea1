import type { PlainDate } from './moment.ts';
import type { Spoken, SpokenText, Translation, WordList, WordsAt } from './translation.ts';
import type { Worded } from './translation-match.ts';

/** A document of any kind. */
type Document = Worded & Spoken & { format: 'md' | 'mdx' };

/** A document in the words of a translation; what that has no words for stays in its own language, and says so. */
export function translated<T extends Document>(
  original: T,
  { file, format, language, words, match }: Translation,
  staleSince?: PlainDate | undefined,
): T {
  if (!match) return original;
  const { lacks, places, isStale } = match;
  const has = (part: (typeof lacks)[number]) => !lacks.includes(part);
  /** Each item of a list with its words, or else with its language. */
  const listOf = <U extends SpokenText, W>(
    list: WordList,
    items: readonly U[],
    own: readonly W[] | undefined,
    say: (words: W, item: U) => Partial<U>,
  ): U[] => {
    const said = new Map(places[list].map((place, index) => [place, own?.[index]] as const));
    return items.map((item, index) => {
      const spoken = said.get(index);
      return spoken === undefined
        ? { ...item, language: original.language }
        : { ...item, ...say(spoken, item) };
    });
  };
  const toText = ({ text }: WordsAt) => ({ text });
  const { impact, updates, timeline, actions, report, image } = original;
  return {
    ...original,
    language,
    translation: {
      original: original.language,
      file,
      stale: isStale,
      ...(isStale && staleSince !== undefined && { staleSince }),
      lacks,
    },
    ...(has('title') && { title: words.title }),
    ...(has('summary') && original.summary !== undefined && { summary: words.summary }),
    ...(has('description') && original.description !== undefined && { description: words.description }),
    ...(has('workaround') && original.workaround !== undefined && { workaround: words.workaround }),
    ...(has('body') && { format }),
    ...(impact && {
      impact: listOf('impact', impact, words.impact, ({ label, value }) => ({ label, value })),
    }),
    ...(updates && { updates: listOf('updates', updates, words.updates, toText) }),
    ...(timeline && { timeline: listOf('timeline', timeline, words.timeline, toText) }),
    ...(actions && {
      actions: listOf('actions', actions, words.actions, ({ text, reason }, action) => ({
        text,
        ...(action.reason !== undefined && { reason }),
      })),
    }),
    ...(report && {
      report: {
        ...report,
        corrections: listOf('corrections', report.corrections, words.report?.corrections, toText),
      },
    }),
    ...(image && has('picture') && { image: { ...image, alt: words.image?.alt ?? image.alt } }),
  };
}
