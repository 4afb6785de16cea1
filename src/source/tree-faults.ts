import { quotePath } from './quote-path.ts';

/** A fault of a file that is not in what it holds, but in what it is. */
export interface TreeFault {
  file: string;
  rule: 'file/link' | 'file/unreadable';
  message: string;
  remedy: string;
  /** Of a file that is too large, in bytes. */
  size?: number;
}

/** Why a link is refused. */
export type LinkFault = keyof typeof LINKS;

const LINKS = {
  outside: 'which leads out of the folders that are published, expected one that stays inside',
  nowhere: 'which leads nowhere, expected one to a file that exists',
  loop: 'which leads back to itself, expected one to a file',
  nested: 'which lies in a folder that is itself reached by a link',
} as const;

export function badLink(file: string, reason: LinkFault): TreeFault {
  return {
    file,
    rule: 'file/link',
    message: `Unexpected link ${quotePath(file)}, ${LINKS[reason]}.`,
    remedy: 'Put the file itself in its place. Links below `public/` may lead to files below `public/` only.',
  };
}

export function linkedRoot(file: string): TreeFault {
  return {
    file,
    rule: 'file/link',
    message: `Unexpected link ${quotePath(file)}, expected a folder: whatever it leads to would be published.`,
    remedy: 'Put the folder itself in its place.',
  };
}

export function noFolder(file: string): TreeFault {
  return {
    file,
    rule: 'file/unreadable',
    message: `Unexpected file ${quotePath(file)}, expected a folder of that name.`,
    remedy: 'Move it elsewhere.',
  };
}

export function noFile(file: string): TreeFault {
  return {
    file,
    rule: 'file/unreadable',
    message: `Unexpected entry ${quotePath(file)}, which is not a file, expected one.`,
    remedy: 'Remove it; if it is a folder, give it a name without that extension.',
  };
}

export function oddName(folder: string, name: Buffer): TreeFault {
  const shown = [...name.toString('latin1')]
    .map((sign) => (/[\x21-\x5b\x5d-\x7e]/.test(sign) ? sign : `\\x${sign.charCodeAt(0).toString(16)}`))
    .join('');
  return {
    file: `${folder}/${shown}`,
    rule: 'file/unreadable',
    message: `Unexpected file name \`${shown}\`, expected one in UTF-8, without control characters and backslashes.`,
    remedy: 'Rename the file.',
  };
}

export function tooLarge(file: string, bytes: number, most: number): TreeFault {
  return {
    file,
    rule: 'file/unreadable',
    message: `Unexpected size of ${quotePath(file)}: ${formatSize(bytes)}, expected at most ${formatSize(most)}.`,
    remedy: 'Make it smaller, or leave it out.',
    size: bytes,
  };
}

export function unreadable(file: string, error: unknown): TreeFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown reason';
  return {
    file,
    rule: 'file/unreadable',
    message: `Unexpected file ${quotePath(file)}, which can’t be read (${code}).`,
    remedy: 'Check that it exists, and that you have permission to read it.',
  };
}

/** @example formatSize(2_500_000) // '2.4 MB' */
export function formatSize(bytes: number): string {
  const megabytes = bytes / 2 ** 20;
  if (megabytes >= 1) return `${Number(megabytes.toFixed(1))} MB`;
  return `${Math.max(1, Math.round(bytes / 2 ** 10))} kB`;
}
