import type { Schema } from 'hast-util-sanitize';
import { html } from 'property-information';
import { kindOfUrl } from '../domain/urls.ts';
import { HTML_ELEMENTS, isHtmlAttribute } from '../schema/components.ts';
import { tokensOfHtml } from '../source/html.ts';
import { type Reading, readingOf } from '../source/html-reading.ts';
import type { TextContext } from './context.ts';

const properties = Object.values(html.property).flatMap(({ attribute, property }) =>
  isHtmlAttribute(attribute) ? [property] : [],
);

/** What is kept of HTML in plain Markdown: the closed lists of MDX, and what Markdown itself makes. */
export const CLEAN_HTML: Schema = {
  tagNames: [...HTML_ELEMENTS, 'h1', 'section', 'input'],
  attributes: {
    '*': [...properties, ['className', 'contains-task-list', 'task-list-item', 'footnotes', 'sr-only']],
    a: ['dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel', 'className'],
    section: ['dataFootnotes'],
    code: [['className', /^language-./]],
    input: [
      ['type', 'checkbox'],
      ['disabled', true],
      ['checked', true],
    ],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

/** The same piece for readers elsewhere: its tags of the closed list with whole addresses, without comments. */
export function toPortableHtml(value: string, context: TextContext): { kind: Reading; text: string } {
  const kind = readingOf(value);
  const pieces = tokensOfHtml(value).map(({ kind: token, name, attributes, start, end }) => {
    if (token === 'comment' || token === 'declaration') return '';
    return token === 'start' ? portableTag(name, attributes, context) : value.slice(start, end);
  });
  return { kind, text: pieces.join('') };
}

/** A tag with what means something to readers elsewhere: pictures that are published, and whole addresses. */
export function portableTag(
  name: string,
  attributes: readonly { name: string; value: string }[],
  { toAddress, toHref, findPicture }: TextContext,
): string {
  const written = attributes.flatMap(({ name, value }) => {
    if (!isHtmlAttribute(name) || name === 'class') return [];
    if (name === 'src') {
      const picture = findPicture(value);
      return picture ? [[name, toHref(picture.path)]] : [];
    }
    if (name !== 'href' && name !== 'cite') return [[name, value]];
    return kindOfUrl(value) === 'safe' ? [[name, toAddress(value)]] : [];
  });
  return `<${name}${written.map(([key, value = '']) => ` ${key}="${escapeQuotes(value)}"`).join('')}>`;
}

/** A value as it stands in quotation marks in a tag. */
function escapeQuotes(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
