import { shorten as shortenTo } from '../domain/characters.ts';
import type { OwnComponents } from '../domain/site.ts';
import { HTML_ELEMENTS } from '../schema/components.ts';
import type { Mend } from '../schema/fault.ts';
import { wordsOfUnclosed } from './mdx-tags.ts';

/** What is wrong, what to do, where it is, and which part to leave out to read on. */
export interface MdxWords {
  message: string;
  remedy: string;
  at: number;
  mask: readonly [number, number];
  mend?: Mend | undefined;
}

/** As much of the text as its author is told about. */
const MOST = 2000;

function endOfComment(source: string, at: number): number {
  const end = source.indexOf('-->', at);
  return end < 0 ? source.length : end + '-->'.length;
}

/** What the MDX compiler says of `source` at `offset`, in the author's terms. */
export function explainMdx(reason: string, source: string, offset: number, own: OwnComponents): MdxWords {
  const at = startOf(reason, source, offset);
  const rest = source.slice(
    at,
    Math.max(at + MOST, source.startsWith('<!--', at) ? endOfComment(source, at) : 0),
  );
  const known = unclosedTag(reason, rest, own) ?? KNOWN.find(({ pattern }) => pattern.test(rest));
  const [found = rest.charAt(0)] = known?.pattern.exec(rest) ?? [];
  const { rewritten, ...words } = known?.words(found) ?? {
    ...fromReason(reason, rest),
    rewritten: undefined,
  };
  const part = known?.masks?.exec(found);
  const start = at + (part?.index ?? 0);
  const mend: Mend | undefined =
    rewritten === undefined
      ? undefined
      : { kind: 'replace', start: at, end: at + found.length, text: rewritten };
  return { ...words, at, mask: [start, start + Math.max(1, part?.[0].length ?? 1)], mend };
}

interface Known {
  pattern: RegExp;
  words: (found: string) => Pick<MdxWords, 'message' | 'remedy'> & {
    /** The same in MDX, when it is certain. */
    rewritten?: string;
  };
  /** What to leave out of what was found; its first character unless said. */
  masks?: RegExp;
}

const KNOWN: readonly Known[] = [
  {
    pattern: /^<!--[\s\S]*?(?:-->|$)/,
    masks: /[\s\S]+/,
    words: (found) => ({
      message: 'Unexpected HTML comment `<!-- … -->`, which MDX does not support.',
      remedy: 'Write it as `{/* … */}`.',
      ...(/^<!--(?!.*\*\/)[\s\S]*-->$/.test(found) && { rewritten: `{/*${found.slice(4, -3)}*/}` }),
    }),
  },
  {
    pattern: /^<(https?:\/\/[^\s>|]*)(?:\|[^>]*)?>?/i,
    masks: /[\s\S]+/,
    words: (found) => {
      const url = found.replaceAll(/[<>]/g, '').replace(/\|.*/, '');
      const text = /\|(.+?)>?$/.exec(found)?.[1] ?? 'text';
      return {
        message: `Unexpected link in angle brackets \`${shorten(found)}\`, which MDX does not support.`,
        remedy: `Write \`[${text}](${url})\`.`,
        ...(found.endsWith('>') && { rewritten: `[${text === 'text' ? url : text}](${url})` }),
      };
    },
  },
  {
    pattern: /^<(?:mailto:)?[^\s<>@]+@(?:[^\s<>@.]+\.)+[^\s<>@.]+>/,
    masks: /[\s\S]+/,
    words: (found) => {
      const address = found.slice(1, -1).replace(/^mailto:/, '');
      return {
        message: `Unexpected address in angle brackets \`${shorten(found)}\`, which MDX does not support.`,
        remedy: `Write \`[${address}](mailto:${address})\`.`,
        rewritten: `[${address}](mailto:${address})`,
      };
    },
  },
  {
    pattern: /^<[A-Za-z]\w*(?:\s+\w+(?:="[^"]*")?)*\s+\w+=[^\s"'{>]+/,
    words: (found) => {
      const [, prop = '', value = ''] = /(\w+)=(\S+)$/.exec(found) ?? [];
      return {
        message: `Unexpected \`${prop}=${value}\`, expected the value in quotation marks.`,
        remedy: `Write \`${prop}="${value}"\`.`,
        rewritten: `${found.slice(0, -value.length)}"${value}"`,
      };
    },
    masks: /\w+=\S+$/,
  },
  {
    pattern: /^<(?=[\s\d=$.,;:!?)-])(?:[.,;:!?)]*[^\s<{.,;:!?)])*/,
    words: (found) => ({
      message: `Unexpected \`${shorten(found)}\`: \`<\` begins a component.`,
      remedy: `Write \`&lt;${shorten(found.slice(1))}\` or \`\\${shorten(found)}\`.`,
      rewritten: `\\${found}`,
    }),
  },
  {
    pattern: /^\{(?:\{[^}]*\}\}|%[^%]*%\}|[%{:])/,
    masks: /[\s\S]+/,
    words: (found) => ({
      message: `Unexpected \`${shorten(found)}\`, which another tool would fill in: braces hold JavaScript in MDX.`,
      remedy: 'Remove it, or put it in backticks to show it as code.',
    }),
  },
];

/** A tag of its own kind that can't be open, which the compiler waits to see closed or can't read. */
function unclosedTag(reason: string, rest: string, own: OwnComponents): Known | undefined {
  const [tag] = /^<[\p{L}_$][^<>]*>/u.exec(rest) ?? [];
  const name = /^<([^\s<>/]+)/.exec(tag ?? '')?.[1];
  if (tag === undefined || name === undefined) return undefined;
  const isVoid = /^(?:br|hr|img)$/i.test(name);
  const words = isVoid || reason.includes('closing tag') ? wordsOfUnclosed(tag, name, own) : undefined;
  return words && { pattern: /^<[^<>]*>/, masks: /[\s\S]+/, words: () => words };
}

function fromReason(reason: string, rest: string): Pick<MdxWords, 'message' | 'remedy'> {
  const [, closing] = /^<\/([^\s>]*)/.exec(rest) ?? [];
  if (closing !== undefined) {
    const opened = /corresponding closing tag for `<([^`>]*)>`/.exec(reason)?.[1];
    if (/^br$/i.test(closing)) {
      return { message: `Unexpected \`</${closing}>\`, which ends nothing.`, remedy: 'Write `<br />`.' };
    }
    return {
      message: `Unexpected \`</${closing}>\`, expected ${opened ? `\`</${opened}>\`` : `\`<${closing}>\` before it`}.`,
      remedy: opened ? `Close \`<${opened}>\` first.` : 'Remove it, or open the element before it.',
    };
  }
  const [tag, name] = /^<([\p{L}_$][^\s<>/]*)[^<>]*>?/u.exec(rest) ?? [];
  if (tag !== undefined && name !== undefined && reason.includes('closing tag')) {
    return isPlaceholder(tag, name)
      ? {
          message: `Unexpected \`${shorten(tag)}\`: \`<\` begins a component.`,
          remedy: `Write \`\\${shorten(tag)}\`, or put it in backticks.`,
        }
      : {
          message: `Unclosed \`${shorten(tag)}\`.`,
          remedy: rest.includes(`</${name}>`)
            ? `Put \`<${name}>\` and \`</${name}>\` on lines of their own, or both in one paragraph.`
            : `Close it with \`</${name}>\`, or write \`<${name} />\` if it is empty.`,
        };
  }
  if (rest.startsWith('{')) {
    return {
      message: 'Unexpected `{`: braces hold JavaScript in MDX.',
      remedy: 'Write `\\{`, or put the text in backticks.',
    };
  }
  if (rest.startsWith('<')) {
    return {
      message: `Unexpected \`${shorten(/^<[^\s>]*>?/.exec(rest)?.[0] ?? '<')}\`: \`<\` begins a component.`,
      remedy: 'Write `&lt;` or `\\<`, and put values of props in quotation marks: `<Note type="info">`.',
    };
  }
  return { message: `Unexpected text: ${reason}.`, remedy: 'Put it in backticks to show it as it is.' };
}

/** `<Short 1-2 sentences>` is text to be replaced, `<details>` is an element. */
function isPlaceholder(tag: string, name: string): boolean {
  if (/^[a-z]\w*$/.test(name) && !HTML_ELEMENTS.has(name)) return true;
  return /^<\S+(?:\s+[\w-]+)+>?$/.test(tag) ? !/^[A-Z]\w*$/.test(name) || /\s/.test(tag) : /[-_.]/.test(name);
}

/** The compiler points into an expression, or at a character after the `<`; the author looks for its start. */
function startOf(reason: string, source: string, offset: number): number {
  if (reason.includes('expression') || reason.includes('brace')) {
    const brace = source.lastIndexOf('{', offset);
    if (brace < 0) return offset;
    return source.charAt(brace - 1) === '{' ? brace - 1 : brace;
  }
  if (source.charAt(offset) === '<' || !reason.includes('`<`')) return offset;
  const angle = source.lastIndexOf('<', offset);
  return angle < 0 ? offset : angle;
}

function shorten(text: string): string {
  return shortenTo(text.replaceAll(/\s+/g, ' '), 60);
}
