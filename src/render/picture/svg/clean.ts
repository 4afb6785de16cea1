import { isUtf8 } from 'node:buffer';
import sax, { type QualifiedAttribute, type QualifiedTag } from 'sax';
import { MAX_DRAWING_BYTES, type PictureFault } from '../picture.ts';
import { ELEMENTS, TEXTS } from './allow-list.ts';
import { type AttributeReader, createAttributeReader } from './attributes.ts';
import { createEntanglement, MAX_DRAWN } from './entanglement.ts';
import { createReport, type LeftOut, type Report } from './left-out.ts';
import { withoutHidden } from './shown.ts';
import { sizeOf } from './size.ts';
import { cleanStyleSheet } from './style.ts';
import { type DrawnElement, writeElement } from './tree.ts';

/** A drawing that is safe wherever it is opened. */
export interface CleanDrawing {
  svg: string;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** What could be seen, or ran, and is gone. */
  leftOut: LeftOut[];
  /** Pictures inside of it, as they were written. */
  embedded: string[];
}

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** Elements inside each other; a drawing that no program wrote may have more. */
const MAX_DEPTH = 200;

/** Characters that no XML may hold, however they are written. */
const NO_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Ends the parsing at what makes the rest meaningless. */
class Refusal extends Error {}

/**
 * Writes a drawing anew from what is listed of it. The parser never expands entities, and nothing of the source
 * is copied as it stands, so it does not matter how another parser would have read it.
 *
 * @param images - What stands for the pictures that are embedded; those that are not in it are left out.
 */
export function cleanSvg(
  bytes: Buffer,
  images: ReadonlyMap<string, string> = new Map(),
): CleanDrawing | PictureFault {
  if (bytes.length > MAX_DRAWING_BYTES) {
    return {
      rule: 'picture/size',
      reason: `of ${Math.ceil(bytes.length / 2 ** 20)} MB, expected a drawing of at most ${MAX_DRAWING_BYTES / 2 ** 20} MB`,
      remedy: 'Leave out what is too fine to be seen, or save it as PNG.',
    };
  }
  try {
    if (!isUtf8(bytes)) throw new Refusal('which is not in UTF-8');
    return write(new TextDecoder().decode(bytes), images);
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : 'which is too complex to read';
    const remedy = 'Open it in a drawing program and save it as plain SVG.';
    return { rule: 'picture/unreadable', reason, remedy };
  }
}

function write(text: string, images: ReadonlyMap<string, string>): CleanDrawing {
  const xml = sax.parser(true, { xmlns: true, position: true });
  const report = createReport(() => placeOf(text, xml.startTagPosition - 1));
  const readAttributes: AttributeReader = createAttributeReader(report, images);
  const entanglement = createEntanglement();
  /** The names under which the open elements are written; empty for those that are left out. */
  const open: string[] = [];
  let [hidden, style, media] = [0, '', ''];
  let root: { attributes: ReadonlyMap<string, string>; namespace: string } | undefined;
  /** All that is written, in an element that is not. */
  const written: DrawnElement = { name: '', attributes: new Map(), children: [] };
  const around: DrawnElement[] = [written];

  const begin = (name: string, attributes: ReadonlyMap<string, string>) => {
    const element = { name, attributes, children: [] };
    around.at(-1)?.children.push(element);
    around.push(element);
    entanglement.open(name, attributes);
  };

  xml.onerror = (error) => {
    const [reason = ''] = error.message.split('\n');
    throw new Refusal(
      `which is not well-formed XML at line ${xml.line + 1}: ${reason.replaceAll(/[^\x20-\x7e]/g, '')}`,
    );
  };
  xml.onopentag = (node) => {
    const tag = node as QualifiedTag;
    if (open.length > MAX_DEPTH)
      throw new Refusal(`which has more than ${MAX_DEPTH} elements nested in each other`);
    if (!root && (tag.local !== 'svg' || (tag.uri !== SVG && tag.uri !== ''))) {
      throw new Refusal('which is XML, but not SVG');
    }
    root ??= { attributes: new Map(), namespace: tag.uri };
    const name =
      hidden > 0 ? '' : nameOf(tag, root.namespace, { report, isInText: TEXTS.has(open.at(-1) ?? '') });
    const attributes = name
      ? readAttributes(name, Object.values(tag.attributes) as QualifiedAttribute[])
      : undefined;
    if (name && attributes && name !== 'style') begin(name, attributes);
    else if (name !== 'style') hidden++;
    if (open.length === 0 && attributes) root.attributes = attributes;
    open.push(attributes ? name : '');
    style = '';
    media = attributes?.get('media') ?? '';
  };
  const addText = (part: string) => {
    const name = open.at(-1);
    if (hidden > 0 || name === undefined) return;
    if (name === 'style') style += part;
    if (!TEXTS.has(name)) return;
    around.at(-1)?.children.push(part);
  };
  xml.ontext = addText;
  xml.oncdata = addText;
  xml.onclosetag = () => {
    const name = open.pop();
    if (!name) hidden--;
    else if (name === 'style') {
      const { css, hasForeign } = cleanStyleSheet(style);
      if (hasForeign) report('style');
      const attributes = new Map(media ? [['media', media]] : []);
      if (css) around.at(-1)?.children.push({ name, attributes, children: [css] });
      entanglement.addStyles(css);
      style = '';
    } else {
      around.pop();
      entanglement.close();
    }
  };
  xml.write(text).close();
  const [drawn] = written.children;
  if (!root || typeof drawn !== 'object') throw new Refusal('which is not SVG');
  if (entanglement.count() > MAX_DRAWN) {
    throw new Refusal(
      `which draws more than ${MAX_DRAWN} elements, because parts of it are used again and again`,
    );
  }
  const attributes = new Map([['xmlns', SVG], ...drawn.attributes]);
  const svg = writeElement(withoutHidden({ ...drawn, attributes }));
  return {
    svg: `${svg.replaceAll(NO_XML, '')}\n`,
    ...sizeOf(root.attributes),
    leftOut: report.all(),
    embedded: report.embedded(),
  };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, Math.max(0, offset)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The name under which an element is written; empty when it is left out. */
function nameOf(
  { local, uri }: QualifiedTag,
  namespace: string,
  { report, isInText }: { report: Report; isInText: boolean },
): string {
  if (uri !== SVG && uri !== namespace) {
    // What drawing programs note for themselves goes without a word; HTML would have been seen.
    if (uri === XHTML) report('html');
    return '';
  }
  // What a link is drawn with stays.
  if (local === 'a') return isInText ? 'tspan' : 'g';
  if (ELEMENTS.has(local)) return local;
  if (local === 'script') report('script');
  else if (local === 'foreignObject') report('html');
  else if (local !== 'metadata') report('element', local);
  return '';
}
