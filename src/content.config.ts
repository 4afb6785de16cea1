import { defineCollection } from 'astro:content';
import { documents } from './data/loader.ts';

/** Bodies only: what the frontmatter says is read and checked before Astro starts. */
export const collections = {
  incidents: defineCollection({ loader: documents('incidents') }),
  maintenance: defineCollection({ loader: documents('maintenance') }),
  pages: defineCollection({ loader: documents('pages') }),
};
