/*
 * What it takes to draw a diagram of each kind, warm: here, drawn and finished, and by Mermaid in headless Chromium with
 * one page for all, drawn only. They take turns with each diagram, because the machine is not the same from one second
 * to the next.
 *
 * `node bench/diagram-kinds.ts [FOLDER]` measures the diagrams of a folder in place of ours.
 */
import { createDrawing } from '../packages/mermaid-without-browser/src/drawing.ts';
import { diagramsIn } from '../packages/mermaid-without-browser/test/compare/diagrams-in.ts';
import { openChromium } from '../packages/mermaid-without-browser/test/support/chromium.ts';
import { samples } from '../packages/mermaid-without-browser/test/support/samples.ts';
import { scriptSamples } from '../packages/mermaid-without-browser/test/support/scripts.ts';
import { median, timed } from './timed.ts';

const NOW = Date.UTC(2024, 0, 1);
const WARM_UP = 3;
const ROUNDS = 7;
/** What the time here may be of Chromium's. */
const GOALS: Readonly<Record<string, number>> = { timeline: 1 / 3 };
const GOAL = 1 / 2;

const [folder] = process.argv.slice(2);
const sources = folder
  ? diagramsIn(folder).diagrams.map(({ source }) => source)
  : [...samples(), ...scriptSamples()].map(({ source }) => source);
const drawing = await createDrawing(NOW);
const chromium = await openChromium(NOW);
const byKind = new Map<string, { here: number; there: number }[]>();
for (const source of sources) {
  const here: number[] = [];
  const there: number[] = [];
  const first = await drawing.draw({ source });
  if (first.status === 'failed') continue;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const ours = await timed(() => drawing.draw({ source }));
    const theirs = await timed(() => chromium.draw(source).catch(() => undefined));
    if (round < 0 || theirs.value === undefined) continue;
    here.push(ours.ms);
    there.push(theirs.ms);
  }
  // What Chromium doesn't draw takes it no time.
  if (here.length === 0) continue;
  const kind = first.diagram.kind;
  byKind.set(kind, [...(byKind.get(kind) ?? []), { here: median(here), there: median(there) }]);
}
await chromium.close();

const ratioOf = (times: readonly { here: number; there: number }[]) =>
  median(times.map(({ here, there }) => here / there));
const row = (kind: string, times: readonly { here: number; there: number }[], goal: number) => {
  const ratio = ratioOf(times);
  const [here, there] = [times.map((one) => one.here), times.map((one) => one.there)].map(median);
  const columns = [
    String(times.length),
    `${here?.toFixed(1)} ms`,
    `${there?.toFixed(1)} ms`,
    ratio.toFixed(2),
  ];
  const mark = ratio > goal ? `   aim ${goal.toFixed(2)}` : '';
  console.log(kind.padEnd(24) + columns.map((column) => column.padStart(11)).join('') + mark);
};
console.log(
  'Warm, medians'.padEnd(24) +
    ['diagrams', 'here', 'Chromium', 'ratio'].map((name) => name.padStart(11)).join(''),
);
for (const [kind, times] of [...byKind].sort(([, one], [, other]) => ratioOf(other) - ratioOf(one))) {
  row(kind, times, GOALS[kind] ?? GOAL);
}
row('all', [...byKind.values()].flat(), GOAL);
process.exit(0);
