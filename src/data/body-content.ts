import { Fragment, jsx } from 'astro/jsx-runtime';
import { type AstroComponentFactory, Renderer } from 'astro/runtime/server/index.js';
import type { OwnComponent, OwnComponents } from '../domain/site.ts';
import type { CompiledBody } from '../markdown/compile.ts';
import type { BodyPart, ComponentPart } from '../markdown/parts.ts';

/** What stands for each component of a body. */
type Components = Readonly<Record<string, unknown>>;

/** A compiled body as a component, which Astro renders as it renders MDX. Nothing of it is code: its parts are looked up by name. */
export function toContent({ parts }: Pick<CompiledBody, 'parts'>, own: OwnComponents): AstroComponentFactory {
  const Content = ({ components }: { components: Components }) =>
    jsx(Fragment, { children: toChildren(parts, { components, own }) });
  return Object.assign(Content, { [Renderer]: 'astro:jsx' }) as unknown as AstroComponentFactory;
}

/** What parts are looked up in. */
interface Known {
  components: Components;
  own: OwnComponents;
}

function toChildren(parts: readonly BodyPart[], known: Known): unknown[] {
  return parts.map((part) => {
    // Astro drops white space between elements when it is given as HTML.
    if (typeof part === 'string') return part.trim() ? jsx(Fragment, { 'set:html': part }) : part;
    const { name, props, children } = part;
    const component = known.components[name];
    if (!component) throw new Error(`\`<${name}>\` is no component`);
    return jsx(component, {
      ...valuesOf(props, known.own[name]),
      ...(children.length > 0 && { children: toChildren(children, known) }),
    });
  });
}

/** Props as a component asks for them; those of ours are all text. */
function valuesOf(props: ComponentPart['props'], own: OwnComponent | undefined) {
  return Object.fromEntries(
    Object.entries(props).map(([name, text]) => {
      const { type, words } = own?.props[name] ?? {};
      if (words || type === undefined || type === 'text') return [name, text];
      return [name, type === 'number' ? Number(text) : text !== 'false'];
    }),
  );
}
