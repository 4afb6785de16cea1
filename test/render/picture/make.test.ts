import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cache, createCache } from '../../../src/render/cache.ts';
import { kindOf } from '../../../src/render/picture/kind.ts';
import { createPictureMaker, type Made } from '../../../src/render/picture/maker.ts';
import type { RasterKind } from '../../../src/render/picture/picture.ts';
import type { Purpose } from '../../../src/render/picture/raster.ts';
import { animation, claiming, METADATA, photo, plain } from '../../support/pictures.ts';

let folder: string;
let cache: Cache;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  cache = createCache(folder);
});
afterAll(() => rm(folder, { recursive: true }));

async function make(bytes: Buffer, purpose: Purpose): Promise<Made> {
  const made = await createPictureMaker(cache).make(bytes, kindOf(bytes) as RasterKind, purpose);
  if ('rule' in made) throw new Error(made.reason);
  return made;
}

async function bytesOf({ copies }: Made): Promise<Buffer[]> {
  return Promise.all(copies.map(async ({ key }) => (await cache.get(key)) ?? Buffer.alloc(0)));
}

describe('the kind of a picture is told by its bytes', () => {
  test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('%s', async (kind) => {
    expect(kindOf(await plain(kind))).toBe(kind);
  });

  test.each([
    ['<svg/>', 'svg'],
    ['\ufeff  <?xml version="1.0"?><svg/>', 'svg'],
    ['<!-- a --><svg/>', 'svg'],
    ['<!DOCTYPE html><svg/>', undefined],
    ['export default 1', undefined],
    ['GIF', undefined],
    ['RIFF0000WAVE', undefined],
    ['\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1', undefined],
    ['\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1avif', 'avif'],
    ['%PDF-1.7', undefined],
    ['BM\x00\x00', undefined],
    ['II*\x00', undefined],
    ['MZ', undefined],
    ['', undefined],
  ])('%j: %s', (text, kind) => {
    expect(kindOf(Buffer.from(text, text.startsWith('\ufeff') ? 'utf8' : 'latin1'))).toBe(kind);
  });
});

describe('copies for pages', () => {
  test.each([
    [300, [300]],
    [480, [480]],
    [600, [480, 600]],
    [1344, [480, 800, 1344]],
    [3000, [480, 800, 1344]],
  ])('of a picture %i pixels wide are %j', async (width, widths) => {
    const made = await make(await plain('png', width, 90), 'page');
    expect(made.copies.map((copy) => copy.width)).toEqual(widths);
    expect(made.width).toBe(width);
    for (const [index, bytes] of (await bytesOf(made)).entries()) {
      expect(kindOf(bytes)).toBe('webp');
      expect((await sharp(bytes).metadata()).width).toBe(widths[index]);
    }
  });

  test('stand upright, keep their colour, and say nothing of where they come from', async () => {
    const source = await photo();
    expect(source.toString('latin1')).toContain(METADATA);
    const made = await make(source, 'page');
    expect([made.width, made.height]).toEqual([900, 1600]);
    expect(made.metadata).toEqual(['EXIF', 'XMP']);
    for (const bytes of await bytesOf(made)) {
      expect(bytes.toString('latin1')).not.toContain(METADATA);
      const { width, height, exif, xmp, icc, orientation } = await sharp(bytes).metadata();
      expect(height / width).toBeCloseTo(1600 / 900, 2);
      expect({ exif, xmp, icc, orientation }).toEqual({});
      const { dominant } = await sharp(bytes).stats();
      expect(Math.abs(dominant.r - 0xc0)).toBeLessThan(16);
    }
  });

  test('move, if the picture does', async () => {
    const [bytes = Buffer.alloc(0)] = await bytesOf(await make(await animation(), 'page'));
    expect(await sharp(bytes).metadata()).toMatchObject({
      pages: 3,
      delay: [100, 200, 300],
      width: 480,
      height: 320,
    });
  });
});

describe('the copy for link previews', () => {
  test.each([
    ['a photograph', () => photo(), 'jpeg'],
    ['an opaque PNG', () => plain('jpeg').then((bytes) => sharp(bytes).png().toBuffer()), 'jpeg'],
    ['one with holes', () => plain('webp'), 'png'],
    ['one that moves', () => animation(), 'png'],
  ])('of %s', async (_, source, kind) => {
    const [bytes = Buffer.alloc(0)] = await bytesOf(await make(await source(), 'share'));
    expect(kindOf(bytes)).toBe(kind);
    expect(bytes.toString('latin1')).not.toContain(METADATA);
  });
});

describe('what is no picture is refused:', () => {
  test.each([
    [
      'random bytes behind the head of a PNG',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(99, 7)]),
      'unreadable',
    ],
    ['a head alone', claiming(10, 10).subarray(0, 40), 'unreadable'],
    ['a JPEG that is a word', Buffer.from('\xff\xd8\xffalert(1)', 'latin1'), 'unreadable'],
    ['a GIF that is a module', Buffer.from('GIF89a=1;globalThis.ran=1', 'latin1'), 'unreadable'],
    ['a PNG that claims billions of pixels', claiming(100_000, 100_000), 'unreadable|size'],
    ['one that claims the most there is', claiming(2 ** 31 - 1, 2 ** 31 - 1), 'unreadable|size'],
    ['one a bit too large', claiming(8000, 7000), 'size'],
    ['one too long for a page', claiming(17_000, 10), 'size'],
  ])('%s', async (_, bytes, rule) => {
    const made = await createPictureMaker(cache).make(bytes, kindOf(bytes) as RasterKind, 'page');
    expect(made).toMatchObject({ rule: expect.stringMatching(`picture/(?:${rule})$`) });
    expect((made as { reason: string }).reason).toMatch(/^[\x20-\x7e×’]+$/);
  });

  test('a GIF whose frames are too many', async () => {
    const frame = await plain('gif', 4000, 4000);
    const screen = frame.subarray(0, -1);
    const image = frame.subarray(frame.indexOf(0x2c, 13), -1);
    const bytes = Buffer.concat([screen, image, image, image, Buffer.from(';')]);
    expect(await createPictureMaker(cache).make(bytes, 'gif', 'page')).toMatchObject({
      rule: 'picture/size',
    });
  });

  test.each(['png', 'jpeg', 'webp'] as const)('a %s that lost its end', async (kind) => {
    const bytes = await photo(900, 900).then((source) => sharp(source).toFormat(kind).toBuffer());
    const half = bytes.subarray(0, bytes.length >> 1);
    for (const purpose of ['page', 'share', 'stays'] as const) {
      expect(await createPictureMaker(cache).make(half, kind, purpose)).toMatchObject({
        rule: 'picture/unreadable',
      });
    }
  });

  test('a picture of another kind than its head says', async () => {
    expect(await createPictureMaker(cache).make(await plain('webp'), 'png', 'page')).toMatchObject({
      rule: 'picture/unreadable',
    });
  });
});

test('what was made once is not made again, unless a copy is gone', async () => {
  const bytes = await plain('png', 700, 70);
  const own = createCache(join(folder, 'own'));
  const made = (await createPictureMaker(own).make(bytes, 'png', 'page')) as Made;
  const puts: string[] = [];
  const watched: Cache = {
    ...own,
    put: (key, value) => {
      puts.push(key);
      return own.put(key, value);
    },
  };
  expect(await createPictureMaker(watched).make(bytes, 'png', 'page')).toEqual(made);
  expect(puts).toEqual([]);
  const key = made.copies[0]?.key ?? '';
  await rm(join(folder, 'own', key.slice(0, 2), key.slice(2)));
  expect(await createPictureMaker(watched).make(bytes, 'png', 'page')).toEqual(made);
  expect(puts).toContain(key);
  await own.prune();
  expect((await readdir(join(folder, 'own'), { recursive: true })).length).toBeGreaterThan(3);
});
