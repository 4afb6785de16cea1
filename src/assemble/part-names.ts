/**
 * Components of pages that a site may replace or wrap by files of its own. Their names and what they are given are
 * public: within a major version nothing is taken away.
 */
export const REPLACEABLE = [
  // On every page.
  'Head',
  'SiteHeader',
  'SiteFooter',
  // On the home page.
  'StatusBanner',
  'OpenIncident',
  'ServiceList',
  'MaintenanceList',
  // In lists, and above them.
  'PageHeader',
  'IncidentList',
  'IncidentRow',
  'EmptyState',
  // On the page of an incident.
  'OpenHeader',
  'LatestWord',
  'ReportHeader',
  'ReportFooter',
] as const;

/** The files that replace parts, from the root of the site, such as `./components/Footer.astro`. */
export type Replacements = { readonly [part in (typeof REPLACEABLE)[number]]?: string };
