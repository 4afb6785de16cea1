import type { Root } from 'mdast';
import type { MdastNode } from 'satteri';
import { applyEdits, type Edit } from '../source/apply-edits.ts';
import { type BodyNode, flatten } from '../source/body.ts';
import { isUnclosedComment, tokensOfHtml } from '../source/html.ts';
import { parseMarkdown } from '../source/markdown.ts';
import { type AddressContext, addressChanges } from './addresses.ts';
import type { Attachment, LedgerLine } from './model.ts';

const CONFLICT = /^(?=(?:<{7}|>{7}) )/gm;

/**
 * A body as it can stand on our pages, word for word: only what would hide the rest of it, and addresses that would lead
 * nowhere, are written otherwise.
 */
export function toBody(
  tree: Root,
  source: string,
  context: AddressContext,
): { body: string; attachments: Attachment[]; ledger: LedgerLine[] } {
  const nodes = flatten(tree as MdastNode, 0);
  const { edits, attachments, ledger } = addressChanges(tree, source, context);
  const closing = [...closingOf(nodes), ...conflictsIn(source, nodes)];
  for (const { start, end } of closing) {
    const value = source.slice(start, end + 40).split('\n')[0] ?? '';
    const reason = 'It would have hidden the rest of the text: it is closed, or escaped.';
    ledger.push({ outcome: 'kept', field: 'body', id: context.id, value, reason });
  }
  const text = applyEdits(source, [...edits, ...closing]);
  const open = openDetails(nodes);
  return {
    body: `${text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n${'\n</details>\n'.repeat(open)}`,
    attachments,
    ledger,
  };
}

/** A text of data as it can stand on our pages, such as what customers were told. */
export function toDataText(source: string, context: AddressContext): { text: string; ledger: LedgerLine[] } {
  const tree = parseMarkdown(source, 'md');
  const { edits, ledger } = addressChanges(tree, source, { ...context, isData: true });
  const nodes = flatten(tree as MdastNode, 0);
  const text = applyEdits(source, [...edits, ...closingOf(nodes), ...conflictsIn(source, nodes)]).trim();
  return { text: `${text}${'\n\n</details>'.repeat(openDetails(nodes))}`, ledger };
}

/** Ends of comments that were left open. */
function closingOf(nodes: readonly BodyNode[]): Edit[] {
  return nodes.flatMap(({ node, end }): Edit[] => {
    if (node.type !== 'html') return [];
    const isOpen = tokensOfHtml(node.value).some((token) => isUnclosedComment(token, node.value));
    return isOpen ? [{ start: end, end, text: '\n-->\n' }] : [];
  });
}

function openDetails(nodes: readonly BodyNode[]): number {
  let open = 0;
  for (const { node } of nodes) {
    if (node.type !== 'html') continue;
    for (const { name, kind } of tokensOfHtml(node.value)) {
      if (name === 'details') open = Math.max(0, open + (kind === 'start' ? 1 : -1));
    }
  }
  return open;
}

/** Markers of a merge that was not finished, which are text. */
function conflictsIn(source: string, nodes: readonly BodyNode[]): Edit[] {
  const code = nodes.filter(({ node }) => node.type === 'code');
  return [...source.matchAll(CONFLICT)].flatMap(({ index }) =>
    code.some(({ start, end }) => start <= index && index < end)
      ? []
      : [{ start: index, end: index, text: '\\' }],
  );
}
