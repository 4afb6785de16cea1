import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second. */
const TICK = 10;

/** Milliseconds of processor time that all processes started by this one have used so far; NaN where /proc is not. */
export function cpuTimeOfChildren(): number {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readStat);
    const ours = new Set([process.pid]);
    let size = 0;
    while (size !== ours.size) {
      size = ours.size;
      for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
    }
    return processes
      .filter(({ pid }) => pid !== process.pid && ours.has(pid))
      .reduce((sum, { ticks }) => sum + ticks * TICK, 0);
  } catch {
    return Number.NaN;
  }
}

function readStat(pid: string): { pid: number; parent: number; ticks: number }[] {
  try {
    // The name in brackets may hold anything; what counts stands behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
  } catch {
    return [];
  }
}
