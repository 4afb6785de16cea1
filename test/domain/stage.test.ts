import { describe, expect, test } from 'vitest';
import { reportAnchorOf } from '../../src/domain/anchors.ts';
import { stageOf } from '../../src/domain/stage.ts';

const TODAY = '2023-05-01';
const FACTS = { authors: [], corrections: [] };

describe('the stage of a report', () => {
  test.each([
    { stage: undefined, hasReport: false, kind: 'none' },
    { stage: undefined, hasReport: true, kind: 'report' },
    { stage: 'preliminary', hasReport: false, kind: 'none' },
    { stage: 'preliminary', hasReport: true, kind: 'preliminary' },
    { stage: 'final', hasReport: true, kind: 'final' },
  ] as const)('$stage with words: $hasReport is $kind', ({ stage, hasReport, kind }) => {
    expect(stageOf({ hasReport, report: { ...FACTS, stage } }, TODAY)).toEqual({ kind, overdue: false });
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

  test.each([
    { due: '2023-04-30', overdue: true },
    { due: '2023-05-01', overdue: false },
    { due: '2023-05-02', overdue: false },
  ])('promised for $due is overdue on 1 May: $overdue', ({ due, overdue }) => {
    expect(stageOf({ hasReport: false, report: { ...FACTS, due } }, TODAY)).toEqual({
      kind: 'none',
      due,
      overdue,
    });
  });

  test('is promised no more once it is final, even when a day is left in its file', () => {
    const report = { ...FACTS, due: '2023-06-01', stage: 'final' } as const;
    expect(stageOf({ hasReport: true, report }, TODAY)).not.toHaveProperty('due');
    expect(stageOf({ hasReport: false, report }, TODAY)).toHaveProperty('due', '2023-06-01');
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
