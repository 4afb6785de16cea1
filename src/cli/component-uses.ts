import type { ComponentUse } from '../authoring/reference.ts';
import { readBody } from '../check/body.ts';
import { elementsOf } from '../check/elements.ts';
import { readDocument } from '../check/frontmatter.ts';
import { readTree } from '../check/read.ts';
import { DOCUMENTATION } from '../check/rule-address.ts';

/** How many reports are named for a component. */
const MOST = 2;

/** The documents of the example that use each component, by its name. */
export async function readComponentUses(root: string): Promise<Map<string, ComponentUse[]>> {
  const { incidents, maintenance, pages } = await readTree(root);
  const uses = new Map<string, ComponentUse[]>();
  for (const source of [...incidents, ...maintenance, ...pages]) {
    const document = readDocument(source);
    const use = { title: document.written(['title']), url: `${DOCUMENTATION}/${document.file}` };
    const names = new Set(elementsOf(readBody(document)).map(({ name }) => name));
    for (const name of names) {
      const known = uses.get(name) ?? [];
      if (known.length < MOST) uses.set(name, [...known, use]);
    }
  }
  return uses;
}
