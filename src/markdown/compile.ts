import type { Root } from 'mdast';
import { directionOf } from '../domain/direction.ts';
import type { OwnComponents } from '../domain/site.ts';
import type { MarkdownFormat } from '../source/markdown.ts';
import { leadAddresses } from './addresses.ts';
import { toAnchoredHast } from './anchored.ts';
import { type CodeOptions, placeCode } from './code.ts';
import type { TextContext } from './context.ts';
import { directBlocks } from './directions.ts';
import { linkHeadings } from './headings.ts';
import { markLanguage } from './languages.ts';
import { leadOf } from './lead.ts';
import { type BodyPart, partsOf } from './parts.ts';
import { placePictures } from './pictures.ts';
import { type Section, sectionsOf } from './sections.ts';
import { readOutCheckboxes, wrapTables } from './tables.ts';

/** What a body draws on besides its own text. */
export interface BodyResources extends CodeOptions {
  context: TextContext;
  /** Components of the site's own. */
  own?: OwnComponents | undefined;
}

/** A heading as contents list it. */
export interface BodyHeading {
  id: string;
  text: string;
  /** 2 stands right below the page's own title. */
  level: number;
}

/** A body, ready for its page, its feeds and the search. */
export interface CompiledBody {
  parts: BodyPart[];
  headings: BodyHeading[];
  sections: Section[];
  /** Its first paragraph, on one line; empty when it has none. */
  lead: string;
  /** The components by which its author placed parts of the page in it. */
  placed: ReadonlySet<string>;
}

/** From the tree that the check has judged to what is published of it. */
export async function compileBody(
  tree: Root,
  format: MarkdownFormat,
  { context, own, ...code }: BodyResources,
): Promise<CompiledBody> {
  const { words, language } = context;
  const { hast, headings, placed } = toAnchoredHast(tree, format, { words, own });
  const sections = sectionsOf(hast, headings);
  const lead = leadOf(hast);
  placePictures(hast, context);
  leadAddresses(hast, context);
  linkHeadings(headings);
  wrapTables(hast, words);
  readOutCheckboxes(hast, words);
  markLanguage(hast, { language, around: words.locale });
  directBlocks(hast, directionOf(words.locale));
  await placeCode(hast, code, words);
  return {
    parts: partsOf(hast),
    headings: headings.map(({ id, text, level }) => ({ id, text, level })),
    sections,
    lead,
    placed,
  };
}
