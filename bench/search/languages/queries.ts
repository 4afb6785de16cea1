import type { BenchQuery } from '../queries.ts';
import type { LanguageReport } from './corpus.ts';
import type { LanguageLexicon, Thing } from './lexicon.ts';

/** What readers of a language ask, by kind; the right answers follow from what each report was made of. */
export function languageQueries(lexicon: LanguageLexicon, reports: readonly LanguageReport[]): BenchQuery[] {
  const month = new Intl.DateTimeFormat(lexicon.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(lexicon.locale, { dateStyle: 'long', timeZone: 'UTC' });
  const asked = lexicon.subjects.flatMap((_, i) => {
    const report = reports[i + 16 * (i % 4)];
    if (!report) return [];
    const { subject, cause, place, name, started } = report;
    const last = ({ asked: forms, word }: Thing) => forms.at(-1) ?? word;
    const both = ({ subject: s, cause: c }: LanguageReport) => s === subject && c === cause;
    const queries: [kind: string, text: string, holds: (other: LanguageReport) => boolean][] = [
      ['as written', `${subject.word} ${cause.word}`, both],
      ['other forms', `${subject.asked[0]} ${cause.asked[0]}`, both],
      ['another form alone', last(subject), (other) => other.subject === subject],
      ['of the cause', last(cause), (other) => other.cause === cause],
      ['a typo', `${subject.typo} ${cause.word}`, both],
      ['a typo alone', cause.typo, (other) => other.cause === cause],
      ['place', `${subject.word} ${place[1]}`, (other) => other.subject === subject && other.place === place],
      [
        'question',
        lexicon.question(subject.word, place[0]),
        (other) => other.subject === subject && other.place === place,
      ],
      ['name', `${name} ${cause.word}`, (other) => other.name === name && other.cause === cause],
      [
        'month',
        `${subject.word} ${month.format(started)}`,
        (other) => other.subject === subject && month.format(other.started) === month.format(started),
      ],
      ['day', day.format(started), (other) => other.started === started],
    ];
    return queries.map(([kind, text, holds]) => ({
      kind,
      text,
      relevant: new Set(reports.filter(holds).map(({ document }) => document.id)),
    }));
  });
  return asked.map((query, i) => ({ ...query, half: i % 2 === 0 ? 'tuning' : 'held out' }));
}
