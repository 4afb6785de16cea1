/** A file of the index that is not there, or is not what it should be: the site may have been built anew. */
export class MissingFileError extends Error {}

/** Reads a file below `/search/`, inflated. */
export type ReadFile = (path: string, cache?: RequestCache) => Promise<Uint8Array>;

/**
 * @param base - where the files are, with a slash at its end.
 * @param fetch - the network; its own errors are passed on, so that a reader who is offline can be told so.
 */
export function createFileReader(base: string, fetch: typeof globalThis.fetch): ReadFile {
  return async (path, cache = 'default') => {
    const response = await fetch(base + path, { cache });
    if (!response.ok || !response.body) throw new MissingFileError(`${path}: ${response.status}`);
    const compressed = await response.arrayBuffer();
    try {
      return await inflate(compressed);
    } catch (cause) {
      throw new MissingFileError(`${path} is damaged`, { cause });
    }
  };
}

async function inflate(compressed: ArrayBuffer): Promise<Uint8Array> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
