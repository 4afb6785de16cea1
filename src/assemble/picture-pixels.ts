import { encodePath } from '../domain/address.ts';
import { routes } from '../domain/routes.ts';
import type { Made } from '../render/picture/maker.ts';
import type { Picture, RasterKind } from '../render/picture/picture.ts';
import type { Purpose } from '../render/picture/raster.ts';
import { nameOf, type Opened, publicPathOf, refuse, type Stage } from './picture-stage.ts';

/** Prepares a picture made of pixels for each purpose that it serves. */
export async function preparePixels(
  { kind, ...opened }: Opened & { kind: RasterKind },
  { prepared, cache, maker }: Stage,
): Promise<void> {
  const { file, bytes, references } = opened;
  const publicPath = publicPathOf(file);
  const make = async (purpose: Purpose): Promise<Made | undefined> => {
    const made = await maker.make(bytes, kind, purpose);
    if (!('rule' in made)) return made;
    if (references.length > 0) refuse(opened, made, prepared.problems);
    return undefined;
  };
  // One that nothing refers to is copied as it is; its head alone says whether it should be.
  const made = await make(publicPath === undefined ? 'page' : references.length > 0 ? 'stays' : 'head');
  if (!made) return;
  if (publicPath !== undefined && made.metadata.length > 0) warnOfMetadata(file, made.metadata, prepared);
  if (references.length === 0) return;
  prepared.pictures.set(
    file,
    publicPath === undefined ? toPicture(file, kind, made) : { kind, ...atHome(publicPath, made) },
  );
  for (const { width, hash, ending, key } of made.copies) {
    prepared.files.set(routes.copy(`${nameOf(file)}-${width}`, hash, ending), { key });
  }
  if (kind === 'png' && made.isAnimated && publicPath === undefined) warnOfAnimation(opened, prepared);
  const [shared] = references.some(({ isChosen }) => isChosen) ? ((await make('share'))?.copies ?? []) : [];
  if (shared) prepared.shared.set(file, shared);
  const [logo] = references.some(({ meaning }) => meaning === 'logo')
    ? ((await make('logo'))?.copies ?? [])
    : [];
  const png = logo && (await cache.get(logo.key));
  if (png) prepared.logos.set(file, { bytes: png, type: 'image/png' });
}

function toPicture(file: string, kind: RasterKind, { width, height, copies }: Made): Picture {
  const addresses = copies.map(({ width, hash, ending }) => ({
    width,
    path: routes.copy(`${nameOf(file)}-${width}`, hash, ending),
  }));
  return { kind, width, height, path: addresses.at(-1)?.path ?? '', copies: addresses };
}

function atHome(publicPath: string, { width, height }: Made): Omit<Picture, 'kind'> {
  const path = encodePath(publicPath);
  return { width, height, path, copies: [{ width, path }] };
}

function warnOfMetadata(file: string, metadata: readonly string[], { problems }: Stage['prepared']): void {
  problems.push({
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    rule: 'picture/metadata',
    message: `Unexpected metadata (${metadata.join(', ')}) in a picture that is published as it is; it may reveal who made it, with what, and where.`,
    remedy:
      'Save it again without metadata, or put it beside the report: pictures there are published without metadata.',
  });
}

function warnOfAnimation({ references }: Opened, { problems }: Stage['prepared']): void {
  for (const { document, line, column } of references) {
    problems.push({
      file: document,
      line,
      column,
      severity: 'warning',
      rule: 'picture/left-out',
      message: 'Unexpected animation in a PNG, of which only the first picture is shown.',
      remedy: 'Save it as GIF or WebP.',
    });
  }
}
