import { editionsAt } from '../domain/editions.ts';
import { canonicalTag } from '../domain/languages.ts';
import type { Site } from '../domain/site.ts';
import { createClock, readDatedTime } from './clock.ts';
import type { Fault } from './fault.ts';
import { CAUSES, SEVERITIES, type SiteInput, SiteSchema } from './site.ts';
import { saidIn } from './spoken.ts';
import type { DataText } from './texts.ts';
import { atWritten, validate } from './validate.ts';

const PLACEHOLDERS = { name: 'Status', url: 'https://example.com' };

/** What `site.yaml` says, as far as it can be read; the defaults for the rest. */
export interface ParsedSite {
  site: Site;
  /** How severe the site makes rules of the check, by name. */
  rules: SiteInput['rules'];
  faults: Fault[];
  /** Texts that are said in several languages, in all of them. */
  texts: DataText[];
}

/** What a site says where `site.yaml` does not, in its language. */
export interface Labels {
  description(site: string): string;
  severity(id: (typeof SEVERITIES)[number]): string;
  cause(id: (typeof CAUSES)[number]): string;
}

/** Names for a site of which nobody reads them. */
const IDS: Labels = { description: (site) => site, severity: (id) => id, cause: (id) => id };

/**
 * From `site.yaml` to the site. It always gives one, so that checking goes on.
 *
 * @param labelsIn - by a locale of the site.
 * @param edition - the locale in which it is read; unless given, the site's first.
 */
export function parseSite(
  data: unknown,
  labelsIn: (locale: string) => Labels = () => IDS,
  edition?: string,
): ParsedSite {
  const locales = localesIn(data);
  const said = saidIn(SiteSchema, data, edition ?? locales[0] ?? 'en', locales);
  const validated = validate(SiteSchema, said.data, PLACEHOLDERS);
  const input = validated.value ?? SiteSchema.parse(PLACEHOLDERS);
  const { rules, clock: clockText, description, severities, causes, locales: written = [], ...rest } = input;
  const first = written[0] ?? input.locale ?? 'en';
  const editions = editionsAt(input.url, [...new Set([first, ...written])]);
  const { locale, url } = editions.find((other) => other.locale === edition) ?? { ...input, locale: first };
  const labels = labelsIn(locale);
  const clock = createClock(input.timezone);
  const frozen = readDatedTime(clock, clockText, ['clock'])?.instant;
  const site = {
    ...rest,
    locale,
    url,
    root: input.url,
    editions,
    description: description ?? labels.description(input.name),
    severities: severities ?? SEVERITIES.map((id, i) => ({ id, label: labels.severity(id), order: i + 1 })),
    causes: causes ?? CAUSES.map((id) => ({ id, label: labels.cause(id) })),
    clock: frozen,
  };
  const ofLanguages = [...clock.faults, ...languageFaults(input)];
  const faults = [...said.faults, ...validated.faults, ...atWritten(ofLanguages, validated)];
  return { site, rules, faults, texts: said.texts };
}

/** The languages that a site names, before anything else of it is read. */
function localesIn(data: unknown): string[] {
  const { locale, locales } = (typeof data === 'object' && data !== null ? data : {}) as SiteInputLanguages;
  const named = [...(Array.isArray(locales) ? locales : []), locale ?? 'en'];
  return [...new Set(named.filter((tag) => typeof tag === 'string').map(canonicalTag))];
}

/** What may be written there, right or wrong. */
interface SiteInputLanguages {
  locale?: unknown;
  locales?: unknown;
}

/** What `locales` says twice, or otherwise than `locale`. */
function languageFaults({ locale, locales = [] }: Pick<SiteInput, 'locale' | 'locales'>): Fault[] {
  const keys = locales.map((tag) => tag.toLowerCase());
  return locales.flatMap((tag, index): Fault[] => {
    const at = { path: ['locales', index], rule: 'frontmatter/value' };
    if (keys.indexOf(keys[index] ?? '') < index)
      return [
        {
          ...at,
          message: `Unexpected \`${tag}\` a second time in \`locales\`.`,
          remedy: 'Name each language once.',
        },
      ];
    if (index > 0 || locale === undefined || locale === tag) return [];
    return [
      {
        ...at,
        message: `Unexpected \`${tag}\` as the first of \`locales\`, but \`locale\` is \`${locale}\`.`,
        remedy: `Put \`${locale}\` first, or leave \`locale\` out.`,
      },
    ];
  });
}
