import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { PlainDate } from '../domain/moment.ts';
import type { Page } from '../domain/page.ts';
import type { Service, Site } from '../domain/site.ts';
import { translated } from '../domain/translated.ts';
import type { Translation } from '../domain/translation.ts';
import type { ClockedContent, Content } from './content.ts';

/** Tells the day on which a file was last changed, where that is known. */
export type ChangedOn = (file: string) => PlainDate | undefined;

type Document = Incident | Maintenance | Page;

/**
 * The content in one of the site's languages: its documents in the words of their translations, as far as there are
 * any, and with what the site calls things there. Its documents are its own, so that nothing that was made of one in
 * one language is taken for the same in another; in the first, those without a translation are the content's.
 */
export function editionOf<T extends ClockedContent>(
  content: T,
  locale: string,
  changedOn: ChangedOn = () => undefined,
): T {
  const isFirst = locale === content.site.editions[0]?.locale;
  const { site, words, glossary } = content.inLanguage(locale);
  const ofOriginal = translationsBy(content.translations);
  const bodies = new Map(content.bodies);
  const say = <T extends Document>(original: T, on: (document: T) => T): T => {
    const others = ofOriginal.get(original.file) ?? [];
    if (isFirst && others.length === 0) return original;
    const document = { ...on(original), ...languagesOf(original, others) };
    const translation = others.find(({ language }) => language === locale);
    if (!translation?.match || original.language === locale) return document;
    const body = bodies.get(translation.file);
    if (body && !translation.match.lacks.includes('body')) bodies.set(original.file, body);
    return translated(document, translation, changedOn(original.file) ?? lastCorrectionOf(original));
  };
  return {
    ...content,
    site,
    words,
    glossary,
    incidents: content.incidents.map((incident) => say(incident, (said) => incidentOn(site, said))),
    maintenance: content.maintenance.map((planned) => say(planned, (said) => maintenanceOn(site, said))),
    pages: content.pages.map((page) => say(page, (said) => ({ ...said }))),
    bodies,
  };
}

/** All editions of the content, the first first. */
export function editionsOf(content: Content, changedOn?: ChangedOn): Content[] {
  const [first = { locale: content.site.locale }, ...others] = content.site.editions;
  const inFirst = content.translations.length > 0 ? editionOf(content, first.locale, changedOn) : content;
  return [inFirst, ...others.map(({ locale }) => editionOf(content, locale, changedOn))];
}

/**
 * The translations that are published of these documents: one for each language of the site that has words of its own.
 *
 * @param documents - those that are published.
 */
export function publishedTranslationsOf(
  { site, translations }: Pick<Content, 'site' | 'translations'>,
  documents: readonly Document[],
  drafts: boolean,
): Translation[] {
  const locales = new Set(site.editions.map(({ locale }) => locale));
  const languages = new Map(documents.map(({ file, language }) => [file, new Set([language])]));
  return translations.filter(({ match, language, draft }) => {
    const taken = languages.get(match?.file ?? '');
    if (!taken || taken.has(language) || !locales.has(language)) return false;
    if (match?.isUntouched || (draft && !drafts)) return false;
    taken.add(language);
    return true;
  });
}

function translationsBy(translations: readonly Translation[]): Map<string, Translation[]> {
  const found = new Map<string, Translation[]>();
  for (const translation of translations) {
    const { match } = translation;
    if (match && !match.isUntouched) found.set(match.file, [...(found.get(match.file) ?? []), translation]);
  }
  return found;
}

function languagesOf({ language }: Document, others: readonly Translation[]): Pick<Document, 'languages'> {
  return others.length > 0
    ? { languages: [language, ...others.map((translation) => translation.language)] }
    : {};
}

/** The last day of which a report says itself that it was changed. */
function lastCorrectionOf(document: Document): PlainDate | undefined {
  const corrections = 'report' in document ? document.report.corrections : [];
  return corrections
    .map(({ at }) => at)
    .sort()
    .at(-1);
}

/** An incident with what the site calls things in its language. */
function incidentOn(site: Site, incident: Incident): Incident {
  const { severity, cause, services, updates } = incident;
  return {
    ...incident,
    severity: severity && named(site.severities, severity),
    cause: cause && named(site.causes, cause),
    services: services.map((affected) => ({ ...affected, service: named(site.services, affected.service) })),
    updates: updates.map((update) => ({
      ...update,
      ...(update.services && {
        services: update.services.map((told) => ({ ...told, service: named(site.services, told.service) })),
      }),
    })),
  };
}

function maintenanceOn(site: Site, maintenance: Maintenance): Maintenance {
  const services = maintenance.services.map((service): Service => named(site.services, service));
  return { ...maintenance, services };
}

function named<T extends { id: string }>(things: readonly T[], thing: T): T {
  return things.find(({ id }) => id === thing.id) ?? thing;
}
