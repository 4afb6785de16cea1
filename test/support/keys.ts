import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@astrojs/compiler-rs';
import { parseSync } from 'rolldown/utils';

/** The text of a literal, in the parts between what is filled in. */
export type Literal = readonly string[];

/** The texts that a source file spells out. */
export async function literalsIn(folder: string, file: string): Promise<Literal[]> {
  const text = await readFile(join(folder, file), 'utf8');
  return literalsOf(file.endsWith('.astro') ? parse(text).ast : parseSync(file, text).program);
}

/** Whether a literal is the key of a message, or may be once it is filled in: its area or its name is spelt out. */
export function isKeyIn(literal: Literal, key: string): boolean {
  const [first = '', ...others] = literal;
  const last = others.pop();
  if (last === undefined) return first === key;
  if (!literal.join('').includes('.') || !key.startsWith(first) || !key.slice(first.length).endsWith(last))
    return false;
  let rest = key.slice(first.length, key.length - last.length);
  for (const part of others) {
    const at = rest.indexOf(part);
    if (at < 0) return false;
    rest = rest.slice(at + part.length);
  }
  return true;
}

function literalsOf(node: unknown): Literal[] {
  if (Array.isArray(node)) return node.flatMap(literalsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, quasis } = node as Record<string, unknown>;
  const inside = Object.values(node).flatMap(literalsOf);
  if (type === 'Literal' && typeof value === 'string') return [[value], ...inside];
  if (type !== 'TemplateLiteral') return inside;
  const parts = quasis as { value: { cooked: string } }[];
  return [parts.map(({ value: { cooked } }) => cooked), ...inside];
}
