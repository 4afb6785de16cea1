import { hash } from 'node:crypto';
import { asMeant } from './as-meant.ts';
import { mermaidConfiguration } from './configuration.ts';
import { createFixedDate, seedOf, withFixedGlobals } from './determinism.ts';
import type { Diagram, DiagramRequest, DiagramResult } from './diagram.ts';
import { installBrowser } from './dom/environment.ts';
import { createLabelCleaner } from './dom/label-cleaner.ts';
import { misreadIn } from './faults/misread.ts';
import { placeOfLink } from './faults/place-of-link.ts';
import { refusalOf } from './faults/refusals.ts';
import { toFault } from './faults/to-fault.ts';
import { LINK } from './finish/clean.ts';
import { finish } from './finish/finish.ts';
import { restack } from './finish/restack.ts';
import { layOutRows } from './finish/rows.ts';
import { setStates } from './finish/states.ts';
import { withMarkedTexts } from './labels/formulas-in-sequence.ts';
import { readLabelsOf } from './labels/tags.ts';
import { expectRows } from './layout/rows-ahead.ts';
import { loadMermaid } from './load-mermaid.ts';
import { breakLongWords, isTopDownTimeline } from './long-words.ts';
import { namesIn } from './names.ts';
import { withNarrow } from './narrow.ts';
import { isMeantForDark, namesTheme } from './own-theme.ts';
import { Rewritten } from './rewritten.ts';
import { useFaces } from './text/fonts.ts';

/** Mermaid always draws under one id, so that style sheets and selectors are the same for all; finishing renames it. */
const DRAWING_ID = 'mmd';
/** What Mermaid puts the drawing into. */
const HOLDER_ID = `d${DRAWING_ID}`;
const ID_LENGTH = 10;
/** Kinds in which the present can be seen. Code of others asks for it too, as it is loaded or to date its own events. */
const SHOWING_TODAY: ReadonlySet<string> = new Set(['gantt']);

/** What Mermaid made of a source, before it is finished. */
export interface RawDrawing {
  kind: string;
  /** Finishing takes it apart. */
  svg: Element;
  /** Whether its colours are meant for dark pages. */
  isMeantForDark: boolean;
}

export interface Drawing {
  /** Draws and finishes one diagram. Never rejects: what goes wrong is a fault of the diagram. */
  draw(request: DiagramRequest): Promise<DiagramResult>;
  /** Whether what was drawn last would be another on another day. */
  dependsOnNow(): boolean;
  /** Mermaid's drawing as it is, for comparison with a browser's. */
  drawRaw(source: string): Promise<RawDrawing>;
  /** Finishes a drawing but leaves layout and colours as they are, for the same purpose. */
  finishPlain(raw: RawDrawing): Diagram;
}

/**
 * Loads Mermaid into this thread, on a document of its own. Takes the thread's globals for itself: draw one
 * diagram at a time, and let nothing else run here that looks whether it is in a browser.
 *
 * @param now - what Mermaid takes for the present, in milliseconds.
 */
export async function createDrawing(now: number): Promise<Drawing> {
  // Loaded while there is no window, it stays inert and takes the cleaner that follows.
  const { default: purify } = await import('dompurify');
  const { document, frames } = installBrowser(HOLDER_ID);
  let drawn: Element | null = null;
  // Mermaid has the whole drawing cleaned as its last step, and takes it off the page then.
  const cleanLabel = createLabelCleaner(() => {
    drawn = document.getElementById(DRAWING_ID);
  });
  Object.assign(purify, { sanitize: cleanLabel, addHook: () => {}, removeHook: () => {} });
  const mermaid = await loadMermaid();
  let hasTheme = false;
  mermaid.initialize(mermaidConfiguration(hasTheme));
  // Registers the kinds; before the first drawing none can be told.
  await mermaid.parse('info', { suppressErrors: true });

  let hasAsked = false;
  let isOfToday = false;
  const FixedDate = createFixedDate(now, () => {
    hasAsked = true;
  });
  const kindOf = (source: string) => {
    try {
      return mermaid.detectType(source);
    } catch {
      return 'unknown';
    }
  };

  const setUpFor = (source: string) => {
    if (hasTheme === namesTheme(source)) return;
    hasTheme = !hasTheme;
    mermaid.initialize(mermaidConfiguration(hasTheme));
  };

  const drawGiven = (source: string, inRows = false) =>
    withFixedGlobals(seedOf(source), FixedDate, async () => {
      setUpFor(source);
      expectRows(inRows);
      readLabelsOf(kindOf(source));
      try {
        const { diagramType } = await mermaid.render(DRAWING_ID, source);
        if (!drawn) throw new Error('Mermaid drew nothing');
        return { kind: diagramType, svg: drawn, isMeantForDark: isMeantForDark(mermaid) };
      } finally {
        drawn = null;
        expectRows(false);
        frames.clear();
        document.body.replaceChildren();
      }
    });

  const marked = (source: Rewritten) =>
    kindOf(source.text) === 'sequence' ? withMarkedTexts(source) : source;

  /** What is given to Mermaid of a source. Rows are broken anew, and break words that are too long for them themselves. */
  const givenOf = (source: string, hasRows: boolean) => {
    const written = new Rewritten(source).replace(/\r\n?/g, () => '\n');
    return marked(hasRows ? written : breakLongWords(asMeant(written)));
  };

  const drawRaw = (source: string) => drawGiven(marked(new Rewritten(source)).text);

  const parseGiven = (source: string) =>
    withFixedGlobals(seedOf(source), FixedDate, () => mermaid.parse(source));

  /** @param part - which of several drawings of one request it is. */
  const drawOne = async (request: DiagramRequest, part?: string): Promise<DiagramResult> => {
    const { source, title, description, copy, rows, faces } = request;
    useFaces(faces);
    const ofSource = kindOf(source);
    const refusal = refusalOf(source, ofSource);
    if (refusal) return { status: 'failed', fault: refusal };
    const isTopDown = ofSource === 'timeline' && isTopDownTimeline(source);
    const direction = isTopDown ? rows : undefined;
    const given = (source: string) => givenOf(source, direction !== undefined);
    try {
      const { kind, svg, isMeantForDark } = await drawGiven(given(source).text, direction !== undefined);
      const written = namesIn(source);
      const names = {
        ...written,
        title: title ?? written.title,
        description: description ?? written.description,
      };
      const id = idOf([
        source,
        names,
        ...(copy || rows || part ? [copy, rows] : []),
        ...(part ? [part] : []),
      ]);
      if (direction) layOutRows(svg, direction);
      else if (isTopDown) restack(svg);
      if (kind === 'stateDiagram') setStates(svg);
      const diagram = finish({ kind, svg, id, names, isMeantForDark });
      const leftOut = diagram.warnings.map((warning) =>
        warning === LINK ? { ...LINK, ...placeOfLink(source) } : warning,
      );
      const warnings = [...leftOut, ...misreadIn(source, kind)];
      return { status: 'drawn', diagram: { ...diagram, warnings } };
    } catch (error) {
      const fault = await toFault(error, {
        given: given(source),
        kind: ofSource,
        parse: (beginning) => parseGiven(given(beginning).text),
        draw: (beginning) => drawGiven(given(beginning).text),
      });
      return { status: 'failed', fault };
    }
  };
  const draw = async (request: DiagramRequest) => {
    hasAsked = false;
    const drawOther = (source: string) => drawOne({ ...request, source }, 'narrow');
    const result = await withNarrow(await drawOne(request), request, drawOther);
    isOfToday = hasAsked && result.status === 'drawn' && SHOWING_TODAY.has(result.diagram.kind);
    return result;
  };
  const finishPlain = (raw: RawDrawing) => finish({ ...raw, id: 'plain', names: {}, keepsColours: true });
  return { draw, dependsOnNow: () => isOfToday, drawRaw, finishPlain };
}

/** Prefix of all ids in a drawing, from what it is drawn of. */
function idOf(parts: readonly unknown[]): string {
  return `d${hash('sha256', JSON.stringify(parts)).slice(0, ID_LENGTH)}`;
}
