import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';

/** What makes pages, as far as Astro’s own prerenderer has dealings with it. */
export interface App {
  manifest: { routes: { routeData: { route: string; component: string }; styles: object[] }[] };
  setInternals(internals: object): void;
  setOptions(options: object): void;
}

/**
 * The code that makes pages, as it was bundled by an earlier build and lies in a folder again; nothing where it is not
 * as this Astro makes it.
 */
export async function importApp(
  folder: string,
  entry: string,
  logger: AstroIntegrationLogger,
): Promise<App | undefined> {
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app?: Partial<App> };
  if (!isWhole(app)) return undefined;
  // Of all that Astro knows of a bundle, pages ask for their styles only.
  const pages = app.manifest.routes.map(({ routeData: { route, component }, styles }) => [
    `${route}&${component}`,
    { styles: styles.map((sheet) => ({ sheet, depth: 0, order: 0 })) },
  ]);
  app.setInternals({
    pagesByKeys: new Map(pages as [string, object][]),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger });
  return app;
}

/** Astro’s own prerenderer with code that was bundled earlier, in the place of what it would look for. */
export function withApp(standard: AstroPrerenderer, app: App): AstroPrerenderer {
  Object.assign(standard, { app });
  return { ...standard, setup: async () => undefined };
}

function isWhole(app: Partial<App> | undefined): app is App {
  return (
    Array.isArray(app?.manifest?.routes) &&
    typeof app.setInternals === 'function' &&
    typeof app.setOptions === 'function'
  );
}
