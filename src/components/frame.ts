import type { Fault } from '../assemble/fault.ts';
import type { Direction } from '../domain/direction.ts';
import type { PageLanguages } from '../domain/editions.ts';
import type { Instant } from '../domain/moment.ts';
import type { Page } from '../domain/page.ts';
import type { ShareImage } from '../domain/share-image.ts';
import type { Site } from '../domain/site.ts';

/** What every page needs around its own content. */
export interface PageFrame {
  site: Site;
  /** An address that an author wrote, as a link on the page. */
  toLink: (address: string) => string;
  /** What the page at a route is among those of other languages. */
  languagesOf: (route: string) => PageLanguages;
  /** When the site is built. A page that reads this is made anew by every build. */
  readonly now: Instant;
  /**
   * The moment that the page speaks of: that of the build, or for what was long over by then, one at which all is said
   * of it that there is to say.
   */
  readonly at: Instant;
  /** The same where it is the moment of the build; other pages are told by a script when the site was built. */
  readonly builtAt: Instant | undefined;
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
  /** The share image of the site, for pages that have none of their own. */
  image?: ShareImage | undefined;
  /** Only while the site is developed: files that can't be shown as they are now. */
  faults?: readonly Fault[] | undefined;
  /** Only while the site is developed: address of the script that reloads a page that is no longer the newest. */
  reloadScript?: string | undefined;
}
