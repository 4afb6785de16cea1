import { posix } from 'node:path';
import type { Definition, Root } from 'mdast';
import type { MdastNode } from 'satteri';
import { decodePath, fileSlugOf } from '../domain/address.ts';
import { isElsewhere, kindOfUrl } from '../domain/urls.ts';
import { toAnchoredHast } from '../markdown/anchored.ts';
import type { Edit } from '../source/apply-edits.ts';
import { type BodyNode, flatten } from '../source/body.ts';
import { tokensOfHtml } from '../source/html.ts';
import type { Attachment, LedgerLine, Outcome } from './model.ts';

/** Where a body comes from, and what of the source it can lead to. */
export interface AddressContext {
  /** The path of its file in the source. */
  path: string;
  /** The id of its document. */
  id: string;
  /** The address on our site of another file of the source. */
  addressOf(path: string): string | undefined;
  /** A text of data, which stands on several pages: it has no headings of its own, and no files beside it. */
  isData?: boolean | undefined;
}

/** What has to be changed in a body so that no address in it leads nowhere. */
export interface AddressChanges {
  edits: Edit[];
  attachments: Attachment[];
  ledger: LedgerLine[];
}

const PICTURE = /\.(?:png|jpe?g|webp|gif|avif|svg)$/i;

/**
 * Pictures are put beside the report, links within the source lead to what became of it, and the words of links that lead
 * nowhere stay, with the address behind them.
 */
export function addressChanges(tree: Root, source: string, context: AddressContext): AddressChanges {
  const nodes = flatten(tree as MdastNode, 0);
  const changes: AddressChanges = { edits: [], attachments: [], ledger: [] };
  const { edits } = changes;
  const definitions = new Map(
    nodes.flatMap(({ node }) => (node.type === 'definition' ? [[node.identifier, node as Definition]] : [])),
  );
  const ofPictures = new Set(
    nodes.flatMap(({ node }) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  const ofLinks = nodes.flatMap(({ node }) => (node.type === 'linkReference' ? [node.identifier] : []));
  const references = new Set([...ofPictures, ...ofLinks]);
  let anchors: ReadonlySet<string> | undefined;
  const leadsTo = (url: string): string | undefined => {
    if (url.startsWith('#')) {
      if (context.isData) return undefined;
      anchors ??= new Set(toAnchoredHast(tree, 'md', {}).ids);
      return url === '#' || anchors.has(decodePath(url.slice(1).replaceAll(/%(?![\da-f]{2})/gi, '%25')))
        ? url
        : undefined;
    }
    if (isElsewhere(url))
      return kindOfUrl(url) === 'safe' && URL.canParse(url, 'https://site.invalid/') ? url : undefined;
    const file = fileOf(url, context.path);
    return file === undefined ? undefined : context.addressOf(file);
  };
  const tell = (outcome: Outcome, field: string, value: string, reason: string) =>
    changes.ledger.push({ outcome, field, id: context.id, value, reason });

  const unlinked = (placed: BodyNode, url: string, label: string) => {
    const children = 'children' in placed.node ? placed.node.children : [];
    const [first, last] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
    tell(
      'lost',
      'link',
      url,
      'It leads to nothing that moved in. Its words stay, with the address behind them.',
    );
    const words = inCode(url);
    if (first === undefined || last === undefined) edits.push({ ...placed, text: words });
    else if (source.slice(first, last).trim() === url.trim() || label === url)
      edits.push({ ...placed, text: words });
    else
      edits.push({ ...placed, end: first, text: '' }, { start: last, end: placed.end, text: ` (${words})` });
  };

  /** The name of a picture beside the report; nothing where none can be had. */
  const beside = (url: string): string | undefined => {
    const from = isElsewhere(url)
      ? /^(?:https?:)?\/\//i.test(url)
        ? url
        : undefined
      : fileOf(url, context.path);
    if (context.isData || from === undefined || from.startsWith('..')) return undefined;
    const known = changes.attachments.find((attachment) => attachment.from === from);
    if (known) return known.name;
    const last =
      decodePath(from.replace(/[?#].*$/, ''))
        .split('/')
        .at(-1) ?? '';
    const ending = PICTURE.exec(last)?.[0].toLowerCase() ?? '.png';
    const stem = fileSlugOf(last.replace(/\.\w+$/, ''), 'picture');
    const taken = new Set(changes.attachments.map(({ name }) => name));
    let name = `${stem}${ending}`;
    for (let count = 2; taken.has(name); count++) name = `${stem}-${count}${ending}`;
    changes.attachments.push({ name, from });
    tell('kept', 'picture', url, `It is put beside the report as \`${name}\`.`);
    return name;
  };

  const altOf = (alt: string | null | undefined, url: string): string => {
    if (alt?.trim()) return alt;
    const words = (
      decodePath(url.replace(/[?#].*$/, ''))
        .split('/')
        .at(-1) ?? ''
    ).replace(/\.\w+$/, '');
    const told = words.replaceAll(/[-_[\]]+/g, ' ').trim() || 'picture';
    tell(
      'derived',
      'alt',
      url,
      `The picture says nothing to those who can’t see it; \`${told}\` is the name of its file. Write what it shows.`,
    );
    return told;
  };

  const picture = (
    placed: BodyNode,
    url: string,
    given: string | null | undefined,
    title: string | null | undefined,
  ) => {
    const isLinked = context.isData && placed.parent?.node.type !== 'link' && leadsTo(url) === url;
    if (isLinked) {
      tell('derived', 'picture', url, 'It is linked to: updates show none.');
      edits.push({ ...placed, text: `[${given?.trim() || 'picture'}](${url})` });
      return;
    }
    const name = beside(url);
    if (name === undefined) {
      tell('lost', 'picture', url, 'It is not in the source.');
      edits.push({ ...placed, text: [given, inCode(url.slice(0, 200))].filter(Boolean).join(' ') });
      return;
    }
    const alt = altOf(given, url)
      .replaceAll(/[[\]\\]/g, '\\$&')
      .replaceAll(/\s+/g, ' ');
    const behind = title ? ` "${title.replaceAll('"', '&quot;')}"` : '';
    edits.push({ ...placed, text: `![${alt}](./${name}${behind})` });
  };

  for (const placed of nodes) {
    const { node } = placed;
    if (node.type === 'image') picture(placed, node.url, node.alt, node.title);
    else if (node.type === 'imageReference') {
      const definition = definitions.get(node.identifier);
      if (definition) picture(placed, definition.url, node.alt, definition.title);
    } else if (node.type === 'link') {
      const url = leadsTo(node.url);
      if (url === undefined) unlinked(placed, node.url, '');
      else if (url !== node.url) relink(placed, source, url, edits);
    } else if (node.type === 'linkReference') {
      const definition = definitions.get(node.identifier);
      const url = definition && leadsTo(definition.url);
      if (definition && url === undefined) unlinked(placed, definition.url, '');
      else if (definition && url !== undefined && url !== definition.url) relink(placed, source, url, edits);
    } else if (node.type === 'definition') {
      const isUsed = !ofPictures.has(node.identifier) && leadsTo(node.url) === node.url;
      if (!isUsed) edits.push({ start: placed.start, end: placed.end, text: '' });
      if (!isUsed && !references.has(node.identifier))
        tell('lost', 'link', node.url, 'Nothing refers to it, and it leads to nothing that moved in.');
    } else if (node.type === 'html') htmlChanges(placed, node.value, { edits, leadsTo, beside, altOf, tell });
  }
  return changes;
}

interface HtmlTools {
  edits: Edit[];
  leadsTo(url: string): string | undefined;
  beside(url: string): string | undefined;
  altOf(alt: string | undefined, url: string): string;
  tell(outcome: Outcome, field: string, value: string, reason: string): void;
}

function htmlChanges(
  { start }: BodyNode,
  html: string,
  { edits, leadsTo, beside, altOf, tell }: HtmlTools,
): void {
  for (const token of tokensOfHtml(html)) {
    if (token.kind !== 'start') continue;
    for (const { name, value, start: at } of token.attributes) {
      const isPicture = token.name === 'img' && name === 'src';
      const isLink = name === 'href' || name === 'cite';
      if (!isPicture && !isLink) continue;
      const url = isPicture ? beside(value) : leadsTo(value);
      if (isLink && url === value) continue;
      const written = /^[\w:-]+ ?= ?(?:"[^"]*"|'[^']*'|[^\s>]*)/.exec(html.slice(at))?.[0] ?? '';
      const place = { start: start + at, end: start + at + written.length };
      if (url === undefined) {
        tell('lost', isPicture ? 'picture' : 'link', value, 'It leads to nothing that moved in.');
        edits.push(
          isPicture
            ? { start: start + token.start, end: start + token.end, text: inCode(value.slice(0, 200)) }
            : { ...place, text: '' },
        );
        continue;
      }
      const alt = token.attributes.find((attribute) => attribute.name === 'alt');
      const spoken = isPicture ? altOf(alt?.value, value) : '';
      const added = isPicture && !alt?.value.trim() ? ` alt="${spoken.replaceAll('"', '&quot;')}"` : '';
      edits.push({ ...place, text: `${name}="${isPicture ? `./${url}` : url}"${added}` });
      if (added !== '' && alt) {
        const empty = /^alt(?: ?= ?(?:""|''))?/i.exec(html.slice(alt.start))?.[0].length ?? 0;
        edits.push({ start: start + alt.start, end: start + alt.start + empty, text: '' });
      }
    }
  }
}

function relink({ node, start, end }: BodyNode, source: string, url: string, edits: Edit[]): void {
  const children = 'children' in node ? node.children : [];
  const last = children.at(-1)?.position?.end.offset;
  if (last === undefined) return;
  // An address that is its own text has no brackets to write another behind.
  if (source.charAt(start) === '[') edits.push({ start: last, end, text: `](${url})` });
}

/** The file of the source that an address within it leads to. */
function fileOf(url: string, path: string): string | undefined {
  const plain = decodePath(url.replace(/[?#].*$/, ''));
  if (plain === '') return undefined;
  return posix.normalize(
    plain.startsWith('/') ? plain.replace(/^\/+/, '') : posix.join(posix.dirname(path), plain),
  );
}

function inCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const signs = '`'.repeat(longest + 1);
  return longest === 0 ? `${signs}${text}${signs}` : `${signs} ${text} ${signs}`;
}
