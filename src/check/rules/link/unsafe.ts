import { kindOfUrl } from '../../../domain/urls.ts';
import { quote } from '../../../schema/issues.ts';
import { linksOf, picturesOf } from '../../../source/links.ts';
import type { Rule } from '../../rule.ts';

const REMEDIES = {
  unsafe: 'Link to the document itself.',
  unreadable: 'Copy the full address from the browser, or put it in backticks if you only mention it.',
} as const;

export const linkUnsafe: Rule = {
  name: 'link/unsafe',
  severity: 'error',
  isFixed: true,
  reason: 'A link leads to a document; it never runs a script.',
  check: (subject) =>
    [...linksOf(subject), ...picturesOf(subject)].flatMap(({ url, at, isBare }) => {
      const kind = kindOfUrl(url);
      // What only looks like an address is shown as the text that it is.
      if (kind === 'safe' || (kind === 'unreadable' && isBare)) return [];
      const found =
        kind === 'unsafe' ? `link to ${quote(url)}` : `address ${quote(url)}, which no browser can open`;
      return {
        at,
        message: `Unexpected ${found}, expected \`https://\`, \`mailto:\`, \`tel:\` or \`/\`.`,
        remedy: REMEDIES[kind],
      };
    }),
};
