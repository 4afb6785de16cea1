import { join } from 'node:path';
import type { Diagram, DiagramRenderer, DiagramRequest, DiagramResult } from 'mermaid-without-browser';
import type { ClockedContent } from '../check/content.ts';
import type { Problem } from '../domain/problem.ts';
import { diagramKey } from '../markdown/fence.ts';
import type { Outline } from '../markdown/outline.ts';
import { createCache } from '../render/cache.ts';
import { toInstall } from '../render/card/lacking.ts';
import type { FaceFinder } from '../render/diagram/faces.ts';
import { diagramVersionOf } from '../render/diagram-version.ts';
import { countOf } from './counts.ts';
import { type Narrator, silent } from './narrator.ts';
import type { DrawnTimeline } from './timelines.ts';

/** How wide the text of a page is on most phones. */
const PHONE = 328;
/** Beside so many screens one no longer knows what stood on the first. */
const MOST_SCREENS = 4;

/** A diagram that is wanted, and where its source stands if an author wrote it. */
interface Wanted {
  request: DiagramRequest;
  file: string;
  /** Position of the source's first character in the file; of the start for our own diagrams. */
  line: number;
  column: number;
}

/** Where diagrams come from. */
export interface DiagramSources {
  outlines: ReadonlyMap<string, Outline>;
  /** By incident; those that are not in it are not drawn. */
  timelines: ReadonlyMap<string, DrawnTimeline>;
  narrator?: Narrator;
  /** What draws while a site is developed; without one, what draws is closed when all is drawn. */
  studio?: Studio | undefined;
}

/** Keeps what draws from one time to the next: its thread takes longer to start than to draw. */
export interface Studio {
  on(today: number): Promise<DiagramRenderer>;
  /** Ends its thread. It begins again where somebody asks. */
  close(): Promise<void>;
}

export function createStudio(root: string): Studio {
  let last: { today: number; renderer: Promise<DiagramRenderer> } | undefined;
  const close = async () => {
    const closing = last;
    last = undefined;
    await (await closing?.renderer)?.close();
  };
  return {
    on(today) {
      if (last?.today === today) return last.renderer;
      void close();
      last = { today, renderer: openRenderer(root, today) };
      return last.renderer;
    },
    close,
  };
}

async function openRenderer(root: string, today: number): Promise<DiagramRenderer> {
  const { createDiagramRenderer } = await import('mermaid-without-browser');
  return createDiagramRenderer({
    cache: createCache(join(root, '.cache/diagrams')),
    version: diagramVersionOf(),
    now: today,
    // How much is kept is decided for all caches together.
    keepsUnused: true,
  });
}

/** What came of it. */
interface DrawnDiagrams {
  diagrams: Map<string, Diagram>;
  problems: Problem[];
  /** The fonts that they load, by their paths in the site. */
  fonts: Map<string, { file: string }>;
  /** The packages of fonts that were looked for, whether or not they are installed. */
  families: string[];
}

/** Draws every diagram of the content, in one batch; those that cannot be drawn are problems. */
export async function drawDiagrams(
  content: ClockedContent,
  { outlines, timelines, narrator = silent, studio }: DiagramSources,
  root: string,
): Promise<DrawnDiagrams> {
  const wanted = [...timelinesOf(content, timelines), ...fencesOf(content, outlines)];
  if (wanted.length === 0) return { diagrams: new Map(), problems: [], fonts: new Map(), families: [] };
  const { createFaceFinder } = await import('../render/diagram/faces.ts');
  const today = Date.parse(content.clock.today('UTC'));
  const renderer = await (studio?.on(today) ?? openRenderer(root, today));
  const finder = createFaceFinder(root, content.site);
  narrator.begin('Drawing diagrams', wanted.length);
  const results = await Promise.all(
    wanted.map(async ({ request }) => {
      const { faces } = await finder.of(request.source);
      const [result] = await renderer.render([{ ...request, ...(faces.length && { faces }) }]);
      narrator.advance();
      return result;
    }),
  );
  if (!studio) await renderer.close();
  narrator.end(`Drew ${countOf(wanted.length, 'diagram')}`);
  const diagrams = new Map<string, Diagram>();
  const problems: Problem[] = [];
  for (const [index, { request, file, line, column }] of wanted.entries()) {
    const result = results[index];
    if (result?.status === 'drawn') diagrams.set(diagramKey(request), result.diagram);
    if (result) problems.push(...problemsOf(result, { file, line, column }));
    problems.push(...(await fontsLackingIn(request.source, finder, { file, line, column })));
  }
  return { diagrams, problems, fonts: fontsOf(diagrams, finder), families: finder.families() };
}

function problemsOf(result: DiagramResult, { file, line, column }: Omit<Wanted, 'request'>): Problem[] {
  if (result.status === 'drawn') {
    const about = { file, line, column, severity: 'warning', rule: 'diagram/left-out' } as const;
    const warnings = result.diagram.warnings.map(({ line: inside = 1, column: across = 1, ...said }) => ({
      ...about,
      ...said,
      line: line + inside - 1,
      column: column + across - 1,
    }));
    return [...warnings, ...tooWide(result.diagram, { file, line, column })];
  }
  const { fault } = result;
  return [
    {
      file,
      line: line + fault.line - 1,
      column: column + fault.column - 1,
      severity: 'error',
      rule: 'diagram/syntax',
      message: `${fault.kind}: ${fault.message}`,
      remedy: fault.remedy,
    },
  ];
}

/** Text whose boxes were made by guess, because what each reader's system draws it with is not known. */
async function fontsLackingIn(
  source: string,
  finder: FaceFinder,
  at: Omit<Wanted, 'request'>,
): Promise<Problem[]> {
  const { lacking } = await finder.of(source);
  return lacking.map(({ shown, package: name = '' }) => ({
    ...at,
    severity: 'warning',
    rule: 'diagram/font',
    message: `No installed font has ${shown}, so this diagram leaves it to each reader's system, and its boxes may not fit.`,
    remedy: toInstall(name),
  }));
}

/** The fonts that drawn diagrams load, by their paths in the site. */
function fontsOf(
  diagrams: ReadonlyMap<string, Diagram>,
  { files }: FaceFinder,
): Map<string, { file: string }> {
  const used = [...diagrams.values()].flatMap(({ fonts = [] }) => fonts);
  return new Map(
    used.flatMap((url) => {
      const font = files.get(url);
      return font ? [[font.path, { file: font.file }]] : [];
    }),
  );
}

/** What no phone can show: letters that can be read make it many screens wide. */
function tooWide({ readableWidth, narrow, kind }: Diagram, at: Omit<Wanted, 'request'>): Problem[] {
  const screens = Math.ceil((narrow?.readableWidth ?? readableWidth) / PHONE);
  if (screens <= MOST_SCREENS) return [];
  return [
    {
      ...at,
      severity: 'advice',
      rule: 'diagram/wide',
      message: `This diagram is ${screens} screens of a phone wide before its letters can be read, expected at most ${MOST_SCREENS}.`,
      remedy: kind.startsWith('flowchart')
        ? 'Let it run from top to bottom, by `flowchart TD`, shorten its labels, or split it into several.'
        : 'Split it into several, or shorten its labels.',
    },
  ];
}

function timelinesOf({ incidents }: ClockedContent, timelines: DiagramSources['timelines']): Wanted[] {
  return incidents.flatMap(({ id, file }) => {
    const request = timelines.get(id)?.drawing;
    return request ? [{ request, file, line: 1, column: 1 }] : [];
  });
}

function fencesOf({ bodies }: ClockedContent, outlines: DiagramSources['outlines']): Wanted[] {
  return [...outlines].flatMap(([document, { fences }]) => {
    const { file = document, line: begins = 1 } = bodies.get(document) ?? {};
    return fences.map(({ source, title, copy, line, column }) => ({
      request: { source, ...(title && { title }), ...(copy && { copy }), narrow: PHONE },
      file,
      line: line + begins - 1,
      column,
    }));
  });
}
