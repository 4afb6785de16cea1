import { slugOf } from '../../domain/address.ts';
import { kindOfUrl } from '../../domain/urls.ts';
import type { Attachment } from '../model.ts';

/** The pictures of one document, collected while its texts are read. */
export interface Pictures {
  attachments: Attachment[];
  /** The address of a picture beside the document, in place of the one that it had; nothing if it has none. */
  place: (address: string) => string | undefined;
  /** An address as it is from everywhere; nothing where it leads nowhere, or would run something. */
  resolve: (address: string) => string | undefined;
}

const ENDING = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * @param base - where the texts were read, which their addresses may count from.
 */
export function createPictures(base?: string): Pictures {
  const attachments: Attachment[] = [];
  const resolve = (address: string) => {
    const url = URL.parse(address.trim(), base);
    return url && kindOfUrl(url.href) === 'safe' ? url.href : undefined;
  };
  const place = (address: string) => {
    const isData = /^data:image\//i.test(address.trim());
    const from = isData ? address.trim() : resolve(address);
    if (from === undefined || !(isData || /^https?:/.test(from))) return undefined;
    const known = attachments.find((attachment) => attachment.from === from);
    if (known) return `./${known.name}`;
    const name = freeName(nameOf(from), attachments);
    attachments.push({ name, from });
    return `./${name}`;
  };
  return { attachments, place, resolve };
}

/** A name for the file of a picture, in letters that every disk knows. */
function nameOf(address: string): string {
  const [, type = 'png'] = /^data:image\/([a-z]+)/i.exec(address) ?? [];
  const path = address.startsWith('data:') ? `picture.${type}` : (URL.parse(address)?.pathname ?? '');
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  const [ending = '.png'] = ENDING.exec(last) ?? [];
  const words = slugOf(last.replace(ENDING, '').replace(/%../g, '-'))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${words || 'picture'}${ending.toLowerCase()}`;
}

function freeName(name: string, taken: readonly Attachment[]): string {
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
    if (!taken.some((attachment) => attachment.name === candidate)) return candidate;
  }
}
