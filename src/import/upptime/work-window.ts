import { tokensOfHtml } from '../../source/html.ts';

/** What the comment in an issue about planned work says. */
export interface WorkWindow {
  start: string | undefined;
  end: string | undefined;
  /** Slugs of what will be down, and of what will be slower. */
  expected: string[];
  /** The text without the comment. */
  text: string;
}

/** The window in `<!-- start: … end: … expectedDown: … -->`; nothing where no comment says one. */
export function workWindowOf(body: string): WorkWindow | undefined {
  for (const { kind, start, end } of tokensOfHtml(body)) {
    if (kind !== 'comment') continue;
    const lines = body
      .slice(start, end)
      .replaceAll(/<!--|-->/g, '')
      .split('\n');
    const facts = new Map(
      lines.flatMap((line): [string, string][] => {
        const [, key, value] = /^\s*(\w+):(.*)$/.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key.toLowerCase(), value.trim()]];
      }),
    );
    if (!facts.has('start') && !facts.has('end')) continue;
    const expected = ['expecteddown', 'expecteddegraded'].flatMap((key) => (facts.get(key) ?? '').split(','));
    return {
      start: facts.get('start'),
      end: facts.get('end'),
      expected: expected.map((slug) => slug.trim()).filter((slug) => slug !== ''),
      text: `${body.slice(0, start)}${body.slice(end)}`.trim(),
    };
  }
  return undefined;
}
