import { compile } from 'stylis';
import { CODE_ATTRIBUTE } from '../labels/look.ts';
import { type Declaration, PRESENTATION, parseDeclaration } from './declarations.ts';
import { parseSelector, type Selector } from './selector.ts';

export interface Rule {
  selector: Selector;
  /** Later rules win over earlier ones of the same specificity. */
  order: number;
  declarations: readonly Declaration[];
}

/** The rules of a style sheet that can concern a still picture, found by what an element must be to match. */
export interface StyleSheet {
  rules: ReadonlyMap<string, readonly Rule[]>;
  /** Attributes that can change what is declared for an element. */
  attributes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** Whether a rule looks at parts of ids, so that any id matters. */
  anyId: boolean;
  /** Names of the elements whose place among their siblings matters; `*` for any. */
  positional: ReadonlySet<string>;
}

/** Reads a style sheet. Rules within `@media` and the like are left out: the page decides about those. */
export function parseStyleSheet(css: string): StyleSheet {
  const rules = new Map<string, Rule[]>();
  const attributes = new Set<string>([...PRESENTATION, 'class', 'id', 'style', 'xml:space', CODE_ATTRIBUTE]);
  const ids = new Set<string>();
  let anyId = false;
  const positional = new Set<string>();
  let order = 0;
  for (const { type, props, children } of compile(css)) {
    if (type !== 'rule' || !Array.isArray(props) || !Array.isArray(children)) continue;
    const declarations = children.flatMap(({ type, props, children }) =>
      type === 'decl' ? parseDeclaration(String(props), String(children), true) : [],
    );
    if (!declarations.length) continue;
    for (const text of props) {
      const selector = parseSelector(text);
      if (!selector) continue;
      const rule = { selector, order: order++, declarations };
      const sameKey = rules.get(selector.key);
      if (sameKey) sameKey.push(rule);
      else rules.set(selector.key, [rule]);
      for (const name of selector.attributes) attributes.add(name);
      for (const id of selector.ids) ids.add(id);
      anyId ||= selector.attributes.includes('id');
      for (const name of selector.positional) positional.add(name);
    }
  }
  return { rules, attributes, ids, anyId, positional };
}
