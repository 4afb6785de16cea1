import type { z } from 'astro/zod';
import type { MdastNode } from 'satteri';
import type { Incident } from '../domain/incident.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import type { Page } from '../domain/page.ts';
import { remembered } from '../domain/remembered.ts';
import type { Site } from '../domain/site.ts';
import type { Translation } from '../domain/translation.ts';
import type { MarkdownKind } from '../schema/fields.ts';
import { GlossarySchema } from '../schema/glossary.ts';
import { IncidentSchema } from '../schema/incident.ts';
import { MaintenanceSchema } from '../schema/maintenance.ts';
import { PageSchema } from '../schema/page.ts';
import { SiteSchema } from '../schema/site.ts';
import { type DataText, textsIn } from '../schema/texts.ts';
import { schemasAt } from '../schema/translation.ts';
import { WordsSchema, type WrittenWords } from '../schema/words.ts';
import { type Body, type BodyNode, flatten } from './body.ts';
import type { Place } from './finding.ts';
import { type Excess, ExcessError } from './limits.ts';
import { parseLine, parseMarkdown } from './markdown.ts';

/** A document with what it means: its body, and its data as the one of these that it is. */
export interface Written {
  /** Nothing for files that are data throughout. */
  body?: Body | undefined;
  incident?: Incident | undefined;
  maintenance?: Maintenance | undefined;
  page?: Page | undefined;
  /** Set for what says one of these in another language. */
  translation?: Translation | undefined;
  /** Set for the glossary. */
  terms?: Readonly<Record<string, string>> | undefined;
  /** Set for what the site says in place of our words. */
  words?: WrittenWords | undefined;
  /** Set for `site.yaml` itself. */
  site?: Site | undefined;
  /** What data says in several languages, in all of them. */
  spoken?: readonly DataText[] | undefined;
}

/** A piece of Markdown in a document: its body, or a text of its data. */
export interface MarkdownText {
  /** What was written. Places of nodes count in it. */
  text: string;
  nodes: readonly BodyNode[];
  isInBody: boolean;
  /** What there is too much of; then nothing of it was read. */
  excess?: Excess | undefined;
  /** Where a place of it stands in the file. */
  placeOf(offset: number): Place;
}

/** An address that stands alone in the data of a document. */
export interface DataAddress {
  url: string;
  at: Place;
}

/** Every piece of Markdown in a document, so that what holds for one holds for all. */
export function markdownOf(written: Written): MarkdownText[] {
  const { body } = written;
  const fields = fieldsOf(dataTextsOf(written));
  if (!body) return fields;
  const { text, nodes, excess } = body;
  return [{ text, nodes, excess, isInBody: true, placeOf: (offset) => ({ offset }) }, ...fields];
}

/** The Markdown of a document's data, read once for all rules. */
const fieldsOf = remembered((texts: readonly DataText[]) =>
  texts.flatMap(({ path, value, kind }): MarkdownText[] => {
    if (kind === 'address' || kind === 'plain') return [];
    return [{ text: value, ...nodesOf(value, kind), isInBody: false, placeOf: () => ({ path }) }];
  }),
);

/** The nodes of a text in the data; what would be too dear has none, and says what there is too much of. */
export function nodesOf(text: string, kind: MarkdownKind): Pick<MarkdownText, 'nodes' | 'excess'> {
  try {
    const tree = kind === 'line' ? parseLine(text) : parseMarkdown(text, 'md');
    return { nodes: flatten(tree as MdastNode, 0) };
  } catch (error) {
    if (error instanceof ExcessError) return { nodes: [], excess: error.excess };
    throw error;
  }
}

/** Every address in a document's data. */
export function addressesOf(written: Written): DataAddress[] {
  return dataTextsOf(written).flatMap(({ path, value, kind }) =>
    kind === 'address' ? [{ url: value, at: { path } }] : [],
  );
}

const known = new WeakMap<object, DataText[]>();

/** Every text and every address of a document's data. */
export function dataTextsOf(written: Written): DataText[] {
  const [schema, data] = dataOf(written);
  if (!data) return [];
  const texts = known.get(data) ?? [...textsIn(schema, data), ...(written.spoken ?? [])];
  known.set(data, texts);
  return texts;
}

function dataOf({
  incident,
  maintenance,
  page,
  translation,
  terms,
  words,
  site,
}: Written): [z.ZodType, object | undefined] {
  if (incident) return [IncidentSchema, incident];
  if (maintenance) return [MaintenanceSchema, maintenance];
  if (page) return [PageSchema, page];
  if (translation) return [schemasAt(translation.file).schema, translation.words];
  if (terms) return [GlossarySchema, terms];
  if (words) return [WordsSchema, words];
  return [SiteSchema, site];
}
