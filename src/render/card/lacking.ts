import { type HanLanguage, scriptFontsOf } from './scripts.ts';

/** Characters that no installed font has, and the package to add for them if one is known. */
export interface Lacking {
  characters: string[];
  package: string | undefined;
  /** The characters for people, or the first of many. */
  shown: string;
}

/** One for each package to add, and one for all that no package is known for. */
export function lackingOf(missing: ReadonlySet<string>, han: HanLanguage): Lacking[] {
  const byPackage = new Map<string | undefined, string[]>();
  for (const character of missing) {
    const name = scriptFontsOf(character, han)[0]?.package;
    byPackage.set(name, [...(byPackage.get(name) ?? []), character]);
  }
  return [...byPackage].map(([name, characters]) => {
    const shown = characters.slice(0, 5).map(formatCharacter).join(', ');
    const others = characters.length > 5 ? ` and ${characters.length - 5} more` : '';
    return { characters, package: name, shown: shown + others };
  });
}

/** What to do about a font that is not installed. */
export function toInstall(name: string): string {
  return `Install it with \`npm install ${name}\`.`;
}

function formatCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `"${character}" (U+${code})`;
}
