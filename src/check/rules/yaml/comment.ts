import { quote } from '../../../schema/issues.ts';
import type { Finding } from '../../../source/finding.ts';
import { dataTextsOf } from '../../../source/texts.ts';
import type { Rule } from '../../rule.ts';

export const yamlComment: Rule = {
  name: 'yaml/comment',
  severity: 'error',
  isFixed: true,
  reason: '`#` begins a comment in YAML: the rest of the text would be silently lost.',
  check: (subject) =>
    dataTextsOf(subject).flatMap(({ path, kind }): Finding[] => {
      const { document } = subject;
      const comment = kind === 'address' ? undefined : document.commentAfter(path);
      if (!comment) return [];
      const { text, valueStart, start, end, sign } = comment;
      if (sign !== undefined) return [behindSign(text, sign, start)];
      const whole = document.text.slice(valueStart, end);
      return [
        {
          at: { offset: start },
          message: `Unexpected ${quote(text)} after a text, which YAML takes for a comment and leaves out.`,
          remedy: 'Put the whole text in quotation marks, or the comment on a line of its own.',
          ...(!whole.includes('\n') && {
            mend: { kind: 'replace', start: valueStart, end, text: JSON.stringify(whole) },
          }),
        },
      ];
    }),
};

/** `summary: >- # Rolled back` has its text on the lines below. */
function behindSign(text: string, sign: string, offset: number): Finding {
  return {
    at: { offset },
    message: `Unexpected ${quote(text)} after \`${sign}\`, which YAML takes for a comment and leaves out.`,
    remedy: 'Put the text on the lines below, or the comment on a line of its own.',
  };
}
