import { DOCUMENTS, type JsonSchema, toEditorSchema } from '../schema/editors.ts';

const INTRODUCTION = `# Fields

Made from the schemas by \`npm run docs\`; do not edit it by hand.

A **time** is one of \`2023-04-15 12:00\`, \`2023-04-15T12:00:00Z\`, \`12:00\`, \`1:30 PM\` or \`+1h30m\` after
\`started\`. A clock time takes its date from the moment before it, and rolls over midnight. \`~\` or \`about\`
before it says that it is not exact. Without an offset it is in the \`timezone\` of the file, or of the site.

A text with \`: \` or \` #\` in it, or that begins with a bracket or a quotation mark, belongs in quotation marks.
`;

/** The reference of every field of every file. */
export function toFieldsReference(): string {
  const documents = DOCUMENTS.map((document) => {
    const schema = toEditorSchema(document);
    const rows = rowsOf(schema, '');
    const table = rows.length > 0 ? `\n| Key | | What |\n| --- | --- | --- |\n${rows.join('\n')}\n` : '';
    return `\n## ${document.title}\n\n\`${document.files}\`${schema.description ? `. ${schema.description}` : ''}\n${table}`;
  });
  return `${INTRODUCTION}${documents.join('')}`;
}

function rowsOf({ properties = {}, required = [] }: JsonSchema, prefix: string): string[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const kind = `${kindOf(schema)}${required.includes(key) ? ', required' : ''}`;
    const row = `| \`${prefix}${key}\` | ${kind} | ${schema.description ?? ''} |`;
    const inner = schema.items?.properties
      ? rowsOf(schema.items, `${prefix}${key}[].`)
      : rowsOf(schema, `${prefix}${key}.`);
    return [row, ...inner];
  });
}

function kindOf({ type, anyOf, enum: words, format, items, $comment }: JsonSchema): string {
  if ($comment) return $comment;
  if (words) return 'word';
  if (format === 'date') return 'date';
  if (anyOf) return anyOf.map(kindOf).join(' or ');
  if (type === 'array') return items?.properties || items?.anyOf ? 'list' : 'list of text';
  if (type === 'object') return 'keys';
  if (type === 'boolean') return '`true` or `false`';
  return type === 'number' ? 'number' : 'text';
}
