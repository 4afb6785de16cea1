import { expect, test } from 'vitest';
import { drawDots } from '../../../src/render/chart/dots.ts';
import { drawRows } from '../../../src/render/chart/rows.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1);
const request = {
  xTitle: 'Began',
  yTitle: 'Lasted',
  say: (value: number) => `${value / MINUTE} min`,
  logTicks: [1, 10, 100, 1000].map((minutes) => minutes * MINUTE),
  figures: { head: [], rows: [] },
  format: { locale: 'en', zone: 'UTC' },
};
const dot = (day: number, minutes: number) => ({ x: START + day * 86_400_000, y: minutes * MINUTE });

test('ten times as long is as far up, wherever it stands', () => {
  const { series, yAxis } = drawDots({
    ...request,
    series: [{ name: 'All', dots: [dot(0, 1), dot(10, 10), dot(20, 100)] }],
  });
  const heights = [...(series[0]?.path ?? '').matchAll(/,([\d.]+)h0/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([400, 200, 0]);
  expect(yAxis.ticks.map(({ label }) => label)).toEqual(['1 min', '10 min', '100 min']);
});

test('what is shorter than the axis begins stands at its end', () => {
  const { series } = drawDots({ ...request, series: [{ name: 'All', dots: [dot(0, 0), dot(1, 10)] }] });
  expect(series[0]?.path).toMatch(/^M[\d.]+,400h0/);
});

test('only what may be off has a whisker', () => {
  const { whiskers } = drawDots({
    ...request,
    series: [{ name: 'All', dots: [dot(0, 10), { ...dot(1, 10), low: MINUTE, high: 100 * MINUTE }] }],
  });
  expect(whiskers).toMatch(/^M[\d.]+,400V0$/);
});

test('a dot alone has a place, and counts begin at zero', () => {
  const { logTicks: _, ...counted } = request;
  const { series, yAxis } = drawDots({
    ...counted,
    say: String,
    series: [{ name: 'All', dots: [{ x: START, y: 0, low: 0, high: 3.7 }] }],
  });
  expect(series[0]?.path).toBe('M500,400h0');
  expect(yAxis.ticks.map(({ label }) => label)).toEqual(['0', '1', '2', '3', '4']);
});

test('rows are drawn on one scale; without any figure there is nothing', () => {
  expect(drawRows([{ value: 0.5, low: 0.25, high: 1 }], 1)).toEqual([{ at: 50, low: 25, high: 100 }]);
  expect(drawRows([{ value: 0 }], 0)).toEqual([{ at: 0, low: undefined, high: undefined }]);
});
