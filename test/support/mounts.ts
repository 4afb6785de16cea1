import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { onTestFinished, type TestContext } from 'vitest';

/** Mounts memory at a folder until the test ends or it is taken off, or skips the test where that is forbidden. */
export function mountMemory(context: TestContext, folder: string, options = 'rw'): () => void {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  if (status !== 0) context.skip('Whoever runs the tests here may not mount anything.');
  const takeOff = () => void spawnSync('umount', ['-l', folder]);
  onTestFinished(takeOff);
  return takeOff;
}
