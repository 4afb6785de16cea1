import { quote } from '../../schema/issues.ts';
import { linksOf, picturesOf } from '../links.ts';
import type { Rule } from '../rule.ts';

const SAFE = /^(?:https?:|mailto:|tel:|#|\/|\.|[^:]*$)/i;

export const linkUnsafe: Rule = {
  name: 'link/unsafe',
  severity: 'error',
  isFixed: true,
  reason: 'A link leads to a document; it never runs a script.',
  check: ({ body }) =>
    [...linksOf(body), ...picturesOf(body)].flatMap(({ url, start }) =>
      // Browsers drop white space and control characters before they read the scheme.
      SAFE.test([...url].filter((character) => character > ' ').join(''))
        ? []
        : {
            at: { offset: start },
            message: `Unexpected link to ${quote(url)}, expected \`https://\`, \`mailto:\`, \`tel:\` or \`/\`.`,
            remedy: 'Link to the document itself.',
          },
    ),
};
