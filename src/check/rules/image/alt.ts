import { picturesOf } from '../../../source/links.ts';
import type { Rule } from '../../rule.ts';

export const imageAlt: Rule = {
  name: 'image/alt',
  severity: 'error',
  reason: 'People who can’t see a picture need to read what it shows.',
  check: (subject) =>
    picturesOf(subject).flatMap(({ url, alt, at, isComponent }) =>
      alt.trim() !== '' || isComponent
        ? []
        : {
            at,
            message: `Missing alternative text for the picture \`${url}\`.`,
            remedy: `Write \`![What it shows](${url})\`.`,
          },
    ),
};
