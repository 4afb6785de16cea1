import type { Source } from './source.ts';

/** A free page, parsed once from its file. */
export interface Page {
  /** The file's name without its ending; its address. */
  id: string;
  file: string;
  format: 'md' | 'mdx';
  title: string;
  description?: string | undefined;
  /** Whether every page links to it. */
  nav: boolean;
  order: number;
  /** Old addresses that lead here, each beginning with `/`. */
  aliases: string[];
  source?: Source | undefined;
}
