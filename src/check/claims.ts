import { addressKey, parentsOf } from '../domain/address.ts';
import { OWN_FOLDERS } from '../domain/own-addresses.ts';

/** Who claims an address. Of two that can't both have it, the later in this order is told so. */
const ORDER = ['site', 'page', 'file', 'alias'] as const;

/** Who publishes at an address: the site itself, or a file of its users. */
interface Claim {
  kind: (typeof ORDER)[number];
  /** Nothing for the site. */
  file: string | undefined;
  path: string;
  /** A file can have nothing below it; a page can. */
  isFile: boolean;
  /** Whether a file of users may stand in its place. */
  isReplaceable?: boolean | undefined;
}

/** Who publishes where, in the one form that is the same to all hosts and disks. */
export interface Claims {
  add(claim: Claim): void;
  /** What a file's claim can't exist beside, in words; nothing when it can. */
  rivalOf(claim: Claim & { file: string }): string | undefined;
  /** The page, the file of the site's own or the alias at an address, however it is written. */
  pageAt(path: string): string | undefined;
}

export function createClaims(): Claims {
  const byKey = new Map<string, Claim[]>();
  /** By an address, what lies below it and yields to nobody else. */
  const below = new Map<string, Claim>();
  return {
    add(claim) {
      const key = addressKey(claim.path);
      const known = byKey.get(key);
      if (known) known.push(claim);
      else byKey.set(key, [claim]);
      for (const parent of parentsOf(key)) {
        const inner = below.get(parent);
        if (!inner || isBefore(claim, inner)) below.set(parent, claim);
      }
    },
    pageAt: (path) => byKey.get(addressKey(path))?.find(({ kind }) => kind !== 'file')?.path,
    rivalOf(claim) {
      const { path, file, isFile } = claim;
      const key = addressKey(path);
      const claims = byKey.get(key) ?? [];
      const isRival = (other: Claim) => !isBefore(claim, other);
      const other = claims.find(
        (known) => known.file !== file && isRival(known) && !(isFile && known.isReplaceable),
      );
      if (other) return `which ${nameOf(other)} already uses`;
      if (claims.filter((known) => known.file === file && isRival(known)).length > 1)
        return 'which this file already uses';
      if (isOurs(key, isFile))
        return `in the folder \`/${key.split('/')[0]}/\`, which is reserved for the site`;
      for (const parent of parentsOf(key)) {
        const above = byKey.get(parent)?.find((known) => known.isFile && isRival(known));
        if (above) return `which would be inside the file \`${above.path}\` of ${nameOf(above)}`;
      }
      const inner = isFile ? below.get(key) : undefined;
      return inner && isRival(inner)
        ? `which must be a folder for \`${inner.path}\` of ${nameOf(inner)}`
        : undefined;
    },
  };
}

function isBefore(one: Claim, other: Claim): boolean {
  return ORDER.indexOf(one.kind) < ORDER.indexOf(other.kind);
}

/** Files of standards lie beside ours in one of the folders. */
function isOurs(key: string, isFile: boolean): boolean {
  return OWN_FOLDERS.some(
    (folder) => key === folder || (key.startsWith(`${folder}/`) && !(isFile && folder === '.well-known')),
  );
}

function nameOf({ file }: Claim): string {
  return file ?? 'the site';
}
