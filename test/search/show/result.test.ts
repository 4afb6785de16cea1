import { expect, test } from 'vitest';
import type { SearchResult } from '../../../src/search/engine/create-search.ts';
import { resultRow } from '../../../src/search/show/result.ts';
import { toHtml } from '../../../src/search/show/tree.ts';
import { words } from '../../support/words.ts';
import { incident } from '../support/incidents.ts';

const text = (whole: string) => ({ text: whole, marks: [] });

function rowOf(facts: Parameters<typeof incident>[0]): string {
  const document = incident(facts);
  const result: SearchResult = {
    url: document.url,
    document,
    title: text(document.title),
    heading: '',
    snippet: text(''),
  };
  return toHtml(resultRow(result, { words, levels: {} }));
}

const OLD = { id: 'old', title: 'Old', started: '2018-01-17T00:00:00+01:00', zone: 'Europe/Berlin' };

test('an incident whose end nobody recorded says so, and is not said to go on', () => {
  const row = rowOf({ ...OLD, ended: OLD.started, uncounted: 'start-day', isEndUnknown: true });
  expect(row).toContain('<time datetime="2018-01-17">Jan 17, 2018</time> <span>end not recorded</span>');
  expect(row).not.toContain('ongoing');
});

test('an open one is said to go on', () => {
  const row = rowOf(OLD);
  expect(row).toContain('<strong>ongoing</strong>');
  expect(row).not.toContain('not recorded');
});
