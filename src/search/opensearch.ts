import { beginningOf, toMarkup } from '../domain/characters.ts';
import type { Words } from '../words/words.ts';

/** What browsers are told of the site. */
export interface OpenSearchSite {
  name: string;
  /** Where the site is published, with its base path and without a trailing slash. */
  url: string;
}

/** `opensearch.xml`, by which a browser offers the site as a search engine. The names have lengths to keep to. */
export function toOpenSearch({ name, url }: OpenSearchSite, words: Words): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${toMarkup(cut(name, 16))}</ShortName>`,
    `  <LongName>${toMarkup(cut(words.say('search.long-name', { site: name }), 48))}</LongName>`,
    `  <Description>${toMarkup(cut(words.say('search.engine', { site: name }), 1024))}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Url type="text/html" method="get" template="${toMarkup(`${url}/search/?q={searchTerms}`)}"/>`,
    '</OpenSearchDescription>',
  ];
  return `${lines.join('\n')}\n`;
}

function cut(text: string, length: number): string {
  return beginningOf(text, length).trim();
}
