import {
  HEADERS_FILE,
  parseHostHeaders,
  parseHostRedirects,
  REDIRECTS_FILE,
} from '../../../source/host-files.ts';
import type { Rule } from '../../rule.ts';

export const hostSyntax: Rule = {
  name: 'host/syntax',
  severity: 'error',
  reason: 'Hosts silently ignore lines of `_headers` and `_redirects` that they do not understand.',
  check({ document: { file, text } }) {
    if (file === HEADERS_FILE) return parseHostHeaders(text).faults;
    return file === REDIRECTS_FILE ? parseHostRedirects(text).faults : [];
  },
};
