import { generate, parse, walk } from 'css-tree';
import { namesIn } from './hiding.ts';
import { targetsIn } from './shown.ts';

/** What styles let elements refer to, by one name that such an element has: `.class`, `#id`, its type, or `*` for any. */
export type StyleUses = Map<string, Set<string>>;

/** Adds what a style sheet lets elements refer to; those that only may be meant count as well. */
export function addUses(css: string, uses: StyleUses): void {
  walk(parse(css), (node) => {
    if (node.type !== 'Rule') return;
    const targets = targetsIn(generate(node.block));
    if (targets.length === 0) return;
    const selectors = node.prelude.type === 'SelectorList' ? node.prelude.children.toArray() : [];
    for (const selector of selectors) {
      const { names } = selector.type === 'Selector' ? namesIn(selector) : { names: undefined };
      const [id, className] = [names?.ids[0], names?.classes[0]];
      const key = id ? `#${id}` : className ? `.${className}` : (names?.type ?? '*');
      const known = uses.get(key) ?? new Set();
      uses.set(key, known);
      for (const target of targets) known.add(target);
    }
  });
}

/** What styles let an element refer to. */
export function usesOf(name: string, attributes: ReadonlyMap<string, string>, uses: StyleUses): string[] {
  if (uses.size === 0) return [];
  const classes = (attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`);
  return [...classes, `#${attributes.get('id')}`, name, '*'].flatMap((key) => [...(uses.get(key) ?? [])]);
}
