import { describe, expect, test } from 'vitest';
import { reportAnchorOf } from '../../src/domain/anchors.ts';
import { stageOf } from '../../src/domain/stage.ts';

const TODAY = '2023-05-01';
const FACTS = { authors: [], corrections: [] };

describe('the stage of a report', () => {
  test.each([
    { stage: undefined, hasReport: false, label: 'Report to follow', next: 'Report' },
    { stage: undefined, hasReport: true, label: 'Report', next: 'Final report' },
    { stage: 'preliminary', hasReport: false, label: 'Report to follow', next: 'Report' },
    { stage: 'preliminary', hasReport: true, label: 'Preliminary report', next: 'Final report' },
    { stage: 'final', hasReport: true, label: 'Final report', next: 'Final report' },
  ] as const)('$stage with words: $hasReport is “$label”', ({ stage, hasReport, label, next }) => {
    expect(stageOf({ hasReport, report: { ...FACTS, stage } }, TODAY)).toEqual({
      label,
      next,
      overdue: false,
    });
  });

  test('is promised for a day until it is final', () => {
    const due = '2023-04-30';
    expect(stageOf({ hasReport: true, report: { ...FACTS, due } }, TODAY)).toMatchObject({
      due,
      overdue: true,
    });
    expect(stageOf({ hasReport: true, report: { ...FACTS, due, stage: 'final' } }, TODAY)).toMatchObject({
      overdue: false,
    });
  });

  test('has an anchor of its own', () => {
    const anchors = [undefined, 'preliminary', 'final'] as const;
    expect(anchors.map((stage) => reportAnchorOf({ stage }))).toEqual([
      'report',
      'report-preliminary',
      'report-final',
    ]);
  });
});
