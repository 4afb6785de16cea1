import { COMPONENTS, type ComponentDefinition } from './props.ts';

const INTRODUCTION = `# Components

Made from the table of components by \`npm run docs\`; do not edit it by hand.

For the text of \`.mdx\` files, without an import. Props are text in quotation marks: content is data, so an
expression, a spread or an \`import\` is a problem, and so is a prop that a component does not know. Markdown
works between \`<Name>\` and \`</Name>\` when empty lines stand around it.
`;

/** The reference of every component that authors may use. */
export function toComponentsReference(): string {
  const sections = Object.entries(COMPONENTS).map(([name, definition]) => sectionOf(name, definition));
  return `${INTRODUCTION}${sections.join('')}`;
}

function sectionOf(name: string, definition: ComponentDefinition): string {
  const { description, children, props, either, example } = definition;
  const rows = Object.entries(props).map(([prop, { type, required, description }]) => {
    const kind = typeof type === 'string' ? type : type.map((word) => `\`${word}\``).join(', ');
    return `| \`${prop}\` | ${kind}${required ? ', required' : ''} | ${description} |`;
  });
  const parts = [
    `## \`<${name}>\``,
    description,
    `\`\`\`mdx\n${example}\n\`\`\``,
    rows.length > 0 && `| Prop | | What |\n| --- | --- | --- |\n${rows.join('\n')}`,
    either && `It needs ${either.map(listOf).join(', or ')}.`,
    children && `Text stands between \`<${name}>\` and \`</${name}>\`.`,
  ];
  return `\n${parts.filter(Boolean).join('\n\n')}\n`;
}

function listOf(props: readonly string[]): string {
  return props.map((prop) => `\`${prop}\``).join(' and ');
}
