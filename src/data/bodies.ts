import type { Diagram, DiagramRequest } from 'mermaid-without-browser';
import { createBodies } from '../assemble/bodies.ts';
import { currentBuild } from '../assemble/current.ts';
import { sharedFor } from '../assemble/kept-pages/reads.ts';
import type { BodyContext } from '../components/body.ts';
import type { Incident } from '../domain/incident.ts';
import { routes } from '../domain/routes.ts';
import type { CompiledBody } from '../markdown/compile.ts';
import { awayFrom, onPage, type TextContext } from '../markdown/context.ts';
import { diagramKey } from '../markdown/fence.ts';
import type { Outline } from '../markdown/outline.ts';
import { toPortableMarkdown } from '../markdown/portable.ts';
import { isWide } from '../render/diagram/figure.ts';
import { toContent } from './body-content.ts';

/** A document that has a body. */
type BodyOf = Pick<Incident, 'file' | 'format'>;

/** The written part of a document, ready to be put on a page. */
export async function loadBody(document: BodyOf) {
  const body = await loadCompiled(document);
  const Content = toContent(body, currentBuild().content.site.components);
  return { ...body, Content, hasWideDiagrams: hasWideDiagrams(document) };
}

/** The same before it is put on a page: its text by sections, its headings. */
export function loadCompiled(document: BodyOf): Promise<CompiledBody> {
  return bodiesOf(currentBuild()).compile(document);
}

const bodiesOf = sharedFor(createBodies);

/** What the components in a body may draw on, for `Astro.locals.body`. */
export function loadBodyContext({ file }: Pick<Incident, 'file'>): BodyContext {
  const { content, charts } = currentBuild();
  return { file, charts, glossary: content.glossary };
}

/** A diagram that this build has drawn. */
export function loadDiagram(request: DiagramRequest): Diagram | undefined {
  return currentBuild().diagrams.get(diagramKey(request));
}

/** What Markdown in the data of a document draws on. */
export function loadTextContext({ file }: Pick<Incident, 'file'>): TextContext {
  const { content, words, liesOnce, findPictureFrom } = currentBuild();
  return onPage({ site: content.site, words, liesOnce }, findPictureFrom(file));
}

/** The same for what is read away from the site. */
export function loadAwayContext({ file }: Pick<Incident, 'file'>, route: string): TextContext {
  const { content, words, liesOnce, findPictureFrom } = currentBuild();
  return awayFrom({ site: content.site, words, liesOnce }, findPictureFrom(file), route);
}

/** A report for readers elsewhere, as Markdown. */
export function loadPortableBody({ id, file }: Pick<Incident, 'id' | 'file'>): string {
  const body = currentBuild().content.bodies.get(file);
  return body ? toPortableMarkdown(body.tree, loadAwayContext({ file }, routes.incident(id))) : '';
}

/** What is drawn for the body of a document. */
export function loadOutline({ file }: Pick<Incident, 'file'>): Outline {
  const outline = currentBuild().outlines.get(file);
  if (!outline) throw new Error(`${file} has no outline in this build.`);
  return outline;
}

/** Whether a diagram stands in it that some screens are too narrow for. */
function hasWideDiagrams(document: Pick<Incident, 'file'>): boolean {
  return loadOutline(document).fences.some((fence) => {
    const diagram = loadDiagram(fence);
    return diagram !== undefined && isWide(diagram);
  });
}

/** Hashes of the style elements that the diagrams of a body bring with them. */
export function loadStyleHashes(document: Pick<Incident, 'file'>): string[] {
  return loadOutline(document).fences.flatMap((fence) => loadDiagram(fence)?.styleHashes ?? []);
}
