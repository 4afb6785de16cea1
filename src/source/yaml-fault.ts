import type { Mend } from '../schema/fault.ts';

/** A mistake in the YAML itself, at an offset of its text. */
export interface YamlFault {
  offset: number;
  rule: 'yaml/syntax' | 'yaml/duplicate-key' | 'frontmatter/unknown-key' | 'text/character' | 'text/size';
  message: string;
  remedy: string;
  /** Offsets are those of the YAML. */
  mend?: Extract<Mend, { kind: 'replace' }> | undefined;
}
