import type { Moment } from '../../../domain/moment.ts';
import { toLocalTime } from '../../../domain/time.ts';
import type { ItemAt, Translation, WordList } from '../../../domain/translation.ts';
import type { Path } from '../../../schema/fault.ts';
import { listOf, nearest } from '../../../schema/suggest.ts';
import { translationFileOf } from '../../../source/document-names.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule, SiteRecord } from '../../rule.ts';
import { hasOriginal, meantFile, nounOf, sayLanguage, sayParts, seriesOf } from '../../translations.ts';

export const translationExtra: Rule = {
  name: 'translation/extra',
  severity: 'warning',
  reason: 'What the original does not have is published in no language.',
  check({ translation, record }) {
    if (!translation) return [];
    const { match, file, language } = translation;
    if (!match)
      return hasOriginal(file, record) || meantFile(file, record) ? [] : [noOriginal(translation, record)];
    if (!record.site.editions.some(({ locale }) => locale === language))
      return [unlisted(translation, record)];
    const [first] = (record.translations.get(match.file) ?? []).filter(
      (other) => other.language === language,
    );
    if (first && first.file !== file) return [second(translation, first.file)];
    return [...extraItems(translation, record), ...surplusOf(translation)];
  },
};

const START = { line: 1, column: 1 };

function noOriginal({ id, file, language }: Translation, { documents }: SiteRecord): Finding {
  const meant = nearest(id, [...documents.keys()]);
  const [original] = documents.get(meant ?? '') ?? [];
  return {
    at: START,
    message: `Unexpected translation of \`${id}\`, of which there is no original beside it.`,
    remedy: original
      ? `If \`${original}\` is meant, rename this to \`${translationFileOf(original, language)}\`.`
      : `If \`${file}\` is the original, leave \`.${language}\` out of its name.`,
  };
}

function unlisted({ file, language }: Translation, { site }: SiteRecord): Finding {
  const locales = site.editions.map(({ locale }) => locale);
  const alike = locales.find((locale) => locale.split('-')[0] === language.split('-')[0]);
  return {
    at: START,
    message: `Unexpected translation into ${sayLanguage(language)}, expected one of the languages of the site, ${listOf(locales)}.`,
    remedy:
      alike && alike !== locales[0]
        ? `Rename it to \`${file.replace(/\.[^./]+(?=\.mdx?$)/, `.${alike}`)}\`.`
        : `Write \`locales: [${[...locales, language].join(', ')}]\` in \`content/site.yaml\`, or remove this file.`,
  };
}

function second({ language }: Translation, first: string): Finding {
  return {
    at: START,
    message: `Unexpected second translation into ${sayLanguage(language)}, which \`${first}\` is.`,
    remedy: 'Put the words of both into one file, and remove the other.',
  };
}

function surplusOf({ match }: Translation): Finding[] {
  const surplus = match?.surplus ?? [];
  if (surplus.length === 0) return [];
  return [
    {
      at: { path: ['title'] },
      message: `Unexpected ${seriesOf(sayParts(surplus))}, which the original does not have.`,
      remedy: 'Remove it here, or write it in the original first.',
    },
  ];
}

function extraItems(translation: Translation, record: SiteRecord): Finding[] {
  const { match } = translation;
  if (!match) return [];
  const [known, unknown] = [true, false].map((isTold) =>
    match.extra.filter((item) => {
      const { at, id } = saidAt(translation, item);
      return ((at ?? id) !== undefined) === isTold;
    }),
  );
  // While the original has changed, that is what is told of them.
  const lists = new Map(match.isStale ? [] : (unknown ?? []).map((item) => [item.list, item]));
  return [
    ...(known ?? []).map((item) => withoutOriginal(item, translation, record)),
    ...[...lists.values()].map(outOfStep),
  ];
}

function withoutOriginal(item: ItemAt, translation: Translation, record: SiteRecord): Finding {
  const { at, id } = saidAt(translation, item);
  const noun = nounOf(item.list);
  const { ids, times } = namesIn(translation, item.list, record);
  const [key, value, names] = id === undefined ? ['at', at, times] : ['id', id, ids];
  const expected = names.length > 0 ? `, expected ${listOf(names)}` : '';
  return {
    at: { path: pathOf(item) },
    message: `Unexpected ${noun} with \`${key}: ${value}\`, which the original does not have${expected}.`,
    remedy: `Write the \`${key}\` of the original’s ${noun} whose words these are, or remove it.`,
  };
}

function outOfStep({ list }: ItemAt): Finding {
  const path = list === 'corrections' ? ['report', list] : [list];
  return {
    at: { path, part: 'key' },
    message: `Unexpected number of items in \`${list}\`, expected as many as in the original: without an \`id\`, each is that of the same place.`,
    remedy: 'Write as many, in the order of the original.',
  };
}

function saidAt(
  { words }: Translation,
  { list, index }: ItemAt,
): { at?: string | undefined; id?: string | undefined } {
  if (list === 'impact') return {};
  const items = list === 'corrections' ? words.report?.corrections : words[list];
  return items?.[index] ?? {};
}

function pathOf({ list, index }: ItemAt): Path {
  return list === 'corrections' ? ['report', list, index] : [list, index];
}

/** What the items of the original are told apart by, at most as many as fit in a sentence. */
function namesIn(
  { id, file }: Translation,
  list: WordList,
  { incidents, maintenance }: SiteRecord,
): { ids: string[]; times: string[] } {
  const incident = file.startsWith('content/incidents/') ? incidents.get(id) : undefined;
  const planned = file.startsWith('content/maintenance/') ? maintenance.get(id) : undefined;
  const zone = (incident ?? planned)?.timezone ?? 'UTC';
  const lists: Partial<Record<WordList, readonly Told[]>> = {
    updates: (incident ?? planned)?.updates ?? [],
    timeline: incident?.timeline ?? [],
    actions: incident?.actions ?? [],
    corrections: incident?.report.corrections ?? [],
  };
  const items = lists[list] ?? [];
  const times = items.flatMap(({ at }) => {
    if (at === undefined) return [];
    return typeof at === 'string' ? at : toLocalTime(at.instant, zone, at.instant);
  });
  return {
    ids: items.flatMap((item) => item.id ?? []).slice(0, MOST),
    times: [...new Set(times)].slice(0, MOST),
  };
}

/** An item of the original, by what tells it apart. */
interface Told {
  id?: string | undefined;
  at?: Moment | string | undefined;
}

const MOST = 6;
