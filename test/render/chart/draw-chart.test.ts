import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Axis,
  BOX,
  type ChartDrawing,
  type ChartRequest,
  type NamedPhase,
} from '../../../src/render/chart/chart.ts';
import { drawChart } from '../../../src/render/chart/draw-chart.ts';
import { at } from '../../support/facts.ts';

const PARIS = { locale: 'en', zone: 'Europe/Paris' };
const ERRORS = `time,errors,requests
2026-02-17T09:30:00+01:00,0,100
2026-02-17T10:00:00+01:00,40,
2026-02-17T10:30:00+01:00,80,300`;

function request(facts: Partial<ChartRequest> = {}): ChartRequest {
  return { type: 'line', phases: [], format: PARIS, ...facts };
}

function drawn(csv: string, facts: Partial<ChartRequest> = {}): ChartDrawing {
  const { chart, faults } = drawChart(csv, request(facts));
  if (!chart) throw new Error(JSON.stringify(faults));
  return chart;
}

function faultsOf(csv: string, facts: Partial<ChartRequest> = {}) {
  return drawChart(csv, request(facts)).faults.map(({ line, message }) => [line, message]);
}

const labels = ({ ticks }: Axis) => ticks.map(({ label }) => label.replace('\u00a0', ' '));

describe('a line over time', () => {
  test('runs from edge to edge, with a gap where there is no figure', () => {
    const [errors, requests] = drawn(ERRORS, { yTitle: 'Count' }).series;
    expect(errors?.path).toBe('M0,400L500,346.7L1000,293.3');
    expect(requests?.path).toBe('M0,266.7ZM1000,0Z');
  });

  test('has ticks at round times of its zone, and names the zone', () => {
    const { xAxis } = drawn(ERRORS);
    const times = ['9:30 AM', '9:40 AM', '9:50 AM', '10:00 AM', '10:10 AM', '10:20 AM', '10:30 AM'];
    expect(xAxis.title).toBe('Time, CET');
    expect(labels(xAxis)).toEqual(times);
    expect(xAxis.ticks.filter(({ minor }) => !minor).map(({ at }) => at)).toEqual([0, 33.33, 66.67, 100]);
  });

  test('has round times also where the zone is half an hour off', () => {
    const csv = 'at,n\n2026-02-17T19:10:00Z,1\n2026-02-17T23:10:00Z,2';
    const { xAxis } = drawn(csv, { format: { locale: 'en', zone: 'Asia/Kolkata' } });
    expect(labels(xAxis).slice(0, 3)).toEqual(['1:00 AM', '1:30 AM', '2:00 AM']);
  });

  test('skips the hour that clocks skip', () => {
    const hours = ['Mar 29', '1:00 AM', '3:00 AM', '4:00 AM', '5:00 AM', '6:00 AM'];
    expect(labels(drawn('at,n\n2026-03-29 00:00,1\n2026-03-29 06:00,2').xAxis)).toEqual(hours);
  });

  test.each([
    { from: '2026-02-01', to: '2026-02-03', ticks: ['Feb 1', '6:00 AM', '12:00 PM', '6:00 PM', 'Feb 2'] },
    { from: '2026-02-01', to: '2026-02-08', ticks: ['Feb 1', 'Feb 2', 'Feb 3'] },
    { from: '2025-12-31', to: '2026-06-15', ticks: ['Jan 2026', 'Feb 2026', 'Mar 2026'] },
  ])('from $from to $to has ticks $ticks and so on', ({ from, to, ticks }) => {
    expect(labels(drawn(`day,n\n${from},1\n${to},2`).xAxis).slice(0, ticks.length)).toEqual(ticks);
  });

  test('has the phases behind it, as far as it reaches, each labelled if its label fits', () => {
    const phase = (name: NamedPhase['name'], label: string, from: string, to: string): NamedPhase => ({
      name,
      label,
      from: at(`2026-02-17T${from}Z`),
      to: at(`2026-02-17T${to}Z`),
    });
    const phases = [
      phase('undetected', 'Undetected', '08:00', '08:45'),
      phase('responding', 'Responding', '08:45', '09:24'),
      phase('recovering', 'Recovering', '09:24', '09:25'),
    ];
    expect(drawn(ERRORS, { phases }).bands.map(({ phase, ...band }) => [phase.name, band])).toEqual([
      ['undetected', { x: 0, width: 25, middle: 12.5, fits: 'wide' }],
      ['responding', { x: 25, width: 65, middle: 57.5, fits: 'narrow' }],
      ['recovering', { x: 90, width: 1.67, middle: 90.83, fits: 'never' }],
    ]);
  });
});

describe('the axis of figures', () => {
  test.each([
    { figures: [3, 80], type: 'line', from: '0', to: '80' },
    { figures: [99.2, 99.9], type: 'line', from: '99.2', to: '99.9' },
    { figures: [99.2, 99.9], type: 'bar', from: '0', to: '100' },
    { figures: [99.2, 99.9], type: 'area', from: '0', to: '100' },
    { figures: [-5, 10], type: 'line', from: '-10', to: '10' },
    { figures: [-50, -20], type: 'bar', from: '-50', to: '0' },
    { figures: [0, 0], type: 'line', from: '0', to: '1' },
    { figures: [0, 2_500_000], type: 'line', from: '0', to: '2.5M' },
  ] as const)('of $figures as a $type runs from $from to $to', ({ figures, type, from, to }) => {
    const ticks = labels(drawn(`x,y\n1,${figures[0]}\n2,${figures[1]}`, { type }).yAxis);
    expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
  });

  test('is titled by the only column and the unit, or by what the author says', () => {
    expect(drawn(ERRORS, { y: ['errors'], unit: 'per minute' }).yAxis.title).toBe('Errors, per minute');
    expect(drawn(ERRORS, { unit: 'per minute' }).yAxis.title).toBe('per minute');
    expect(drawn(ERRORS, { yTitle: 'Load', unit: '%' }).yAxis.title).toBe('Load, %');
  });
});

describe('bars', () => {
  test('stand side by side in columns of equal width, with their words below', () => {
    const chart = drawn('depot,late,lost\nNorth,40,20\nSouth,10,', { type: 'bar' });
    expect(chart.categories).toEqual(['North', 'South']);
    expect(chart.xAxis.ticks).toEqual([]);
    expect(chart.series.map(({ path }) => path)).toEqual([
      'M50,400V0h200V400zM550,400V300h200V400z',
      'M250,400V200h200V400z',
    ]);
  });

  test('over time keep room for the first and the last', () => {
    expect(drawn(ERRORS, { type: 'bar', y: ['errors'] }).series[0]?.path).toMatch(/^M33\.3,/);
  });
});

test('figures are there as text, in the words of the locale', () => {
  const { figures } = drawn('time;p 95\n2026-02-17 23:59;1234.5\n2026-02-18 00:01;', {
    format: { locale: 'de', zone: 'Europe/Berlin' },
    unit: 'ms',
  });
  expect(figures).toEqual({
    head: ['Time, MEZ', 'P 95, ms'],
    rows: [
      ['17. Feb., 23:59', '1.234,5'],
      ['18. Feb., 0:01', ''],
    ],
  });
});

describe('what keeps a chart from being drawn is told with its line', () => {
  test.each([
    { csv: '', line: 1, message: /Missing data/ },
    { csv: 'time,errors\n', line: 1, message: /Missing data/ },
    { csv: 'a,b\n1,2\n3\n', line: 3, message: /number of cells/ },
    { csv: 'a,b\n1,"2\n', line: 2, message: /Quote Not Closed/ },
    { csv: 'a,b\n1,n/a\n', line: 2, message: /`n\/a` in column `b`/ },
    { csv: 'a,b\n2,1\n1,1\n', line: 3, message: /before the one above/ },
    { csv: 't,b\n2026-03-29 02:30,1\n', line: 2, message: /clocks of Europe\/Paris skipped/ },
    { csv: `a,b\n${'1,1\n'.repeat(1001)}`, line: 1002, message: /1001 lines of data/ },
  ])('$message', ({ csv, line, message }) => {
    expect(faultsOf(csv)).toEqual([[line, expect.stringMatching(message)]]);
  });

  test.each([
    { facts: { y: ['p95'] }, message: /`p95`, expected one in the file: `time`, `errors`, `requests`/ },
    { facts: { x: 'hour', y: ['errors'] }, message: /`hour`/ },
    { facts: { names: ['Errors'] }, message: /1 names for 2 columns/ },
  ])('$message, in the props', ({ facts, message }) => {
    expect(faultsOf(ERRORS, facts)).toEqual([[undefined, expect.stringMatching(message)]]);
  });

  test('at most four columns can be told apart', () => {
    const message = expect.stringMatching(/5 columns/);
    expect(faultsOf('x,a,b,c,d,e\n1,1,1,1,1,1')).toEqual([[undefined, message]]);
  });
});

test('whatever the figures, everything stays inside the box and comes out the same again', () => {
  const figure = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constant(''));
  const type = fc.constantFrom('line' as const, 'bar' as const, 'area' as const);
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 40 }), type, (figures, type) => {
      const csv = `x,y\n${figures.map((value, index) => `${index},${value}`).join('\n')}`;
      const { chart, faults } = drawChart(csv, request({ type }));
      if (!chart) return figures.every((value) => value === '') && faults.length > 0;
      const numbers = chart.series.flatMap(({ path }) => path.match(/-?[\d.]+/g) ?? []).map(Number);
      const ticks = [...chart.xAxis.ticks, ...chart.yAxis.ticks].map(({ at }) => at);
      expect(numbers.filter((number) => number < -0.1 || number > BOX.width + 0.1)).toEqual([]);
      expect(ticks.filter((tick) => tick < -0.01 || tick > 100.01)).toEqual([]);
      expect(drawChart(csv, request({ type })).chart).toEqual(chart);
      return true;
    }),
  );
});

test('what changes at moments stays at each figure until the next, on an axis of the span that is asked for', () => {
  const { series, yAxis } = drawn('day,share\n0,100\n1,80\n2,60', { isStepped: true, span: [0, 100] });
  expect(series[0]?.path).toBe('M0,0L500,0L500,80L1000,80L1000,160');
  expect(yAxis.ticks.map(({ label }) => label)).toEqual(['0', '20', '40', '60', '80', '100']);
});
