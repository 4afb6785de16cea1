import type { Fault } from '../assemble/fault.ts';
import type { Direction } from '../domain/direction.ts';
import type { Instant } from '../domain/moment.ts';
import type { Page } from '../domain/page.ts';
import type { Site } from '../domain/site.ts';

/** What every page needs around its own content. */
export interface PageFrame {
  site: Site;
  now: Instant;
  /** True in a preview build, which says so and keeps search engines away. */
  drafts: boolean;
  /** Of Afterword. */
  version: string;
  direction: Direction;
  /** Free pages that are linked from the footer. */
  pages: Page[];
  themeScript: string;
  themeStyles: string;
  favicon: string;
  /** Only while the site is developed: files that can't be shown as they are now. */
  faults?: readonly Fault[] | undefined;
  /** Only while the site is developed: address of the script that reloads a page that is no longer the newest. */
  reloadScript?: string | undefined;
}
