import { toLogJson } from '../../domain/characters.ts';
import type { Problem } from '../../domain/problem.ts';

/** For machines: what was found, and how much was looked at. */
export function toJson(problems: readonly Problem[], { files }: { files: number }): string {
  return `${toLogJson({ files, problems })}\n`;
}
