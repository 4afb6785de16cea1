import { currentKeeping, inEditionOf } from '../assemble/current.ts';

/**
 * Paths of pages in the edition of their route, each with a print of what its page is handed. The page is kept as long
 * as it is handed the same and reads the same of the build; one without a print is made anew each time. What is `ready`
 * is put in its place as it is, without a page that makes it.
 */
export function keyed<P extends { params: object; props?: object; ready?: Uint8Array | undefined }>(
  load: () => readonly P[] | Promise<readonly P[]>,
) {
  return ({ routePattern }: { routePattern: string }): Promise<(P & { cacheKey?: string })[]> =>
    inEditionOf(routePattern, async () => {
      const paths = await load();
      const keeping = currentKeeping();
      if (!keeping) return [...paths];
      return paths.map((path) => {
        const cacheKey = keeping.print(path.props);
        if (path.ready) keeping.ready.set(cacheKey, path.ready);
        return { ...path, cacheKey };
      });
    });
}
