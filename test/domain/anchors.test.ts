import { expect, test } from 'vitest';
import {
  actionAnchorsOf,
  correctionAnchorsOf,
  toFreeAnchor,
  updateAnchorsOf,
  windowAnchorsOf,
} from '../../src/domain/anchors.ts';
import { at, moment } from '../support/facts.ts';

test.each([
  { asked: 'what-happened', anchor: 'what-happened' },
  { asked: 'timeline', anchor: 'timeline-1' },
  { asked: 'report', anchor: 'report-1' },
  { asked: 'reports', anchor: 'reports' },
  { asked: 'update-2023', anchor: 'section-update-2023' },
  { asked: 'correction-2023-05-01', anchor: 'section-correction-2023-05-01' },
  { asked: 'begun-20230415t161000z', anchor: 'section-begun-20230415t161000z' },
  { asked: 'done-2023', anchor: 'section-done-2023' },
  { asked: 'promise-load-test', anchor: 'section-promise-load-test' },
  { asked: 'promises', anchor: 'promises' },
  { asked: 'update-us', anchor: 'update-us' },
  { asked: 'our-update-2023', anchor: 'our-update-2023' },
])('a heading that asks for #$asked has #$anchor', ({ asked, anchor }) => {
  expect(toFreeAnchor(asked)).toBe(anchor);
});

test('the anchors of updates follow from their times; those of one time are numbered', () => {
  const times = ['2023-04-15T16:10Z', '2023-04-15T16:10Z', '2023-04-15T16:20:30Z', '2023-04-15T16:10Z'];
  expect(updateAnchorsOf(times.map((time) => ({ at: moment(time) })))).toEqual([
    'update-20230415T161000Z',
    'update-20230415T161000Z-2',
    'update-20230415T162030Z',
    'update-20230415T161000Z-3',
  ]);
});

test('the anchors of corrections follow from their days', () => {
  const days = ['2023-04-15', '2023-05-01', '2023-05-01'].map((day) => ({ at: day }));
  expect(correctionAnchorsOf(days)).toEqual([
    'correction-2023-04-15',
    'correction-2023-05-01',
    'correction-2023-05-01-2',
  ]);
});

test('the anchors of promises follow from their ids, or else from their places', () => {
  expect(actionAnchorsOf([{ id: 'disks' }, {}, { id: '4' }, {}])).toEqual([
    'promise-disks',
    'promise-2',
    'promise-4',
    'promise-4-2',
  ]);
});

test('the anchors of a window follow from its start', () => {
  expect(windowAnchorsOf({ starts: at('2023-04-15T16:10:00.000Z') })).toEqual({
    begun: 'begun-20230415T161000Z',
    done: 'done-20230415T161000Z',
  });
});
