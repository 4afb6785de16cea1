import type { ImportedRecord, ImportOptions, SourceParser } from '../../../src/import/model.ts';

/** What a parser makes of answers, by the paths of their files or in a row. */
export function readJson(
  parse: SourceParser,
  answers: Readonly<Record<string, unknown>> | readonly unknown[],
  options: ImportOptions = {},
): ImportedRecord {
  const files = Object.entries(answers).map(([path, answer]) => ({
    path: /^\d+$/.test(path) ? `${path}.json` : path,
    text: JSON.stringify(answer),
  }));
  return parse(files, options);
}

/** Answers of which no parser can make anything. */
export const NOTHING: readonly (readonly [unknown])[] = [
  [null],
  [[]],
  [{}],
  ['text'],
  [7],
  [[null, [], {}, 'text']],
  [{ data: [null, {}, { id: 1 }, { id: '2', type: 'incidents', attributes: null }] }],
  [{ incidents: [null, {}, { id: 1 }, { id: 'a', updates: [null, {}, 'text'], components: [{}] }] }],
  [{ posts: [{ id: 'a' }, { id: 'b', post_type: 'maintenance', updates: null }], entries: [{ id: 1 }] }],
];
