import { expect, test } from 'vitest';
import { scriptPartsOf } from '../../src/text/script.ts';

test.each([
  ['«API» כן.', ['Latn «API» ', 'Hebr כן.']],
  ['ב-Azure', ['Hebr ב-', 'Latn Azure']],
  ['カタかな漢字', ['Kana カタかな', 'Hani 漢字']],
  ['10:42 → 503', ['Latn 10:42 → 503']],
  ['', ['Latn ']],
])('%s', (line, expected) => {
  const parts = scriptPartsOf(line);
  expect(
    parts.map(({ script, start }, index) => `${script} ${line.slice(start, parts[index + 1]?.start)}`),
  ).toEqual(expected);
});
