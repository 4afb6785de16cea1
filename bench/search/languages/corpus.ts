import type { SearchDocument } from '../../../src/search/document.ts';
import type { LanguageLexicon, Thing } from './lexicon.ts';

const COUNT = 64;
const DAY = 86_400_000;
const FIRST = Date.UTC(2022, 0, 3, 9);

/** What a report was made of. */
export interface LanguageReport {
  document: SearchDocument;
  subject: Thing;
  cause: Thing;
  place: readonly [string, string];
  name: string;
  started: number;
}

/** Short incidents in a language: each has a subject and a cause that no other has together. */
export function languageReports(lexicon: LanguageLexicon): LanguageReport[] {
  return Array.from({ length: COUNT }, (_, i) => {
    const round = Math.floor(i / 16);
    const subject = pick(lexicon.subjects, i);
    const cause = pick(lexicon.causes, i * 5 + round * 3);
    const place = pick(lexicon.places, i * 3 + round);
    const name = pick(lexicon.names, i + round * 3);
    const started = FIRST + i * 17 * DAY;
    const iso = new Date(started).toISOString().replace('.000Z', '+00:00');
    const id = `${lexicon.locale}-${i}`;
    const document: SearchDocument = {
      id,
      url: `/incidents/${id}/`,
      title: lexicon.title(subject.text, pick(lexicon.symptoms, i + round * 3)),
      summary: cause.text,
      started: iso,
      ended: iso,
      zone: 'UTC',
      services: [],
      tags: [],
      status: 'resolved',
      hasReport: true,
      phases: [],
      sections: [
        {
          id: '',
          heading: '',
          text: `${lexicon.happened(place[0], name)}\n${pick(lexicon.deeds, i * 3 + round)}`,
        },
      ],
    };
    return { document, subject, cause, place, name, started };
  });
}

function pick<T>(values: readonly T[], at: number): T {
  const value = values[at % values.length];
  if (value === undefined) throw new RangeError('Nothing to pick from.');
  return value;
}
