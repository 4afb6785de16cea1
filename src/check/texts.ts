import type { z } from 'astro/zod';
import type { MdastNode } from 'satteri';
import { GlossarySchema } from '../schema/glossary.ts';
import { IncidentSchema } from '../schema/incident.ts';
import { MaintenanceSchema } from '../schema/maintenance.ts';
import { PageSchema } from '../schema/page.ts';
import { SiteSchema } from '../schema/site.ts';
import { type DataText, textsIn } from '../schema/texts.ts';
import { parseLine, parseMarkdown } from '../source/markdown.ts';
import { type BodyNode, flatten } from './body.ts';
import type { Place, Subject } from './rule.ts';

/** A piece of Markdown in a document: its body, or a text of its data. */
export interface MarkdownText {
  /** What was written. Places of nodes count in it. */
  text: string;
  nodes: readonly BodyNode[];
  isInBody: boolean;
  /** Where a place of it stands in the file. */
  placeOf(offset: number): Place;
}

/** An address that stands alone in the data of a document. */
export interface DataAddress {
  url: string;
  at: Place;
}

/** Every piece of Markdown in a document, so that what holds for one holds for all. */
export function markdownOf(subject: Subject): MarkdownText[] {
  const { body } = subject;
  const fields = dataTextsOf(subject).flatMap(({ path, value, kind }): MarkdownText[] => {
    if (kind === 'address' || kind === 'plain') return [];
    const tree = kind === 'line' ? parseLine(value) : parseMarkdown(value, 'md');
    const nodes = flatten(tree as MdastNode, 0);
    return [{ text: value, nodes, isInBody: false, placeOf: () => ({ path }) }];
  });
  return [
    ...(body
      ? [{ text: body.text, nodes: body.nodes, isInBody: true, placeOf: (offset: number) => ({ offset }) }]
      : []),
    ...fields,
  ];
}

/** Every address in a document's data. */
export function addressesOf(subject: Subject): DataAddress[] {
  return dataTextsOf(subject).flatMap(({ path, value, kind }) =>
    kind === 'address' ? [{ url: value, at: { path } }] : [],
  );
}

const known = new WeakMap<object, DataText[]>();

/** Every text and every address of a document's data. */
export function dataTextsOf(subject: Subject): DataText[] {
  const [schema, data] = dataOf(subject);
  if (!data) return [];
  const texts = known.get(data) ?? textsIn(schema, data);
  known.set(data, texts);
  return texts;
}

function dataOf({
  incident,
  maintenance,
  page,
  terms,
  isSite,
  record,
}: Subject): [z.ZodType, object | undefined] {
  if (incident) return [IncidentSchema, incident];
  if (maintenance) return [MaintenanceSchema, maintenance];
  if (page) return [PageSchema, page];
  if (terms) return [GlossarySchema, terms];
  return [SiteSchema, isSite ? record.site : undefined];
}
