/** What stands before a diagram, between two lines `---` that are indented alike. */
const FRONT_MATTER = /^([^\S\n]*)---[^\S\n]*\n(?:([\s\S]*?)\n)?\1---[^\S\n]*\n/;
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;
/** Settings. One without an end reaches to the end, as Mermaid reads it. */
const DIRECTIVE = /%%\{[\s\S]*?(?:\}%%|$)/g;
const EMPTY_LINES = /^(?:[^\S\n]*\n)+/;
const COMMENT = /^[^\S\n]*%%.*\n?/gm;
const HASH_COMMENT = /^[^\S\n]*#.*\n?/gm;
/** Kinds of diagrams in which a line that begins with `#` is a comment. */
const WITH_HASH_COMMENTS = /^\s*(?:journey|requirement|sequenceDiagram|stateDiagram|timeline)/;

/** The source of a diagram without its settings, its comments and what else no drawing shows. */
export function toPortableDiagram(source: string): string {
  const [head = '', , data = ''] = FRONT_MATTER.exec(source) ?? [];
  const title = titleIn(data);
  const body = source.slice(head.length).replaceAll(DIRECTIVE, '').replaceAll(COMMENT, '');
  const kept = WITH_HASH_COMMENTS.test(body) ? body.replaceAll(HASH_COMMENT, '') : body;
  const drawn = kept.replace(EMPTY_LINES, '');
  return title === '' ? drawn : `---\ntitle: ${title}\n---\n${drawn}`;
}

/** The title, which is drawn, without the comment behind it; nothing when it does not stand on its line alone. */
function titleIn(data: string): string {
  const lines = data.split('\n').filter((line) => line.trim() !== '');
  const key = `${/^\s*/.exec(lines[0] ?? '')}title:`;
  const value =
    lines
      .find((line) => line.startsWith(key))
      ?.slice(key.length)
      .trim() ?? '';
  if (/^["']/.test(value)) return QUOTED.exec(value)?.[0] ?? '';
  return /^[#|>&*!]/.test(value) ? '' : value.replace(/\s#.*$/, '').trimEnd();
}
