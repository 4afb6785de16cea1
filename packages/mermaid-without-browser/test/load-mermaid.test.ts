import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  CALLED_FOR_LABELS,
  declarationOf,
  PLACES_TIMELINES,
  REPLACED_FOR_LABELS,
  TELLS_FORMULAS,
  WRITES_STYLES,
} from '../src/load-mermaid.ts';

const FOLDER = fileURLToPath(new URL('chunks/mermaid.core/', import.meta.resolve('mermaid')));
const parts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => readFileSync(`${FOLDER}${name}`, 'utf8'));

test('Mermaid declares the functions that are replaced for labels, all in one part and each once', () => {
  const holders = REPLACED_FOR_LABELS.map((name) =>
    parts.filter((text) => text.includes(declarationOf(name))),
  );
  for (const [index, holder] of holders.entries()) {
    expect(holder).toHaveLength(1);
    expect(holder[0]?.split(declarationOf(REPLACED_FOR_LABELS[index] ?? ''))).toHaveLength(2);
    expect(holder[0]).toBe(holders[0]?.[0]);
  }
});

test.each(CALLED_FOR_LABELS)('what is called in their place is there: %s', (name) => {
  const [part = ''] = parts.filter((text) => text.includes(declarationOf(REPLACED_FOR_LABELS[0] ?? '')));
  expect(part).toMatch(new RegExp(`function ${name}\\(|^  ${name},?$`, 'm'));
});

test('Mermaid writes style sheets in one place, which is the part that is loaded first', () => {
  const first = readFileSync(fileURLToPath(import.meta.resolve('mermaid')), 'utf8');
  expect([first, ...parts].map((text) => text.split(WRITES_STYLES).length - 1).filter(Boolean)).toEqual([1]);
  expect(first).toContain(WRITES_STYLES);
});

test('Mermaid tells formulas in one place', () => {
  expect(parts.filter((text) => text.includes(TELLS_FORMULAS))).toHaveLength(1);
});

test('Mermaid places timelines in one part', () => {
  expect(parts.filter((text) => PLACES_TIMELINES.every((name) => text.includes(name)))).toHaveLength(1);
});
