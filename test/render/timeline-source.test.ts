import { expect, test } from 'vitest';
import type { TimelineItem } from '../../src/domain/timeline.ts';
import { toMermaidText, toTimelineSource } from '../../src/render/timeline-source.ts';

test.each([
  { text: '14:02', escaped: '14#58;02' },
  { text: 'Error rate > 5%; see #42', escaped: 'Error rate #62; 5#37;#59; see #35;42' },
  { text: '{"a": <b>}', escaped: '#123;#34;a#34;#58; #60;b#62;#125;' },
  { text: '  two \n lines ', escaped: 'two lines' },
  { text: '', escaped: '–' },
])('toMermaidText($text) is $escaped', ({ text, escaped }) => {
  expect(toMermaidText(text, 180)).toBe(escaped);
});

test('a word that is wider than its box is broken', () => {
  const words = toMermaidText(`https://example.com/${'a'.repeat(80)}`, 180).split(' ');
  expect(words.length).toBeGreaterThan(4);
  expect(words.join('').replaceAll('#58;', ':')).toBe(`https://example.com/${'a'.repeat(80)}`);
});

test('sections are the parts of the incident, in the colours of the phase strip', () => {
  const item = (part: TimelineItem['part'], time: string, beginsPart: boolean) => ({
    part,
    partLabel: part === 'responding' ? 'Responding' : 'Resolved',
    beginsPart,
    time,
  });
  const source = toTimelineSource(
    [item('responding', '12:00', true), item('responding', '12:05', false), item('resolved', '13:30', true)],
    ['Paged', 'Found', 'Over'],
  );
  expect(source).toBe(`---
config:
  theme: base
  themeVariables:
    cScale0: "#fde9e6"
    cScaleInv0: "#d9483b"
    cScaleLabel0: "#16181d"
    cScale1: "#e0f2ed"
    cScaleInv1: "#12806a"
    cScaleLabel1: "#16181d"
---
timeline TD
  section Responding
    12#58;00 : Paged
    12#58;05 : Found
  section Resolved
    13#58;30 : Over
`);
});
