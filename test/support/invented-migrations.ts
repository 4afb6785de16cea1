import type { SourceDocument } from '../../src/source/document.ts';
import type { Migration } from '../../src/source/migrations/migration.ts';

/** Renames a key at the top of a document. */
function rename(version: string, files: RegExp, [from, to]: readonly [string, string]): Migration {
  return {
    version,
    says: `\`${from}\` is now \`${to}\``,
    files,
    editsOf({ yaml, yamlOffset }: SourceDocument) {
      const [start, end] = yaml.rangeOf([from], 'key') ?? [];
      return start === undefined || end === undefined
        ? []
        : [{ start: yamlOffset + start, end: yamlOffset + end, text: to }];
    },
  };
}

/** What might have changed since the first version. */
export const MIGRATIONS = [
  rename('0.2.0', /^content\/incidents\//, ['headline', 'caption']),
  rename('0.2.0', /^content\/site\.yaml$/, ['company', 'name']),
  {
    version: '0.3.0',
    says: '`<Remark>` is now `<Note>`',
    files: /\.mdx$/,
    editsOf: ({ body, bodyOffset }) =>
      [...body.matchAll(/(?<=<\/?)Remark\b/g)].map(({ index, 0: name }) => {
        const start = bodyOffset + index;
        return { start, end: start + name.length, text: 'Note' };
      }),
  },
  rename('1.0.0', /^content\/incidents\//, ['caption', 'title']),
] as const satisfies Migration[];
