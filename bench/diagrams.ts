/*
 * What it takes to draw incident timelines: here, and by Mermaid in headless Chromium with one page for all.
 * They take turns in batches, because the machine is not the same from one second to the next.
 */
import { gzipSync } from 'node:zlib';
import { createDrawing } from '../packages/mermaid-without-browser/src/drawing.ts';
import { openChromium } from '../packages/mermaid-without-browser/test/support/chromium.ts';
import { drawn } from '../packages/mermaid-without-browser/test/support/drawn.ts';
import { toTimelineSource } from '../src/render/timeline/source.ts';
import { cpuTimeOfChildren } from './cpu-time.ts';
import { median, timed } from './timed.ts';

const NOW = Date.UTC(2024, 0, 1);
const BATCHES = 6;
const BATCH = 40;
const WARM_UP = 200;

const words =
  'deploy rolled back gateway error rate passed page engineer replica queue certificate partner traffic'.split(
    ' ',
  );

/** A timeline of 8 to 12 events that no other number gives. */
function sourceOf(number: number): string {
  const items = Array.from({ length: 8 + (number % 5) }, (_, index) => ({
    time: `${10 + Math.floor(index / 3)}:${10 + ((number * 7 + index) % 50)}`,
    text: Array.from(
      { length: 6 + (index % 5) },
      (_, word) => words[(number * 3 + index * 5 + word * 2) % words.length],
    ).join(' '),
    phase: ['Undetected', 'Responding', 'Recovering'][Math.min(2, Math.floor(index / 3))],
  }));
  return toTimelineSource({ title: `Incident ${number}`, items });
}

const ours = await timed(() => createDrawing(NOW));
const firstOurs = await timed(() => ours.value.draw({ source: sourceOf(100_000) }));
const theirs = await timed(() => openChromium(NOW));
const firstTheirs = await timed(() => theirs.value.draw(sourceOf(100_000)));

const [here, there, ratios, sizes]: [number[], number[], number[], number[]] = [[], [], [], []];
const cpu = { here: 0, there: 0 };
for (let number = 0; number < WARM_UP; number++) {
  await ours.value.draw({ source: sourceOf(200_000 + number) });
  await theirs.value.draw(sourceOf(200_000 + number));
}
for (let batch = 0; batch < BATCHES; batch++) {
  const sources = Array.from({ length: BATCH }, (_, index) => sourceOf(batch * BATCH + index));
  const [mine, others]: [number[], number[]] = [[], []];
  const start = process.cpuUsage();
  for (const source of sources) {
    const { ms, value } = await timed(() => ours.value.draw({ source, title: 'Timeline' }));
    mine.push(ms);
    sizes.push(gzipSync(drawn(value).svg).length);
  }
  const used = process.cpuUsage(start);
  cpu.here += (used.user + used.system) / 1000;
  const before = cpuTimeOfChildren();
  for (const source of sources) others.push((await timed(() => theirs.value.draw(source))).ms);
  cpu.there += cpuTimeOfChildren() - before;
  here.push(...mine);
  there.push(...others);
  ratios.push(median(others) / median(mine));
}
await theirs.value.close();

const row = (what: string, one: string, other: string, more = '') =>
  console.log(`${what.padEnd(38)}${one.padStart(10)}${other.padStart(12)}   ${more}`);
const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
row('Mermaid timelines, 8 to 12 events', 'here', 'Chromium');
row('start', ms(ours.ms), ms(theirs.ms));
row('first', ms(firstOurs.ms), ms(firstTheirs.ms));
row(
  'each, warm (median)',
  ms(median(here.slice(BATCH))),
  ms(median(there.slice(BATCH))),
  `${median(ratios).toFixed(1)} times`,
);
const each = (sum: number) => sum / (BATCHES * BATCH);
row(
  'processor time of each (mean)',
  ms(each(cpu.here)),
  ms(each(cpu.there)),
  `${(cpu.there / cpu.here).toFixed(1)} times`,
);
row('compressed (mean)', `${Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)} B`, '');
row('', '', '', 'here: drawn and finished; Chromium: drawn only');
process.exit(0);
