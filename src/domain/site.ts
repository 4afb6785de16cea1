import type { Source } from './source.ts';
import type { Move } from './tools.ts';

/** A part of the product that customers can name. */
export interface Service {
  id: string;
  name: string;
  /** The heading it stands under, or headings within headings as `Europe / Paris`; services without one stand first. */
  group?: string | undefined;
  description?: string | undefined;
  /** First day with data, `YYYY-MM-DD`: history before it is unknown, never green. */
  since?: string | undefined;
  /** Last day it was offered, `YYYY-MM-DD`. */
  until?: string | undefined;
  /** Shown only while something affects it. */
  hidden: boolean;
  /** Old addresses of its page, each beginning with `/`. */
  aliases: string[];
  /** What it was called where the site came from. */
  source?: Pick<Source, 'from' | 'id'> | undefined;
}

/** How bad an incident was; `order` 1 is the worst. */
export interface Severity {
  id: string;
  label: string;
  order: number;
}

/** Which of four colours a severity has, the strongest first; what ranks lower shares the last. */
export function levelOf({ order }: Pick<Severity, 'order'>): 1 | 2 | 3 | 4 {
  return ([1, 2, 3] as const).find((level) => order <= level) ?? 4;
}

/** Why incidents happen, as a label that readers can filter by. */
export interface Cause {
  id: string;
  label: string;
}

export interface Link {
  label: string;
  url: string;
}

/** What an author may write for a prop of a component of the site's own: one of `words`, or else anything of the type. */
export interface OwnProp {
  type: 'text' | 'number' | 'flag';
  words?: string[] | undefined;
  required: boolean;
}

/** A component that a site's owners made for their authors. */
export interface OwnComponent {
  /** From the root of the repository, such as `components/Callout.astro`. */
  file: string;
  /** Whether text stands between `<Name>` and `</Name>`. */
  children: boolean;
  props: Readonly<Record<string, OwnProp>>;
}

/** Components of the site's own by their names. */
export type OwnComponents = Readonly<Record<string, OwnComponent>>;

/** How much an impact counts as downtime, 0 to 1. */
export interface UptimeWeights {
  degraded: number;
  partialOutage: number;
  majorOutage: number;
}

/** The site in one of its languages. */
export interface Edition {
  /** BCP 47. */
  locale: string;
  /** Where it is published, without a trailing slash. */
  url: string;
}

/** What `content/site.yaml` says, with every default filled in, in one of the site's languages. */
export interface Site {
  name: string;
  /** Where this edition is published, with its base path and without a trailing slash. */
  url: string;
  /** The same of the first edition, where all lies that the editions share. */
  root: string;
  /** All languages in which the site is published; the first is that of the reports. */
  editions: readonly Edition[];
  description: string;
  /** BCP 47, of dates, numbers and the page's language. */
  locale: string;
  /** IANA zone of incidents that name none, and of the days in the history. */
  timezone: string;
  /** Paths below `public/`. */
  logo?: { light: string; dark: string } | undefined;
  /** The accent colour, `#rrggbb`. */
  colour: string;
  /** Shown in the header. */
  links: Link[];
  /** Where customers get help: an address or `mailto:`. */
  support?: string | undefined;
  /** The repository's web address, for links to the history of each report. */
  repository?: string | undefined;
  services: Service[];
  severities: Severity[];
  causes: Cause[];
  uptimeWeights: UptimeWeights;
  /** What authors may use in MDX beside our components. */
  components: OwnComponents;
  /** Freezes "now", so that an example stays as it was; the page says so. */
  clock?: number | undefined;
  /** Whether each owner of promises has a page of its own. */
  ownerPages: boolean;
  /** Share images are light or dark. */
  cards: 'light' | 'dark';
  /** Hours after which a page warns that it was built long ago. */
  staleAfterHours: number;
  /** Tools whose addresses it keeps. */
  movedFrom: Move[];
}
