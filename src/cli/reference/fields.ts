import { DOCUMENTS, type JsonSchema, TRANSLATIONS, toEditorSchema } from '../../schema/editors.ts';
import { type FieldExamples, fieldExamplesOf } from './field-examples.ts';

const INTRODUCTION = `# Fields

Made from the schemas by \`npm run docs\`; do not edit it by hand.

Six lines make a report. Everything else is optional, and can be added when you know it:

\`\`\`yaml
title: Checkout failed for two customers in five
summary: A defect in our payment gateway integration crashed its API under heavy traffic.
started: 2023-04-15 12:00
resolved: 13:30
severity: major
services: [checkout]
\`\`\`

They stand between two lines of \`---\` at the top of the file; the text of the report follows below. In
[\`site.yaml\`](#site), [\`glossary.yaml\`](#glossary) and [\`words.yaml\`](#words) there are no such lines.

## Times

| Write | Means |
| --- | --- |
| \`2023-04-15 12:00\` | a date and a time, in the \`timezone\` of the file or else of the site |
| \`2023-04-15T12:00:00Z\` | the same with an offset, in any zone |
| \`12:00\`, \`1:30 PM\` | a clock time: on the date of the time before it, or the day after if it is earlier |
| \`+1h30m\` | that long after \`started\` |
| \`~12:00\`, \`about 12:00\` | a time that is not exact |

## Quotation marks

Quote text that contains \`: \` or \` #\`, or that begins with a bracket, a quotation mark, \`@\`, \`%\`, \`*\` or \`&\`.
Inside \`{ }\` and \`[ ]\`, also quote text with a comma, or write each key on a line of its own as the examples do.
`;

/** The reference of every field of every file; `examples` holds a file of each kind, by its name. */
export function toFieldsReference(examples: ReadonlyMap<string, string>): string {
  const documents = [...DOCUMENTS, ...TRANSLATIONS].map((document) => {
    const schema = toEditorSchema(document);
    const text = examples.get(document.name) ?? '';
    const { properties = {}, required = [], description } = schema;
    const keys = Object.keys(properties);
    const anchor = (key: string) => anchorOf(document.name, key);
    const overview = keys.map((key) => `[\`${key}\`](#${anchor(key)})`).join(' · ');
    const sections = Object.entries(properties).map(([key, field]) =>
      sectionOf({ key, field, isRequired: required.includes(key), anchor, examples: fieldExamplesOf(text) }),
    );
    const parts = [
      `## ${document.title}`,
      `\`${document.files}\`${description ? `. ${description}` : ''}`,
      keys.length > 0 ? overview : fenced(text.trimEnd()),
    ];
    return `\n${parts.join('\n\n')}\n${sections.join('')}`;
  });
  return `${INTRODUCTION}${documents.join('')}`;
}

interface Field {
  key: string;
  field: JsonSchema;
  isRequired: boolean;
  anchor: (key: string) => string;
  examples: FieldExamples;
}

function sectionOf({ key, field, isRequired, anchor, examples }: Field): string {
  const written = examples.of(key);
  const example = written.join(written.some((text) => text.includes('\n')) ? '\n\n' : '\n');
  const inner = rowsOf(field, key).map(({ path, kind, description }) => {
    const [first = ''] = examples.of(path);
    const shown = first === '' || first.includes('\n') ? '' : ` \`${first}\``;
    return `- <a id="${anchor(path)}"></a>\`${path}\`, **${kind}** · ${description}${shown}`;
  });
  const parts = [
    `### <a id="${anchor(key)}"></a>\`${key}\``,
    `**${kindOf(field)}${isRequired ? ', required' : ''}** · ${field.description ?? ''}`,
    example && fenced(example),
    inner.join('\n'),
  ];
  return `\n${parts.filter(Boolean).join('\n\n')}\n`;
}

interface Row {
  path: string;
  kind: string;
  description: string;
}

/** What is inside a field, as deep as it goes. */
function rowsOf({ items, properties, required }: JsonSchema, path: string): Row[] {
  if (items?.properties) return rowsOf(items, `${path}[]`);
  return Object.entries(properties ?? {}).flatMap(([key, field]) => {
    const inner = `${path}.${key}`;
    const kind = `${kindOf(field)}${required?.includes(key) ? ', required' : ''}`;
    return [{ path: inner, kind, description: field.description ?? '' }, ...rowsOf(field, inner)];
  });
}

/** Where a field is explained: `incident-updates-status`. */
function anchorOf(document: string, path: string): string {
  return `${document}-${path.replaceAll('[]', '').replaceAll('.', '-')}`;
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\n\`\`\``;
}

function kindOf({ type, anyOf, enum: words, format, items, $comment }: JsonSchema): string {
  if ($comment) return $comment;
  if (words) return words.map((word) => `\`${word}\``).join(', ');
  if (format === 'date') return 'date';
  if (anyOf) return anyOf.map(kindOf).join(' or ');
  if (type === 'array') return items?.properties || items?.anyOf ? 'list' : 'list of text';
  if (type === 'object') return 'keys with values';
  if (type === 'boolean') return '`true` or `false`';
  return type === 'number' ? 'number' : 'text';
}
