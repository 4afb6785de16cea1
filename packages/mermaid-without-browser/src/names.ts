const ENTITY = /#(\w+);/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What a source says about itself to people who don't see the drawing. */
export interface Names {
  title?: string | undefined;
  description?: string | undefined;
  /** The heading that is part of the drawing. */
  heading?: string | undefined;
}

/**
 * Reads `accTitle` and `accDescr`. Mermaid 12.3 does so too, for some kinds; a timeline parses and drops them.
 */
export function namesIn(source: string): Names {
  const frontMatter = /^\s*---[ \t\r]*\n([\s\S]*?)\n[ \t]*---[ \t\r]*(?:\n|$)/.exec(source);
  const body = frontMatter ? source.slice(frontMatter[0].length) : source;
  const block = /^[ \t]*accDescr[ \t]*\{([^}]*)\}/m.exec(body)?.[1];
  return {
    title: plain(/^[ \t]*accTitle[ \t]*:(.+)$/m.exec(body)?.[1]),
    description: plain(block ?? /^[ \t]*accDescr[ \t]*:(.+)$/m.exec(body)?.[1]),
    heading: plain(
      /^[ \t]*title[ \t]*:(.+)$/m.exec(frontMatter?.[1] ?? '')?.[1] ??
        /^[ \t]*(?:\w+[ \t]+)?title[: \t][ \t]*([^ \t\n].*)$/m.exec(body)?.[1],
    ),
  };
}

function plain(text: string | undefined): string | undefined {
  const decoded = text?.replace(ENTITY, (whole, name: string) =>
    /^\d+$/.test(name) ? String.fromCodePoint(Number(name)) : (NAMED[name] ?? whole),
  );
  return (
    decoded
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2') || undefined
  );
}
