import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { outlineOf } from '../../../../src/markdown/outline.ts';
import { type MarkdownFormat, parseMarkdown } from '../../../../src/source/markdown.ts';

/** A diagram, and where it stands. */
export interface FoundDiagram {
  /** The file, from the folder on. */
  file: string;
  /** The line of its first line of source, from 1. */
  line: number;
  source: string;
}

/** What a folder holds. */
export interface FoundDiagrams {
  diagrams: FoundDiagram[];
  /** Files that could not be read as Markdown, each with the reason. */
  unread: string[];
}

const OF_MERMAID = /\.(?:mmd|mermaid)$/;
const OF_MARKDOWN = /\.(?:md|markdown|mdx)$/;
/** What others wrote, and what tools keep. */
const LEFT_OUT = /^(?:node_modules|\..*)$/;

/** The diagrams of a folder and of those below it: files of Mermaid, and fences in Markdown. */
export function diagramsIn(folder: string): FoundDiagrams {
  const found: FoundDiagrams = { diagrams: [], unread: [] };
  for (const path of filesIn(folder)) {
    const file = relative(folder, path);
    if (OF_MERMAID.test(path)) found.diagrams.push({ file, line: 1, source: textOf(path) });
    if (!OF_MARKDOWN.test(path)) continue;
    try {
      const { fences } = outlineOf(treeOf(textOf(path), path.endsWith('.mdx') ? 'mdx' : 'md'));
      found.diagrams.push(...fences.map(({ line, source }) => ({ file, line, source })));
    } catch (error) {
      found.unread.push(`${file}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return found;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ name }) => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isDirectory()) return filesIn(path);
      return stats?.isFile() ? [path] : [];
    });
}

function textOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}

/** MDX that is none, as of a site whose tags are not closed, has its fences all the same. */
function treeOf(text: string, format: MarkdownFormat): ReturnType<typeof parseMarkdown> {
  if (format === 'md') return parseMarkdown(text, format);
  try {
    return parseMarkdown(text, format);
  } catch {
    return parseMarkdown(text, 'md');
  }
}
