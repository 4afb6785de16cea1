import { inflateRawSync } from 'node:zlib';
import ICAL from 'ical.js';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { type MdastNode, markdownToMdast } from 'satteri';
import sax from 'sax';
import { ByteReader } from '../../src/search/bytes.ts';
import { READ } from './letters.ts';

/** Text in which nobody reads sentences: code, scripts and styles. */
const CODE = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style']);
/** What pages say to machines. */
const META =
  /^(?:viewport|referrer|robots|generator|color-scheme|theme-color|twitter:(?:card|image)|og:(?:type|locale|url|image|image:(?:type|width|height))|article:.*_time)$/;
/** Elements of feeds and descriptions that hold addresses, moments, languages and kinds. */
const XML_CODE =
  /^(?:id|guid|link|url|uri|docs|generator|language|updated|published|pubdate|lastbuilddate|inputencoding|loc|style)$/;
/** Keys of JSON whose texts are addresses, moments, ids and kinds. */
const JSON_CODE =
  /^(?:@.*|id|ids|code|version|url|uri|href|json|markdown|link|sameAs|shortlink|image|icon|favicon|logo|license|language|inLanguage|encodingFormat|time_?zone|zone|at|from|to|next|due|started|ended|resolved|detected|mitigated|duration|status|state|stage|impact|impact_override|service|before|after|edition|indicator|related|incident|services|approximate|components|start_date|hubs|rel|type|date\w*|\w+_(?:id|url|at|until|for|status)|\w*Date(?:Published|Modified|Created)?|phases\.name|hasPart|mainEntityOfPage|startDate|component)$/;

/** What readers see and hear of a file that is published; nothing where only machines read. */
export function readingsOf(file: string, bytes: Buffer): string[] {
  const text = bytes.toString();
  if (file.endsWith('.html')) return readMarkup(parse(text, { scriptingEnabled: false }));
  if (file.endsWith('.md') || file === 'llms.txt') return readMarkdown(markdownToMdast(text));
  if (file.endsWith('.ics')) return readCalendar(text);
  if (/^sitemap-.*\.xml$|\.schema\.json$|^\.well-known\//.test(file)) return [];
  if (/\.(?:xml|svg|rss|atom)$/.test(file)) return readXml(text);
  if (file.endsWith('.json') || file === 'uptime_showcase') return readJson(JSON.parse(text));
  // The rest of it is made of what these texts and facts hold.
  if (/^search\/.*\/(?:facts|texts-\d+|records)\.bin$/.test(file))
    return readJson(new ByteReader(inflateRawSync(bytes)).json());
  return [];
}

function readMarkup(node: DefaultTreeAdapterTypes.Node): string[] {
  if ('value' in node) return [node.value];
  if ('tagName' in node && node.tagName === 'script') return readScript(node);
  const said = 'attrs' in node ? readAttributes(node) : [];
  if ('tagName' in node && CODE.has(node.tagName)) return said;
  const content = 'content' in node ? readMarkup(node.content) : [];
  return [...said, ...content, ...('childNodes' in node ? node.childNodes.flatMap(readMarkup) : [])];
}

function readAttributes({ attrs, tagName }: DefaultTreeAdapterTypes.Element): string[] {
  const named = new Map(attrs.map(({ name, value }) => [name, value]));
  const isForMachines =
    tagName === 'meta' && META.test(named.get('name') ?? named.get('property') ?? 'viewport');
  return attrs.flatMap(({ name, value }) => {
    if (name === 'data-words') return readTemplates(JSON.parse(value).templates);
    if (name === 'data-labels') return readTemplates(JSON.parse(value));
    if (name === 'data-named') return readTemplates({ value });
    return READ.test(name) && !isForMachines ? [value] : [];
  });
}

/** What is described of a page as data, and what a script finds in it. */
function readScript({ attrs, childNodes }: DefaultTreeAdapterTypes.Element): string[] {
  const isData = attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json');
  return isData
    ? childNodes.flatMap((child) => ('value' in child ? readJson(JSON.parse(child.value)) : []))
    : [];
}

/** The texts of messages, without what is filled in. */
function readTemplates(templates: Record<string, string | [string, Record<string, string>]>): string[] {
  return Object.values(templates)
    .flatMap((template) => (typeof template === 'string' ? [template] : Object.values(template[1])))
    .map((text) => text.replaceAll(/\{[#/]?[\w-]+\}/g, ''));
}

function readMarkdown(node: MdastNode): string[] {
  if (node.type === 'code' || node.type === 'inlineCode') return [];
  const {
    value,
    alt,
    title,
    children = [],
  } = node as {
    value?: string;
    alt?: string;
    title?: string;
    children?: MdastNode[];
  };
  const own = [value, alt, title].flatMap((text) => text ?? []);
  return [...own, ...children.flatMap(readMarkdown)];
}

function readCalendar(text: string): string[] {
  const read = (component: ICAL.Component): string[] => [
    ...component
      .getAllProperties()
      .filter(
        ({ name, type }) =>
          type === 'text' &&
          !/^(?:uid|prodid|version|method|tzid|status|transp|class|related-to)$/.test(name),
      )
      .flatMap((property) => property.getValues().map(String)),
    ...component.getAllSubcomponents().flatMap(read),
  ];
  return read(new ICAL.Component(ICAL.parse(text)));
}

function readXml(text: string): string[] {
  const parser = sax.parser(true);
  const open: string[] = [];
  const found: string[] = [];
  const note = (written: string) => {
    const name = open.at(-1)?.replace(/^.*:/, '').toLowerCase() ?? '';
    if (XML_CODE.test(name)) return;
    found.push(...(written.trimStart().startsWith('<') ? readMarkup(parseFragment(written)) : [written]));
  };
  parser.ontext = note;
  parser.oncdata = note;
  parser.onopentag = ({ name, attributes }) => {
    open.push(name);
    for (const [attribute, value] of Object.entries(attributes))
      if (READ.test(attribute) || attribute === 'term') found.push(String(value));
  };
  parser.onclosetag = () => open.pop();
  parser.write(text).close();
  return found;
}

function readJson(value: unknown, key = '', parent = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => readJson(item, key, parent));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inside]) => readJson(inside, name, key));
  if (typeof value !== 'string' || JSON_CODE.test(key) || JSON_CODE.test(`${parent}.${key}`)) return [];
  return value.trimStart().startsWith('<') ? readMarkup(parseFragment(value)) : [value];
}
