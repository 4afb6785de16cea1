import { expect, test } from 'vitest';
import { fullStripOf, listStripOf } from '../../../src/domain/strip.ts';
import { phaseStrip } from '../../../src/search/show/phase-strip.ts';
import { toHtml, tree } from '../../../src/search/show/tree.ts';

const HOUR = 3_600_000;
const phases = [
  { name: 'undetected', from: 0, to: HOUR },
  { name: 'recovering', from: HOUR, to: 4 * HOUR },
] as const;

test('a strip of a report is filled by its phases, each in its colour', () => {
  expect(toHtml(phaseStrip(fullStripOf(phases)))).toBe(
    '<svg class="aw-strip" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">' +
      '<rect class="aw-phase-undetected" x="0" width="249" height="10"></rect>' +
      '<rect class="aw-phase-recovering" x="253" width="747" height="10"></rect></svg>',
  );
});

test('a strip of a list shows the rest of the scale, and says its words', () => {
  const { attributes, children } = phaseStrip(listStripOf(phases), 'Undetected 1 h');
  expect(attributes).toMatchObject({ role: 'img', 'aria-label': 'Undetected 1 h' });
  expect(attributes).not.toHaveProperty('aria-hidden');
  expect(children).toHaveLength(3);
  expect(children[0]).toMatchObject({ attributes: { y: '4', height: '2' } });
});

test('text and attributes of a tree are no markup', () => {
  const branch = tree(
    'b',
    { title: '"><i>', hidden: true, id: undefined, open: false },
    '<i>&',
    tree('mark'),
  );
  expect(toHtml(branch)).toBe('<b title="&quot;&gt;&lt;i&gt;" hidden>&lt;i&gt;&amp;<mark></mark></b>');
});
