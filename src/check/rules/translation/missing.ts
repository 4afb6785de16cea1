import type { Finding } from '../../../source/finding.ts';
import { isShown } from '../../hidden.ts';
import type { Rule, Subject } from '../../rule.ts';
import { isWanted, sayLanguage, sayUntranslated, seriesOf } from '../../translations.ts';

export const translationMissing: Rule = {
  name: 'translation/missing',
  severity: 'advice',
  reason: 'On a site of several languages, readers of the others see the original, marked with its language.',
  check: (subject) => (subject.translation ? partsMissing(subject) : languagesMissing(subject)),
};

/** Languages in which nothing is said of what is published. */
function languagesMissing({ incident, maintenance, page, record }: Subject): Finding[] {
  const document = incident ?? maintenance ?? page;
  const { editions } = record.site;
  if (!document || editions.length < 2) return [];
  if (incident && !incident.hasReport) return [];
  if ('draft' in document && !isShown(document, record)) return [];
  const said = new Set(record.translations.get(document.file)?.map(({ language }) => language));
  const missing = editions
    .map(({ locale }) => locale)
    .filter((locale) => locale !== document.language && !said.has(locale));
  if (missing.length === 0) return [];
  return [
    {
      at: { path: ['title'] },
      message: `No translation into ${seriesOf(missing.map(sayLanguage))}.`,
      remedy: `\`npm run new -- translate ${document.id} ${missing[0]}\` writes a file with all that is to be translated.`,
    },
  ];
}

/** What a translation that is up to date leaves in the original's words. */
function partsMissing({ translation, record }: Subject): Finding[] {
  if (!translation || !isWanted(translation, record)) return [];
  const { match, draft } = translation;
  if (!match || draft || (match.isStale && !match.isUntouched)) return [];
  const untranslated = sayUntranslated(match);
  if (untranslated === undefined) return [];
  const fate = match.isUntouched ? 'readers see the original' : 'readers see that in the original’s words';
  return [
    {
      at: { path: ['title'] },
      message: `Not translated yet: ${untranslated}; ${fate}.`,
      remedy: `Translate it, by what \`${match.file}\` says there.`,
    },
  ];
}
