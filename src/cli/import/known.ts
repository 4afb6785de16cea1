import type { SourceFile } from '../../source/document.ts';
import type { SourceTree } from '../../source/read.ts';
import { parseYaml } from '../../source/yaml.ts';
import { writtenDigest } from './digest.ts';
import { KINDS, type Kind } from './kinds.ts';

/** A file that an earlier import wrote, whatever it is called now. */
export interface KnownFile extends SourceFile {
  kind: Kind;
  /** Of what the source said when it was written. */
  digest: string | undefined;
  /** Whether somebody has changed it since. */
  isEdited: boolean;
}

/** What earlier imports wrote, by where it came from. */
export function knownFiles(tree: SourceTree): Map<string, KnownFile> {
  const known = new Map<string, KnownFile>();
  for (const kind of KINDS) {
    for (const file of tree[kind]) {
      const source = sourceIn(file.text);
      if (source?.from === undefined || source.id === undefined) continue;
      const key = sourceKey(kind, source.from, source.id);
      if (known.has(key)) continue;
      const isEdited = source.written !== writtenDigest(file.text);
      known.set(key, { ...file, kind, digest: source.digest, isEdited });
    }
  }
  return known;
}

export function sourceKey(kind: Kind, from: string, id: string): string {
  return `${kind}\n${from}\n${id}`;
}

/** Where a file says it comes from; read by itself, because the rest may hold a mistake of whoever edits it. */
function sourceIn(text: string): Partial<Record<'from' | 'id' | 'digest' | 'written', string>> | undefined {
  const [front = ''] = /^\uFEFF?---[\s\S]*?\n---/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const [block] = /^source:.*\n(?:[ \t].*\n)*/m.exec(front) ?? [];
  const data = block === undefined ? undefined : parseYaml(block).data;
  const source = (data as { source?: unknown } | undefined)?.source;
  return typeof source === 'object' && source !== null ? source : undefined;
}
