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
  const lines = [
    `Calls to ${made.address} were refused, those to others were not.`,
    `The release ${made.version} was the first to have it, and ${made.host} ran it.`,
    `It wrote ${made.code} to ${made.path}, and "${made.signs}" was to blame.`,
  ];
  return { id: NAMES_SECTION, heading: 'Names', text: lines.join('\n') };
}

const PATTERNS: Record<NameKind, RegExp> = {
  address: /\b10\.\d+\.\d+\.\d+\b/,
  version: /\bv\d+\.\d+\.\d+\b/,
  host: /[a-z]+\.[a-z]+-\d\.example\.com/,
  path: /(?<= to )\/[\w/]+\/\w+\/\d+/,
  code: /\bERR_[A-Z]+_\d+\b/,
  signs: /(?<=")[^"]+(?=")/,
};

/** The name of a kind in such a section; none where there is none. */
export function nameIn({ text }: Pick<SearchSection, 'text'>, kind: NameKind): string | undefined {
  return PATTERNS[kind].exec(text)?.[0];
}
