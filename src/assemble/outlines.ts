import type { Content } from '../check/content.ts';
import type { Outline } from '../markdown/outline.ts';

/** The outline of each body by its file. */
export function outlinesOf({
  incidents,
  maintenance,
  pages,
  bodies,
}: Pick<Content, 'incidents' | 'maintenance' | 'pages' | 'bodies'>): Map<string, Outline> {
  return new Map(
    [...incidents, ...maintenance, ...pages].flatMap(({ file }) => {
      const body = bodies.get(file);
      return body ? [[file, body.outline] as const] : [];
    }),
  );
}
