import type { Diagram } from 'mermaid-without-browser';
import type { Content, DocumentBody } from '../check/content.ts';
import { workingOn } from '../domain/own-fault.ts';
import type { LinkPlace } from '../domain/routes.ts';
import type { CompiledBody } from '../markdown/compile.ts';
import { compileBody } from '../markdown/compile.ts';
import type { FindPicture } from '../markdown/context.ts';
import { onPage } from '../markdown/context.ts';
import { diagramKey, type Fence } from '../markdown/fence.ts';
import { createCodeHighlighter } from '../markdown/highlighter.ts';
import { toDiagramFigure } from '../render/diagram/figure.ts';
import type { Words } from '../words/words.ts';
import { shared } from './kept-pages/reads.ts';

/** The written parts of all documents, each compiled when it is first asked for. */
export interface Bodies {
  /** @throws Error for a document that isn't in the build. */
  compile(document: { file: string; format: 'md' | 'mdx' }): Promise<CompiledBody>;
}

export interface BodySources {
  content: Pick<Content, 'site'> & { bodies: ReadonlyMap<string, Pick<DocumentBody, 'tree'>> };
  words: Words;
  liesOnce: LinkPlace['liesOnce'];
  diagrams: ReadonlyMap<string, Diagram>;
  /** Finds pictures by references from a file. */
  findPictureFrom: (file: string) => FindPicture;
}

/** Compiles bodies from the trees that the check has judged: no other reading of them exists. */
export function createBodies({ content, words, liesOnce, diagrams, findPictureFrom }: BodySources): Bodies {
  const highlighter = createCodeHighlighter();
  const compiled = new Map<string, () => Promise<CompiledBody>>();
  return {
    async compile({ file, format }) {
      const compiling = compiled.get(file) ?? shared(() => compileOne({ file, format }));
      compiled.set(file, compiling);
      return compiling();
    },
  };

  async function compileOne({ file, format }: Parameters<Bodies['compile']>[0]): Promise<CompiledBody> {
    const { site } = content;
    const body = content.bodies.get(file);
    if (!body) throw new Error(`${file} has no body in this build`);
    const context = onPage({ site, words, liesOnce }, findPictureFrom(file));
    const draw = (fence: Fence) => {
      const diagram = diagrams.get(diagramKey(fence));
      return diagram && toDiagramFigure(diagram, words, context.toHref);
    };
    const resources = { context, own: site.components, highlighter, draw };
    return workingOn(file, () => compileBody(body.tree, format, resources));
  }
}
