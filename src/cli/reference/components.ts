import { COMPONENTS, type ComponentDefinition } from '../../schema/components.ts';

/** A report that uses a component. */
export interface ComponentUse {
  title: string;
  /** Where its source can be read. */
  url: string;
}

const INTRODUCTION = `# Components

Made from the table of components by \`npm run docs\`; do not edit it by hand.

Use these in the text of \`.mdx\` files; they need no import. Props are text in quotation marks: content is data, so
expressions, spreads and \`import\` are errors, and so is a prop that the component does not have. To write Markdown
between \`<Name>\` and \`</Name>\`, leave an empty line before and after it. Components that hold no text show none, so
words between their tags are an error.
`;

/** The reference of every component that authors may use, with the reports of the example that use it. */
export function toComponentsReference(uses: ReadonlyMap<string, readonly ComponentUse[]>): string {
  const names = Object.keys(COMPONENTS).map((name) => `[\`<${name}>\`](#${name.toLowerCase()})`);
  const sections = Object.entries(COMPONENTS).map(([name, definition]) =>
    sectionOf(name, definition, uses.get(name) ?? []),
  );
  return `${INTRODUCTION}\n${names.join(' · ')}\n${sections.join('')}`;
}

function sectionOf(name: string, definition: ComponentDefinition, uses: readonly ComponentUse[]): string {
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
    children && `Put the text between \`<${name}>\` and \`</${name}>\`.`,
    uses.length > 0 && `Used in ${uses.map(({ title, url }) => `[${title}](${url})`).join(' · ')}.`,
  ];
  return `\n${parts.filter(Boolean).join('\n\n')}\n`;
}

function listOf(props: readonly string[]): string {
  return props.map((prop) => `\`${prop}\``).join(' and ');
}
