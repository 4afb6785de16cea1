import { SITE_FILE } from '../../../domain/old-addresses.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';

export const addressMoved: Rule = {
  name: 'address/moved',
  severity: 'warning',
  reason: 'Who comes by the address that a page had in another tool should find that page, and not another.',
  check({ document: { file }, record }) {
    const path = file === SITE_FILE ? ['movedFrom'] : ['source', 'id'];
    return (record.lost.get(file) ?? []).map(
      (address): Finding => ({
        at: { path },
        message: `Unexpected old address \`${address}\`, where the site has something else.`,
        remedy:
          'Rename what is there now if it is yours; or ignore this, as readers find their way from there.',
      }),
    );
  },
};
