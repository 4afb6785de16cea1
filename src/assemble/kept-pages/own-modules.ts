import { fileURLToPath } from 'node:url';

/** What a bundler knows of a module. */
interface ModuleFacts {
  code: string | null;
  importers: readonly string[];
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

/** What a bundle is made of. */
export interface Modules {
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): ModuleFacts | null;
}

const OURS = slashed(fileURLToPath(new URL('../../', import.meta.url)));
/** What compiled components are written in. */
const RUNTIME = /\/astro\/dist\/(?:runtime|jsx)\//;
/** Names by which code asks for the time, for chance, the network and the machine. */
const ASKING =
  /\b(?:Date|Temporal|DateTimeFormat|RelativeTimeFormat|fetch|process|performance|random|crypto)\b/;

/**
 * Whether code of the site's owners that makes a part of our pages may ask for something of which nobody can tell
 * whether it is still the same: the time, the network, files, or a package that may ask for them. What it imports
 * beside that is bundled, and what it is given is known.
 */
export function asksForMore(modules: Modules): boolean {
  const roots = [...modules.getModuleIds()].filter(
    (id) => isTheirs(id) && modules.getModuleInfo(id)?.importers.some(isOurs),
  );
  const seen = new Set(roots);
  // What is added to a set while it is gone through is gone through as well.
  for (const id of seen) {
    const { code, importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    if (ASKING.test((code ?? '').replace(/^\/\/# sourceMappingURL=.*$/gm, ''))) return true;
    for (const imported of [...importedIds, ...dynamicallyImportedIds]) {
      if (isTheirs(imported)) seen.add(imported);
      else if (!isOurs(imported) && !RUNTIME.test(imported)) return true;
    }
  }
  return false;
}

function isOurs(id: string): boolean {
  return slashed(id).startsWith(OURS);
}

/** A file that is neither ours nor of an installed package. */
function isTheirs(id: string): boolean {
  return /^(?:\/|[a-z]:)/i.test(id) && !isOurs(id) && !/[\\/]node_modules[\\/]/.test(id);
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
