import { routes } from './routes.ts';
import type { Source } from './source.ts';
import type { Spoken } from './translation.ts';

/** A free page, parsed once from its file. */
export interface Page extends Spoken {
  /** The file's name without its ending; its address. */
  id: string;
  file: string;
  format: 'md' | 'mdx';
  title: string;
  description?: string | undefined;
  /** Whether every page links to it. */
  nav: boolean;
  /** Set where it is what the company says of a quarter: it stands on the page of that then. */
  review?: { year: string; quarter: string } | undefined;
  order: number;
  /** Old addresses that lead here, each beginning with `/`. */
  aliases: string[];
  source?: Source | undefined;
}

/** What the file of a review is called: `2026-q1`. */
const REVIEW = /^(\d{4})-q([1-4])$/;

/** The quarter that a review is of, by the name of its file. */
export function reviewedIn(id: string): Page['review'] {
  const [, year, quarter] = REVIEW.exec(id) ?? [];
  return year && quarter ? { year, quarter } : undefined;
}

/** The address of a page of the owners' own. */
export function routeOfPage({ id, review }: Pick<Page, 'id' | 'review'>): string {
  return review ? routes.quarter(review.year, review.quarter) : routes.page(id);
}
