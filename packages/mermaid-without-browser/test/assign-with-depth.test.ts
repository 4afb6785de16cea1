import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignWithDepth } from '../src/assign-with-depth.ts';
import { NAMED_IN_MERMAID } from '../src/load-mermaid.ts';

const FOLDER = fileURLToPath(new URL('chunks/mermaid.core/', import.meta.resolve('mermaid')));

/** The part of Mermaid that holds its own function. */
const [chunk = '', ...others] = readdirSync(FOLDER)
  .map((name) => readFileSync(`${FOLDER}${name}`, 'utf8'))
  .filter((text) => text.includes(NAMED_IN_MERMAID));

/** Mermaid's own function, cut out of it. */
function theirs(): typeof assignWithDepth {
  const start = chunk.indexOf('var assignWithDepth = ');
  const code = chunk.slice(start, chunk.indexOf(NAMED_IN_MERMAID, start));
  return new Function('__name', `${code}; return assignWithDepth;`)((value: unknown) => value);
}

test("is put in the place of Mermaid's own, which is named once", () => {
  expect(others).toEqual([]);
  expect(chunk.split(NAMED_IN_MERMAID)).toHaveLength(2);
});

test("says what Mermaid's own says", () => {
  const original = theirs();
  const key = fc.constantFrom('theme', 'flowchart', 'secure', '__proto__', 'toString', '0');
  const { settings } = fc.letrec((tie) => ({
    settings: fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      fc.constantFrom(null, undefined, 0, 1, 'a', true),
      fc.array(fc.constantFrom('a', 'b', 1), { maxLength: 3 }),
      fc
        .array(fc.tuple(key, tie('settings')), { maxLength: 4 })
        .map((entries) => Object.fromEntries(entries)),
    ),
  }));
  fc.assert(
    fc.property(settings, settings, fc.integer({ min: 0, max: 3 }), (target, source, depth) => {
      const [one, two] = [structuredClone(target), structuredClone(target)];
      expect(assignWithDepth(one, structuredClone(source), { depth })).toStrictEqual(
        original(two, structuredClone(source), { depth }),
      );
      expect(one).toStrictEqual(two);
    }),
    { numRuns: 3000 },
  );
});
