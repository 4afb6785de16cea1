import { Fragment, jsx } from 'astro/jsx-runtime';
import { type AstroComponentFactory, Renderer } from 'astro/runtime/server/index.js';
import type { CompiledBody } from '../markdown/compile.ts';
import type { BodyPart } from '../markdown/parts.ts';

/** What stands for each component of a body. */
type Components = Readonly<Record<string, unknown>>;

/** A compiled body as a component, which Astro renders as it renders MDX. Nothing of it is code: its parts are looked up by name. */
export function toContent({ parts }: Pick<CompiledBody, 'parts'>): AstroComponentFactory {
  const Content = ({ components }: { components: Components }) =>
    jsx(Fragment, { children: toChildren(parts, components) });
  return Object.assign(Content, { [Renderer]: 'astro:jsx' }) as unknown as AstroComponentFactory;
}

function toChildren(parts: readonly BodyPart[], components: Components): unknown[] {
  return parts.map((part) => {
    // Astro drops white space between elements when it is given as HTML.
    if (typeof part === 'string') return part.trim() ? jsx(Fragment, { 'set:html': part }) : part;
    const { name, props, children } = part;
    const component = components[name];
    if (!component) throw new Error(`\`<${name}>\` is no component of ours`);
    return jsx(component, {
      ...props,
      ...(children.length > 0 && { children: toChildren(children, components) }),
    });
  });
}
