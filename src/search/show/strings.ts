/** What search says, in the language of the site. `{count}` and `{query}` are filled in. */
export interface SearchStrings {
  one: string;
  other: string;
  none: string;
  corrected: string;
  failed: string;
  offline: string;
  retry: string;
  ongoing: string;
  showAll: string;
  report: string;
  facets: Record<string, string>;
}

/** @example fill('No incident matches “{query}”.', { query: 'dns' }) // 'No incident matches “dns”.' */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** "1 incident", "1,204 incidents". */
export function countText(count: number, strings: SearchStrings, locale: string): string {
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? strings.one : strings.other;
  return fill(form, { count: new Intl.NumberFormat(locale).format(count) });
}

/** What results are told in. */
export interface SearchWords {
  locale: string;
  strings: SearchStrings;
  /** How bad each severity is, 1 the worst. */
  levels: Record<string, number>;
}
