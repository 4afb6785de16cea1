import type { SearchSection } from '../../../src/search/document.ts';
import type { Random } from '../random.ts';

/** The heading of the section that has them; questions about words are not made from it. */
export const NAMES_SECTION = 'names';

/** Kinds of names with signs in them. */
export const NAME_KINDS = ['address', 'version', 'host', 'path', 'code', 'signs'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A section of names that many reports nearly share: only the whole of each tells them apart. */
export function namesSection(random: Random, words: readonly string[]): SearchSection {
  const name = () => random.pick(words);
  const small = () => random.below(20);
  const made: Record<NameKind, string> = {
    address: `10.${small()}.${small()}.${1 + random.below(250)}`,
    version: `v${random.below(6)}.${small()}.${random.below(30)}`,
    host: `${name()}.${random.pick(['eu', 'us', 'ap'])}-${1 + random.below(4)}.example.com`,
    path: `/${random.pick(['var/log', 'etc', 'srv'])}/${name()}/${small()}`,
    code: `ERR_${random.pick(['SSL', 'DNS', 'IO', 'AUTH'])}_${1 + random.below(400)}`,
    signs: `${name()}${random.pick(['#', '++', ':fs', "'s-Id", '_pool'])}`,
  };
  // Names alone, one a line: no word of a sentence is in more reports for it.
  const lines = NAME_KINDS.map((kind) => made[kind]);
  return { id: NAMES_SECTION, heading: '', text: lines.join('\n') };
}

/** The name of a kind in such a section; none where there is none. */
export function nameIn({ text }: Pick<SearchSection, 'text'>, kind: NameKind): string | undefined {
  return text.split('\n')[NAME_KINDS.indexOf(kind)];
}
