import { type CssNode, generate, parse, walk } from 'css-tree';
import { namesIn } from './hiding.ts';
import { targetsIn } from './shown.ts';

/** What an element refers to. */
export interface Use {
  id: string;
  /** How often it is drawn: once, for all elements within, such as what fills a group, or for each point of their lines. */
  each: 'once' | 'element' | 'point';
}

/** What styles let elements refer to, by one name that such an element has: `.class`, `#id`, its type, or `*` for any. */
export type StyleUses = Map<string, Map<string, Use>>;

/** Properties that hand what they refer to on to the elements within, where it is drawn again for each. */
const EACH: readonly (readonly [RegExp, Use['each']])[] = [
  [/^(?:fill|stroke|marker-start|marker-end)$/i, 'element'],
  [/^(?:marker|marker-mid|--.*)$/i, 'point'],
];

/** Adds what a style sheet lets elements refer to; those that only may be meant count as well. */
export function addUses(css: string, uses: StyleUses): void {
  walk(parse(css), (node) => {
    if (node.type !== 'Rule') return;
    const targets = usesIn(node.block);
    if (targets.length === 0) return;
    const selectors = node.prelude.type === 'SelectorList' ? node.prelude.children.toArray() : [];
    for (const selector of selectors) {
      const { names } = selector.type === 'Selector' ? namesIn(selector) : { names: undefined };
      const [id, className] = [names?.ids[0], names?.classes[0]];
      const key = id ? `#${id}` : className ? `.${className}` : (names?.type ?? '*');
      const known = uses.get(key) ?? new Map<string, Use>();
      uses.set(key, known);
      for (const use of targets) known.set(JSON.stringify(use), use);
    }
  });
}

/** What styles let an element refer to. */
export function usesOf(name: string, attributes: ReadonlyMap<string, string>, uses: StyleUses): Use[] {
  if (uses.size === 0) return [];
  const classes = (attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`);
  return [...classes, `#${attributes.get('id')}`, name, '*'].flatMap((key) => [
    ...(uses.get(key)?.values() ?? []),
  ]);
}

/** What the attributes of an element let it refer to, but for `href`. */
export function usesOfAttributes(attributes: ReadonlyMap<string, string>): Use[] {
  return [...attributes].flatMap(([name, value]) =>
    name === 'style' ? usesIn(parse(value, { context: 'declarationList' })) : toUses(name, value),
  );
}

function usesIn(declarations: CssNode): Use[] {
  const found: Use[] = [];
  walk(declarations, (node) => {
    if (node.type === 'Declaration') found.push(...toUses(node.property, generate(node.value)));
  });
  return found;
}

function toUses(property: string, value: string): Use[] {
  const [, each = 'once'] = EACH.find(([names]) => names.test(property)) ?? [];
  return targetsIn(value).map((id) => ({ id, each }));
}
