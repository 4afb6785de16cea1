import { createHash } from 'node:crypto';
import type { Cache } from '../cache.ts';
import type { PictureFault, RasterKind } from './picture.ts';
import { type Copy, type Facts, makeCopies, type Purpose, readFacts } from './raster.ts';
import { pictureVersionOf } from './version.ts';

/** A copy that lies in the cache. */
export interface KeptCopy extends Omit<Copy, 'bytes'> {
  /** Where in the cache. */
  key: string;
  /** Of its bytes, for its address. */
  hash: string;
}

/** What was made of a picture. */
export interface Made extends Facts {
  copies: KeptCopy[];
}

/** Makes copies of pictures, each once: what was made of the same bytes before is taken from the cache. */
export interface PictureMaker {
  make(bytes: Buffer, kind: RasterKind, purpose: Purpose): Promise<Made | PictureFault>;
}

export function createPictureMaker(cache: Cache): PictureMaker {
  let version: string | undefined;
  return {
    async make(bytes, kind, purpose) {
      version ??= pictureVersionOf(new URL(import.meta.url));
      const key = hashOf(JSON.stringify([version, kind, purpose, hashOf(bytes)]));
      const known = await recall(cache, key);
      if (known) return known;
      const facts = await readFacts(bytes, kind);
      if ('rule' in facts) return facts;
      const copies = await makeCopies(bytes, facts, purpose);
      if ('rule' in copies) return copies;
      const kept: KeptCopy[] = [];
      for (const { bytes: copy, ...form } of copies) {
        const copyKey = hashOf(`${key} ${form.width}`);
        await cache.put(copyKey, copy);
        kept.push({ ...form, key: copyKey, hash: hashOf(copy).slice(0, 12) });
      }
      const made: Made = { ...facts, copies: kept };
      await cache.put(key, JSON.stringify(made));
      return made;
    },
  };
}

/** What was made before, if all of its copies are still there. */
async function recall(cache: Cache, key: string): Promise<Made | undefined> {
  const record = await cache.get(key);
  if (!record) return undefined;
  const made = JSON.parse(record.toString('utf8')) as Made;
  for (const { key: copyKey } of made.copies) if (!(await cache.get(copyKey))) return undefined;
  return made;
}

function hashOf(value: Buffer | string): string {
  return createHash('sha256').update(value).digest('hex');
}
