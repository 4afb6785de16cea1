import type { Content } from '../check/content.ts';
import { type Outline, outlineOf } from '../markdown/outline.ts';

/** The outline of each body by its file. Parsing a body is dear, so nothing does it again. */
export function outlinesOf({ incidents, maintenance, pages, bodies }: Content): Map<string, Outline> {
  return new Map(
    [...incidents, ...maintenance, ...pages].map(({ file, format }) => [
      file,
      outlineOf(bodies.get(file)?.text ?? '', format),
    ]),
  );
}
