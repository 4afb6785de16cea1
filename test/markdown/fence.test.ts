import { expect, test } from 'vitest';
import { createFenceReader } from '../../src/markdown/fence.ts';

test('the same diagram is counted, with the same name only', () => {
  const read = createFenceReader();
  const fences = [
    read({ value: 'pie', meta: 'title="Orders"' }),
    read({ value: 'pie', meta: "title='Orders'" }),
    read({ value: 'pie', meta: null }),
    read({ value: 'pie' }),
    read({ value: 'pie', meta: 'title="Orders"' }),
  ];
  expect(fences).toEqual([
    { source: 'pie', title: 'Orders' },
    { source: 'pie', title: 'Orders', copy: 2 },
    { source: 'pie' },
    { source: 'pie', copy: 2 },
    { source: 'pie', title: 'Orders', copy: 3 },
  ]);
});
