/*
 * Draws the samples that are named in its arguments, in that order, in this very thread, and prints them as JSON.
 */
import { createDrawing } from '../../src/drawing.ts';
import { drawn } from './drawn.ts';
import { samples } from './samples.ts';
import { NOW } from './temporary-renderer.ts';

const { draw } = await createDrawing(NOW);
const sources = new Map(samples().map(({ name, source }) => [name, source]));
const svgs: Record<string, string> = {};
for (const name of process.argv.slice(2)) {
  svgs[name] = drawn(await draw({ source: sources.get(name) ?? '', title: 'A name' })).svg;
}
process.stdout.write(JSON.stringify(svgs));
