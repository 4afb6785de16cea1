import { picturesOf } from '../links.ts';
import type { Rule } from '../rule.ts';

export const imageAlt: Rule = {
  name: 'image/alt',
  severity: 'error',
  reason: 'Those who do not see a picture read what it shows.',
  check: (subject) =>
    picturesOf(subject).flatMap(({ url, alt, at, isComponent }) =>
      alt.trim() !== '' || isComponent
        ? []
        : {
            at,
            message: `Unexpected picture \`${url}\` without words, expected what it shows.`,
            remedy: `Write \`![What it shows](${url})\`.`,
          },
    ),
};
