import { SiteSchema } from '../schema/site.ts';
import { type Notes, toYaml } from '../source/write-document.ts';

/** A service as `site.yaml` lists it. */
export interface ListedService {
  id: string;
  name: string;
  group?: string | undefined;
  description?: string | undefined;
  /** The first day with data. */
  since?: string | undefined;
  /** Old addresses of its page. */
  aliases?: readonly string[] | undefined;
}

/** What a site begins with. */
export interface SiteFields {
  name: string;
  url: string;
  description?: string | undefined;
  timezone: string;
  colour?: string | undefined;
  services: readonly ListedService[];
  /** The system that it came from. */
  movedFrom?: string | undefined;
}

const NOTES: Notes = {
  name: { above: 'Your site. Every key is explained in docs/fields.md.' },
  logo: { unset: 'logo:\n  light: /logo.svg\n  dark: /logo-dark.svg' },
  links: { unset: 'links:\n  - label: Home\n    url: https://example.com' },
  support: { unset: 'support: mailto:help@example.com' },
  repository: { unset: 'repository: https://github.com/example/status' },
  services: {
    above: [
      '',
      'The parts of the product that customers can name, in the order in which they are shown.',
      '`since` is the first day with data; the history before it is unknown. Move it back as you add older reports.',
    ].join('\n'),
  },
  rules: {
    above: '\nHow severe each rule of the check is here: error, warning, advice or off. See docs/rules.md.',
    unset: 'rules:\n  prose/acronym: off',
  },
};

/** `site.yaml` of a new site, with what can be said later in comments. */
export function toSiteText(fields: SiteFields): string {
  return toYaml({ schema: SiteSchema, fields: { ...fields }, notes: NOTES });
}
