import type { Update } from './incident.ts';
import type { Moment } from './moment.ts';
import type { Service } from './site.ts';
import type { Source } from './source.ts';
import type { Spoken } from './translation.ts';

/** What customers were told about planned work. `resolved` says that the work is done, even if early. */
export interface MaintenanceUpdate extends Update {
  /** The new end of the window under way; of recurring ones, of the last that starts before it. */
  ends?: Moment | undefined;
}

/** Planned work, parsed once from its file. */
export interface Maintenance extends Spoken {
  /** The file's name without its ending; the last part of its address. */
  id: string;
  file: string;
  format: 'md' | 'mdx';
  title: string;
  summary?: string | undefined;
  timezone: string;
  services: Service[];
  starts: Moment;
  ends: Moment;
  /** An RFC 5545 recurrence rule such as `FREQ=WEEKLY;BYDAY=SU`: the window repeats in its zone's local time. */
  every?: string | undefined;
  /** Oldest first. */
  updates: MaintenanceUpdate[];
  cancelled: boolean;
  /** Old addresses that lead here, each beginning with `/`. */
  aliases: string[];
  draft: boolean;
  publishAt?: Moment | undefined;
  source?: Source | undefined;
}
