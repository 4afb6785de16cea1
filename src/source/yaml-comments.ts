import { CST, Lexer } from 'yaml';
import type { SourceDocument } from './document.ts';

/** Tokens that the lexer puts between those of the text. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.SCALAR, CST.FLOW_END];

/** Where a comment begins that stands on a line of its own for a field not yet written: `# resolved: 13:30`. */
export function commentFor(
  { text, yamlOffset, bodyOffset }: SourceDocument,
  field: string,
): number | undefined {
  let offset = yamlOffset;
  for (const token of new Lexer().lex(text.slice(yamlOffset, bodyOffset))) {
    if (MARKS.includes(token)) continue;
    const startsLine = offset === yamlOffset || text[offset - 1] === '\n';
    if (startsLine && token.startsWith(`# ${field}:`)) return offset;
    offset += token.length;
  }
  return undefined;
}
