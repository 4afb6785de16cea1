import type { DiagramFault } from '../diagram.ts';

/** A diagram that took longer than it may. */
export function toTimeout(milliseconds: number, kind: string): DiagramFault {
  return tooMuch(
    kind,
    `Unexpected time to draw this diagram, expected at most ${milliseconds / 1000} s; it was given up.`,
  );
}

/** A diagram that broke the thread that drew it, most likely because it needed more memory than it may have. */
export function toBreakdown({ message }: Error, kind: string): DiagramFault {
  return tooMuch(kind, `Unexpected end of the thread that drew this diagram: ${message}`);
}

function tooMuch(kind: string, message: string): DiagramFault {
  return { line: 1, column: 1, kind, message, remedy: 'Make it smaller, or split it into several.' };
}
