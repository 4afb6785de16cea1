/*
 * `npm run diagrams:changes`: draws the samples and tells which are no longer as recorded, after an upgrade of
 * Mermaid or a change of ours. With `--accept` the new drawings become the record.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createDrawing } from '../../src/drawing.ts';
import { samples } from './samples.ts';
import { NOW } from './temporary-renderer.ts';

const RECORD = new URL('../record.json', import.meta.url);

const before: Record<string, string> = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
const { draw } = await createDrawing(NOW);
const after: Record<string, string> = {};
for (const { name, source } of samples()) {
  const result = await draw({ source });
  if (result.status === 'failed') {
    after[name] = `failed: ${result.fault.message}`;
    continue;
  }
  const { width, height, svg } = result.diagram;
  const hash = createHash('sha256').update(svg).digest('hex').slice(0, 16);
  after[name] = `${width} × ${height}, ${svg.length} bytes, ${hash}`;
}
const changed = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
for (const name of changed) {
  console.log(
    `${name}\n  was ${before[name] ?? 'not recorded'}\n  is  ${after[name] ?? 'no longer a sample'}`,
  );
}
console.log(changed.length ? `${changed.length} of ${samples().length} kinds changed.` : 'No kind changed.');
if (process.argv.includes('--accept')) writeFileSync(RECORD, `${JSON.stringify(after, null, 2)}\n`);
else process.exitCode = changed.length ? 1 : 0;
