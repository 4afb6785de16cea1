import { DOCUMENTATION } from '../../check/rule-address.ts';
import { parseBody } from '../../source/body.ts';
import { parseDocument } from '../../source/document.ts';
import { elementsOf } from '../../source/elements.ts';
import { readTree } from '../../source/read.ts';
import type { ComponentUse } from './components.ts';

/** How many reports are named for a component. */
const MOST = 2;

/** The documents of the example that use each component, by its name. */
export async function readComponentUses(root: string): Promise<Map<string, ComponentUse[]>> {
  const { incidents, maintenance, pages } = await readTree(root);
  const uses = new Map<string, ComponentUse[]>();
  for (const source of [...incidents, ...maintenance, ...pages]) {
    const document = parseDocument(source);
    const use = { title: document.written(['title']), url: `${DOCUMENTATION}/${document.file}` };
    const names = new Set(elementsOf(parseBody(document, {})).map(({ name }) => name));
    for (const name of names) {
      const known = uses.get(name) ?? [];
      if (known.length < MOST) uses.set(name, [...known, use]);
    }
  }
  return uses;
}
