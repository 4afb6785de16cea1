import { expect, test } from 'vitest';
import { PALETTE } from '../../src/domain/palette.ts';
import { DISTURBED } from '../../src/domain/status.ts';
import { renderStateIcon } from '../../src/render/favicon-state.ts';

test.each(DISTURBED)('the icon of %s is the mark with a dot in its colour', (status) => {
  const icon = renderStateIcon('<svg><title>Ärger</title></svg>', status);
  const [, base64 = ''] = /base64,([^"]+)"/.exec(icon) ?? [];
  expect(Buffer.from(base64, 'base64').toString()).toBe('<svg><title>Ärger</title></svg>');
  expect(icon).toContain(`fill="${PALETTE[status].light}"`);
});
