import { decode } from '@jridgewell/sourcemap-codec';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { byLines } from '../../release/by-lines.ts';

test('a map leads from each line of what is published to the line of its source', () => {
  const source =
    '/** What it gives. */\nexport const twice = (value: number) => {\n  // Once more.\n  return value + value;\n};\n';
  const { outputText, sourceMapText = '' } = ts.transpileModule(source, {
    fileName: 'twice.ts',
    compilerOptions: { target: ts.ScriptTarget.ESNext, sourceMap: true, removeComments: true },
  });
  expect(outputText).not.toContain('Once more');
  const { mappings, sources } = JSON.parse(byLines(sourceMapText));
  expect(sources).toEqual(['twice.ts']);
  expect(decode(mappings).map((segments) => segments.map(([, , line]) => line))).toEqual([[1], [3], [4]]);
});
