/*
 * What it takes to draw a diagram of each kind, warm: here, drawn and finished, and by Mermaid in headless Chromium with
 * one page for all, drawn only. The ratio is that of processor times, which a busy machine stretches on both sides
 * alike, where it stretches waiting as it likes: here all threads of this process, those that collect garbage and
 * compile included; there all processes of Chromium, with what it takes to hand over a source and get a drawing back.
 * Both have compiled their code, by drawing all of them, before the first is measured; then they take turns with each, as
 * often as it takes to fill some of the hundredths of a second in which Linux counts.
 *
 * `node bench/diagram-kinds.ts [FOLDER]` measures the diagrams of a folder in place of ours.
 */
import { createDrawing } from '../packages/mermaid-without-browser/src/drawing.ts';
import { diagramsIn } from '../packages/mermaid-without-browser/test/compare/diagrams-in.ts';
import { openChromium } from '../packages/mermaid-without-browser/test/support/chromium.ts';
import { samples } from '../packages/mermaid-without-browser/test/support/samples.ts';
import { scriptSamples } from '../packages/mermaid-without-browser/test/support/scripts.ts';
import { cpuTimeOfChildren } from './cpu-time.ts';
import { median, timed } from './timed.ts';

const NOW = Date.UTC(2024, 0, 1);
/** How many diagrams both have drawn before the first is measured. */
const WARM = 120;
const WARM_UP = 3;
const TURNS = 3;
/** What Chromium is to be busy for in each turn, in milliseconds, and how often a diagram is drawn at most for that. */
const TURN_MS = 150;
const MOST_ROUNDS = 15;
/** What the time here may be of Chromium's. */
const GOALS: Readonly<Record<string, number>> = { timeline: 1 / 3 };
const GOAL = 1 / 2;

interface Cost {
  /** By the clock, in milliseconds: medians. */
  here: number;
  there: number;
  /** Processor time, in milliseconds: sums of all rounds. */
  cpuHere: number;
  cpuThere: number;
}

const [folder] = process.argv.slice(2);
const sources = folder
  ? diagramsIn(folder).diagrams.map(({ source }) => source)
  : [...samples(), ...scriptSamples()].map(({ source }) => source);
const drawing = await createDrawing(NOW);
const chromium = await openChromium(NOW);

/** What both draw: what Chromium doesn't takes it no time. */
async function drawnByBoth(source: string): Promise<boolean> {
  const drawn = await drawing.draw({ source });
  return (
    drawn.status === 'drawn' &&
    chromium.draw(source).then(
      () => true,
      () => false,
    )
  );
}

async function costOf(source: string): Promise<Cost> {
  const begin = cpuTimeOfChildren();
  for (let round = 0; round < WARM_UP; round++) {
    await drawing.draw({ source });
    await chromium.draw(source);
  }
  const each = (cpuTimeOfChildren() - begin) / WARM_UP;
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(TURN_MS / Math.max(each, 1)));
  const [here, there]: [number[], number[]] = [[], []];
  let [cpuHere, cpuThere] = [0, 0];
  for (let turn = 0; turn < TURNS; turn++) {
    const start = process.cpuUsage();
    for (let round = 0; round < rounds; round++) here.push((await timed(() => drawing.draw({ source }))).ms);
    const used = process.cpuUsage(start);
    cpuHere += (used.user + used.system) / 1000;
    const before = cpuTimeOfChildren();
    for (let round = 0; round < rounds; round++) there.push((await timed(() => chromium.draw(source))).ms);
    cpuThere += cpuTimeOfChildren() - before;
  }
  return { here: median(here), there: median(there), cpuHere, cpuThere };
}

const byKind = new Map<string, Cost[]>();
const measured: string[] = [];
for (const source of sources) if (await drawnByBoth(source)) measured.push(source);
for (let drawn = measured.length; measured.length && drawn < WARM; drawn += measured.length) {
  for (const source of measured) await drawnByBoth(source);
}
for (const source of measured) {
  const drawn = await drawing.draw({ source });
  const kind = drawn.status === 'drawn' ? drawn.diagram.kind : '';
  byKind.set(kind, [...(byKind.get(kind) ?? []), await costOf(source)]);
}
await chromium.close();

const ratioOf = (costs: readonly Cost[]) => median(costs.map(({ cpuHere, cpuThere }) => cpuHere / cpuThere));
const row = (kind: string, costs: readonly Cost[], goal: number) => {
  const ratio = ratioOf(costs);
  const columns = [
    String(costs.length),
    `${median(costs.map(({ here }) => here)).toFixed(1)} ms`,
    `${median(costs.map(({ there }) => there)).toFixed(1)} ms`,
    ratio.toFixed(2),
  ];
  const mark = ratio > goal ? `   aim ${goal.toFixed(2)}` : '';
  console.log(kind.padEnd(24) + columns.map((column) => column.padStart(11)).join('') + mark);
};
console.log(
  'Warm, medians'.padEnd(24) +
    ['diagrams', 'here', 'Chromium', 'ratio'].map((name) => name.padStart(11)).join(''),
);
for (const [kind, costs] of [...byKind].sort(([, one], [, other]) => ratioOf(other) - ratioOf(one))) {
  row(kind, costs, GOALS[kind] ?? GOAL);
}
row('all', [...byKind.values()].flat(), GOAL);
process.exit(0);
