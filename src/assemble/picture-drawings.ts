import { encodePath } from '../domain/address.ts';
import type { Problem } from '../domain/problem.ts';
import { routes } from '../domain/routes.ts';
import { kindOf } from '../render/picture/kind.ts';
import { cleanSvg } from '../render/picture/svg/clean.ts';
import {
  hashOf,
  hiddenInDrawing,
  mediaTypeOf,
  nameOf,
  type Opened,
  publicPathOf,
  refuse,
  type Stage,
} from './picture-stage.ts';

/**
 * Cleans a drawing and prepares it for its address. It is cleaned anew each time, which takes less than it would
 * take to trust a folder of what was cleaned before.
 */
export async function prepareDrawing(opened: Opened, stage: Stage): Promise<void> {
  const { file, bytes, references } = opened;
  const { prepared } = stage;
  const first = cleanSvg(bytes);
  const drawing =
    'svg' in first && first.embedded.length > 0
      ? cleanSvg(bytes, await reencode(first.embedded, stage))
      : first;
  if ('rule' in drawing) return refuse(opened, drawing, prepared.problems);
  const publicPath = publicPathOf(file);
  const path = publicPath ?? routes.copy(nameOf(file), hashOf(drawing.svg), '.svg');
  const { svg, width, height } = drawing;
  prepared.files.set(path, { text: svg });
  prepared.problems.push(
    ...hiddenInDrawing(opened, drawing, stage.known),
    ...drawing.leftOut.map(
      (left): Problem => ({ file, severity: 'warning', rule: 'picture/left-out', ...left }),
    ),
  );
  if (references.length === 0) return;
  const address = publicPath === undefined ? path : encodePath(publicPath);
  prepared.pictures.set(file, {
    kind: 'svg',
    width,
    height,
    path: address,
    copies: [{ width, path: address }],
  });
  if (!references.some(({ meaning }) => meaning === 'logo')) return;
  prepared.drawings.set(file, drawing);
  prepared.logos.set(file, { bytes: Buffer.from(svg), type: 'image/svg+xml' });
}

/** Pictures inside of a drawing, without metadata as well; what is none is not in the result. */
async function reencode(urls: readonly string[], { cache, maker }: Stage): Promise<Map<string, string>> {
  const images = new Map<string, string>();
  for (const url of urls) {
    const [, base64] = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]*)$/i.exec(url) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    const kind = kindOf(bytes);
    if (!kind || kind === 'svg') continue;
    const made = await maker.make(bytes, kind, 'share');
    const [copy] = 'rule' in made ? [] : made.copies;
    const image = copy && (await cache.get(copy.key));
    if (image) images.set(url, `data:${mediaTypeOf(copy.ending)};base64,${image.toString('base64')}`);
  }
  return images;
}
