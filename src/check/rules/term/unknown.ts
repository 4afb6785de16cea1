import { nearest } from '../../../schema/suggest.ts';
import { elementsOf, propOf } from '../../../source/elements.ts';
import type { Rule } from '../../rule.ts';

export const termUnknown: Rule = {
  name: 'term/unknown',
  severity: 'error',
  isFixed: true,
  reason: 'A term must be explained in `content/glossary.yaml`.',
  check: ({ body, incident, maintenance, page, translation, record }) => {
    const { language = record.site.locale } = translation ?? incident ?? maintenance ?? page ?? {};
    const glossary = record.glossaryIn.get(language) ?? record.glossary;
    return elementsOf(body).flatMap((element) => {
      const name = element.name === 'Term' ? propOf(element, 'name') : undefined;
      if (name === undefined || glossary.has(name)) return [];
      const meant = nearest(name, glossary);
      return {
        at: { offset: element.start },
        message: `Unexpected term \`${name}\`, expected one from \`content/glossary.yaml\`.`,
        remedy: meant ? `Did you mean \`${meant}\`?` : `Add \`${name}:\` and its meaning to that file.`,
      };
    });
  },
};
