import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { parseHTML } from 'linkedom';
import { type MdastNode, markdownToMdast } from 'satteri';
import { textOf } from '../../src/source/words-of.ts';
import { REPOSITORY } from './files.ts';

/** A fenced example of a page. */
export interface Fence {
  file: string;
  line: number;
  /** The first word behind the fence; `text` when there is none. */
  language: string;
  /** The file that it is to be saved as. */
  title: string | undefined;
  /** Why it can't be run here. */
  notRun: string | undefined;
  /** Whether it shows a mistake. */
  isRefused: boolean;
  /** Whether it shows how a mistake is fixed, as a part of a fixture that is checked whole. */
  isMended: boolean;
  text: string;
}

/** A link or a picture of a page. */
export interface DocumentLink {
  file: string;
  line: number;
  url: string;
}

export interface DocumentPage {
  /** Path from the root of the repository. */
  file: string;
  fences: Fence[];
  links: DocumentLink[];
  /** What stands between backticks in its text. */
  codes: string[];
  /** Where links within it can lead. */
  anchors: ReadonlySet<string>;
}

/** Every page that the project is documented by. */
export function readDocumentation(): DocumentPage[] {
  const docs = readdirSync(join(REPOSITORY, 'docs')).filter((name) => name.endsWith('.md'));
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    '.github/pull_request_template.md',
  ];
  return [...files, ...docs.sort().map((name) => `docs/${name}`)].map((file) =>
    toPage(file, readFileSync(join(REPOSITORY, file), 'utf8')),
  );
}

/** A page taken apart. */
export function toPage(file: string, text: string): DocumentPage {
  const nodes = flatten(markdownToMdast(text));
  const slugger = new GithubSlugger();
  const headings = nodes.flatMap((node) => (node.type === 'heading' ? [slugger.slug(textOf(node))] : []));
  const named = nodes.flatMap((node) => (node.type === 'html' ? idsOf(node.value) : []));
  return {
    file,
    fences: nodes.flatMap((node) => (node.type === 'code' ? [toFence(file, node)] : [])),
    links: nodes.flatMap((node) =>
      node.type === 'link' || node.type === 'image' || node.type === 'definition'
        ? [{ file, line: lineOf(node), url: node.url }]
        : [],
    ),
    codes: nodes.flatMap((node) => (node.type === 'inlineCode' ? [node.value] : [])),
    anchors: new Set([...headings, ...named]),
  };
}

function toFence(file: string, node: Extract<MdastNode, { type: 'code' }>): Fence {
  const meta = node.meta ?? '';
  const value = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(meta)?.[1];
  return {
    file,
    line: lineOf(node),
    language: node.lang || 'text',
    title: value('title'),
    notRun: value('not-run'),
    isRefused: meta.split(' ').includes('refused'),
    isMended: meta.split(' ').includes('mended'),
    text: node.value,
  };
}

function idsOf(html: string): string[] {
  const { document } = parseHTML(`<body>${html}</body>`);
  return [...document.querySelectorAll('[id]')].map(({ id }) => id);
}

function lineOf({ position }: MdastNode): number {
  return position?.start.line ?? 0;
}

function flatten(node: MdastNode): MdastNode[] {
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  return [node, ...children.flatMap(flatten)];
}
