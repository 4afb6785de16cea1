import type { z } from 'astro/zod';
import { Document, isScalar, type Node, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import type { Path } from '../schema/fault.ts';
import { schemaAt, shapeOf, unwrap } from '../schema/shape.ts';
import { LAYOUT, type TextKind, toScalar, WIDTH } from './write-scalar.ts';

/** What is said about a field, for those who will edit the file. */
export interface Note {
  /** Lines of a comment above the field, or above its place. */
  above?: string;
  /** A comment behind its value. */
  behind?: string;
  /** What stands in its place as a comment while it has no value. */
  unset?: string;
}

/** Notes by the paths of their fields: `updates.0.status`. */
export type Notes = Readonly<Record<string, Note>>;

interface Field {
  /** Of the whole document. */
  schema: z.ZodType;
  name: string;
  value: unknown;
  notes: Notes;
}

/** What a walk through a value knows. */
interface Walk {
  schema: z.ZodType;
  notes: Notes;
}

/** Times that may stand before a colon without quotation marks. */
const KEY = /^~?[\d+][\w:+. -]*$/;

/** A field with its value as lines of YAML; nothing where there is no value. */
export function chunkOf({ schema, name, value, notes }: Field): string {
  const node = toNode(value, [name], { schema, notes });
  if (!node) return '';
  const map = new YAMLMap<unknown, unknown>();
  map.add(new Pair(name, node));
  const document = new Document(undefined, { version: '1.2' });
  document.contents = map;
  return document.toString({
    ...LAYOUT,
    lineWidth: isScalar(node) && node.type === Scalar.BLOCK_FOLDED ? WIDTH : 0,
    // `[a, b]`, but `{ a: b }`.
    flowCollectionPadding: !hasFlowList(document),
  });
}

function toNode(value: unknown, path: Path, walk: Walk): Node | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') {
    if (value.trim() === '') return undefined;
    return withComment(toScalar(value, kindAt(path, walk), { folds: path.length === 1 }), path, walk);
  }
  if (typeof value !== 'object') return withComment(new Scalar(value), path, walk);
  return Array.isArray(value) ? toList(value, path, walk) : toMap(value, path, walk);
}

function toList(items: readonly unknown[], path: Path, walk: Walk): YAMLSeq | undefined {
  const list = new YAMLSeq();
  list.items = items.flatMap(
    (item, index) => toEntry(item, [...path, index], walk) ?? toNode(item, [...path, index], walk) ?? [],
  );
  // Words side by side, as long as nobody has to scroll for them.
  const words = items.every((item) => typeof item === 'string' && !item.includes('\n'));
  list.flow = words && items.join(', ').length < WIDTH - 20;
  return list.items.length > 0 ? list : undefined;
}

/** `12:00: What happened.`, in short for a time and its text. */
function toEntry(item: unknown, path: Path, walk: Walk): YAMLMap | undefined {
  if (path[0] !== 'timeline' || path.length !== 2 || typeof item !== 'object' || item === null)
    return undefined;
  const { at, text, ...others } = item as Record<string, unknown>;
  const isShort = typeof at === 'string' && KEY.test(at) && typeof text === 'string';
  if (!isShort || Object.values(others).some((value) => value !== undefined)) return undefined;
  const node = toNode(text, [...path, 'text'], walk);
  if (!node) return undefined;
  const map = new YAMLMap<unknown, unknown>();
  map.add(new Pair(toScalar(at, 'word'), node));
  return map;
}

function toMap(value: object, path: Path, walk: Walk): YAMLMap | undefined {
  const at = schemaAt(walk.schema, path);
  const known = Object.keys((at && shapeOf(at)) ?? {});
  const names = [...known, ...Object.keys(value).filter((name) => !known.includes(name))];
  const map = new YAMLMap<unknown, unknown>();
  for (const name of names) {
    const node = toNode((value as Record<string, unknown>)[name], [...path, name], walk);
    if (node) map.add(new Pair(toScalar(name, 'word'), node));
  }
  // How services are, in an update or from a moment on, is read in one glance.
  map.flow = path.length > 2 && (path.at(-1) === 'services' || path[0] === 'services');
  return map.items.length > 0 ? map : undefined;
}

/** Whether a text is one for readers, or a time, a day, an id or an address. */
function kindAt(path: Path, { schema }: Walk): TextKind {
  const field = schemaAt(schema, path);
  if (!field) return 'word';
  const meta = [field, unwrap(field)].map((candidate) => candidate.meta() ?? {});
  const isWord = meta.some(
    ({ $comment, format, isReference, isAddress, markdown }) =>
      !markdown && ($comment === 'time' || format === 'date' || isReference || isAddress),
  );
  return isWord || unwrap(field).def.type === 'enum' ? 'word' : 'text';
}

function withComment<T extends Node>(node: T, path: Path, { notes }: Walk): T {
  const comment = path.length > 1 ? notes[path.join('.')]?.behind : undefined;
  if (comment !== undefined) node.comment = ` ${comment}`;
  return node;
}

function hasFlowList(document: Document): boolean {
  let found = false;
  visit(document, {
    Seq: (_key, { flow }) => {
      found ||= flow === true;
    },
  });
  return found;
}
