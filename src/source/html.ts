import { Tokenizer } from 'parse5';

/** A tag, a comment or text of HTML, by its place in it. */
export interface HtmlToken {
  kind: 'start' | 'end' | 'comment' | 'text' | 'declaration';
  /** Of a tag, in lower case; empty for the rest. */
  name: string;
  attributes: readonly { name: string; value: string; start: number }[];
  /** Of text, without escapes; empty for the rest. */
  text: string;
  start: number;
  end: number;
}

/** HTML in Markdown as a browser would take it apart, before it decides what belongs into what. */
export function tokensOfHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const add = (kind: HtmlToken['kind'], token: Located, tag?: Tag, text = '') => {
    const { startOffset: start = 0, endOffset: end = start } = token.location ?? {};
    const attributes = (tag?.attrs ?? []).map(({ name, value }) => ({
      name,
      value,
      start: tag?.location?.attrs?.[name]?.startOffset ?? start,
    }));
    tokens.push({ kind, name: tag?.tagName ?? '', attributes, text, start, end });
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => add('start', tag, tag),
      onEndTag: (tag) => add('end', tag, tag),
      // What begins with `<!` or `<?` and is no comment is one to a browser all the same.
      onComment: (token) => add(isComment(html, token) ? 'comment' : 'declaration', token),
      onDoctype: (token) => add('declaration', token),
      onCharacter: (token) => add('text', token, undefined, token.chars),
      onNullCharacter: (token) => add('text', token, undefined, token.chars),
      onWhitespaceCharacter: (token) => add('text', token, undefined, token.chars),
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
  return tokens;
}

/** Whether a comment reaches to the end of the text because nothing ends it. */
export function isUnclosedComment({ kind, start, end }: HtmlToken, html: string): boolean {
  return kind === 'comment' && !/--!?>$/.test(html.slice(start, end));
}

interface Located {
  location: { startOffset: number; endOffset: number } | null;
}

interface Tag {
  tagName: string;
  attrs: readonly { name: string; value: string }[];
  location: { attrs?: Record<string, { startOffset: number }> } | null;
}

function isComment(html: string, { location }: Located): boolean {
  return html.startsWith('<!--', location?.startOffset ?? 0);
}
