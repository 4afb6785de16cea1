import { currentKeeping } from '../assemble/current.ts';

/**
 * Paths of pages, each with a print of what its page is handed. The page is kept as long as it is handed the same and
 * reads the same of the build; one without a print is made anew each time.
 */
export function keyed<P extends { params: object; props?: object }>(
  paths: readonly P[],
): (P & { cacheKey?: string })[] {
  const keeping = currentKeeping();
  if (!keeping) return [...paths];
  return paths.map((path) => ({ ...path, cacheKey: keeping.print(path.props) }));
}
