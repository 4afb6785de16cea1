import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import sax from 'sax';
import { directionOf } from '../../src/domain/direction.ts';
import { READ } from './letters.ts';

/** A text that readers see or hear, and what is said of its language where it stands. */
export interface SpokenText {
  text: string;
  lang: string;
  dir: string;
  /** Whether it is a text of its own, in which nothing can be marked: of an attribute, a title, a key, a drawing. */
  isWhole: boolean;
}

/** What is around a text. */
type Around = Pick<SpokenText, 'lang' | 'dir'>;

/** In which nobody reads sentences. */
const CODE = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style']);
const META = /^(?:description|og:title|og:description|twitter:title|twitter:description)$/;

/** All texts of a page. */
export function textsOfPage(html: string): SpokenText[] {
  return readMarkup(parse(html, { scriptingEnabled: false }), { lang: '', dir: 'ltr' });
}

/** All texts of a feed, of what it holds of pages too. */
export function textsOfFeed(xml: string): SpokenText[] {
  const parser = sax.parser(true);
  const open: Around[] = [{ lang: '', dir: 'ltr' }];
  const found: SpokenText[] = [];
  const note = (text: string) => {
    const around = open.at(-1) ?? { lang: '', dir: 'ltr' };
    if (text.trimStart().startsWith('<')) found.push(...readMarkup(parseFragment(text), around));
    else if (text.trim()) found.push({ text, ...around, isWhole: true });
  };
  parser.ontext = note;
  parser.oncdata = note;
  parser.onopentag = ({ attributes }) => {
    const lang = String(attributes['xml:lang'] ?? open.at(-1)?.lang ?? '');
    open.push({ lang, dir: lang ? directionOf(lang) : 'ltr' });
  };
  parser.onclosetag = () => open.pop();
  parser.write(xml).close();
  return found;
}

/** All texts of data, whose language its own `language` says, or that of what it is part of. */
export function textsOfData(value: unknown, around: Around = { lang: '', dir: 'ltr' }): SpokenText[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsOfData(item, around));
  if (typeof value === 'object' && value !== null) {
    const said =
      (value as { language?: string; inLanguage?: string }).language ?? Reflect.get(value, 'inLanguage');
    const inside = typeof said === 'string' ? { lang: said, dir: directionOf(said) } : around;
    return Object.values(value).flatMap((part) => textsOfData(part, inside));
  }
  if (typeof value !== 'string') return [];
  if (value.trimStart().startsWith('<')) return readMarkup(parseFragment(value), around);
  return [{ text: value, ...around, isWhole: true }];
}

function readMarkup(node: DefaultTreeAdapterTypes.Node, around: Around): SpokenText[] {
  if ('value' in node) return [{ text: node.value, ...around, isWhole: false }];
  if (!('attrs' in node))
    return 'childNodes' in node ? node.childNodes.flatMap((child) => readMarkup(child, around)) : [];
  const named = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const lang = named.get('lang') ?? around.lang;
  const inside = { lang, dir: named.get('dir') ?? (node.tagName === 'bdi' ? 'auto' : around.dir) };
  const isMeta = node.tagName === 'meta' && !META.test(named.get('name') ?? named.get('property') ?? '');
  const said = node.attrs
    .filter(({ name }) => READ.test(name) && !isMeta)
    .map(({ value }) => ({ text: value, lang, dir: inside.dir, isWhole: true }));
  if (named.get('type') === 'application/ld+json')
    return node.childNodes.flatMap((child) => ('value' in child ? textsOfData(JSON.parse(child.value)) : []));
  if (CODE.has(node.tagName) || named.get('aria-hidden') === 'true') return said;
  const content = 'content' in node ? readMarkup(node.content, inside) : [];
  const texts = node.childNodes.flatMap((child) => readMarkup(child, inside));
  return [
    ...said,
    ...content,
    ...(/^(?:title|svg)$/.test(node.tagName) ? texts.map((text) => ({ ...text, isWhole: true })) : texts),
  ];
}
