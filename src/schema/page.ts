import { z } from 'astro/zod';
import { aliases, language, line, number, publication } from './fields.ts';
import { source } from './source.ts';

const { ignore } = publication;

/** The frontmatter of `content/pages/<slug>.mdx`. */
export const PageSchema = z.strictObject({
  title: line('The heading of the page.'),
  description: line('What it is about, for search engines.').optional(),
  nav: z
    .boolean()
    .default(true)
    .meta({ description: 'Whether the site links to it on every page. Default: `true`.' }),
  order: number('Position among the links, lowest first. Default: 0.', [-1000, 1000]).default(0),
  language,
  aliases,
  ignore,
  source,
});
