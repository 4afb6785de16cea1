import type { Speech } from './speech.ts';

/** What Danish and Norwegian have in common: words are made of words, and å may be written aa. */
export const DANISH_AND_NORWEGIAN: Pick<Speech, 'plain' | 'links'> = {
  plain: (stem) => stem.replace(/aa/g, 'a').replace(/oe/g, 'o'),
  links: ['', 's', 'e'],
};
