import { expect, test } from 'vitest';
import { atan, cos, log, sin } from '../../src/math/exact.ts';

/** Right in the last bit, as worked out with eighty digits. */
test.each([
  { name: 'sin', of: sin, x: 0.9823, is: 0.8317763245554075 },
  { name: 'sin', of: sin, x: 1.0565, is: 0.8706390903799959 },
  { name: 'sin', of: sin, x: 2.355, is: 0.7079509086484321 },
  { name: 'sin', of: sin, x: 2.726, is: 0.40373220651843106 },
  { name: 'cos', of: cos, x: 0.7597, is: 0.725042654553718 },
  { name: 'cos', of: cos, x: 0.8339000000000001, is: 0.6719927025958411 },
  { name: 'cos', of: cos, x: 2.6889, is: -0.8992726279697351 },
  { name: 'cos', of: cos, x: 5.323, is: 0.573368174147283 },
  { name: 'atan', of: atan, x: 0.7597, is: 0.649680259655579 },
  { name: 'atan', of: atan, x: 1.0565, is: 0.8128651173418343 },
  { name: 'atan', of: atan, x: 1.3904, is: 0.9472888158497969 },
  { name: 'atan', of: atan, x: 1.7985, is: 1.063343823408544 },
  { name: 'log', of: log, x: 1.3162, is: 0.2747487970398817 },
  { name: 'log', of: log, x: 1.613, is: 0.4780957991430718 },
  { name: 'log', of: log, x: 1.6872, is: 0.5230703501824278 },
  { name: 'log', of: log, x: 1.7243, is: 0.5448211710239489 },
])('$name($x)', ({ of, x, is }) => {
  expect(of(x)).toBe(is);
});

test.each([0, -0, Infinity, -Infinity, NaN, 1e300, 5e-324, -1])(
  'of %d they say what the engine says',
  (x) => {
    expect([sin(x), cos(x), atan(x), log(x)].map((value) => value.toFixed(12))).toEqual(
      [Math.sin(x), Math.cos(x), Math.atan(x), Math.log(x)].map((value) => value.toFixed(12)),
    );
  },
);

test('they differ from the engine by a last bit, never by more', () => {
  for (let x = 0.013; x < 300; x += 0.37) {
    for (const [ours, theirs] of [
      [sin(x), Math.sin(x)],
      [cos(x), Math.cos(x)],
      [atan(x), Math.atan(x)],
      [log(x), Math.log(x)],
    ] as const) {
      expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(Math.abs(theirs) * Number.EPSILON);
    }
  }
});
