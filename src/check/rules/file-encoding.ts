import type { Rule } from '../rule.ts';

export const fileEncoding: Rule = {
  name: 'file/encoding',
  severity: 'error',
  isFixed: true,
  reason: 'Files are UTF-8; in another encoding letters are lost.',
  check({ document: { text } }) {
    const offset = text.search(/[\uFFFD\0]/);
    if (offset < 0) return [];
    return [
      {
        at: { offset },
        message: 'Unexpected bytes that are not UTF-8.',
        remedy: 'Save the file again with the encoding UTF-8.',
      },
    ];
  },
};
