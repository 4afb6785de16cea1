import { faultOfSegment, fileSlugOf } from '../../../domain/address.ts';
import { idOf } from '../../../source/document-names.ts';
import type { Rule } from '../../rule.ts';

export const fileName: Rule = {
  name: 'file/name',
  severity: 'error',
  isFixed: true,
  reason: 'The name of a file becomes its address, and the date at its start sorts the folder.',
  check({ document: { file }, site, isStray, isPublic, ownersPage }) {
    const id = idOf(file);
    if (site || isStray || isPublic || ownersPage || file.endsWith('.yaml')) return [];
    const dated = file.startsWith('content/incidents/');
    const pattern = dated ? /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/ : /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
    const at = { line: 1, column: 1 };
    if (pattern.test(id)) {
      const fault = faultOfSegment(id);
      if (!fault) return [];
      const { unexpected = `\`${id}\``, expected, remedy } = fault;
      return [
        { at, message: `Unexpected ${unexpected} as the name of a file, expected ${expected}.`, remedy },
      ];
    }
    const form = dated
      ? '`<date>-<slug>`, such as `2023-04-15-checkout-outage`'
      : 'lowercase letters, digits and hyphens';
    const slug = fileSlugOf(id, '');
    const [, year, month, day, rest] = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.+)$/.exec(slug) ?? [];
    const padded = year && `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}-${rest}`;
    const better = dated ? padded || `2023-04-15-${slug || 'outage'}` : slug;
    return [
      {
        at,
        message: `Unexpected file name \`${id}\`, expected ${form}.`,
        remedy: `Rename the file, for example to \`${better || 'about'}\`.`,
      },
    ];
  },
};
