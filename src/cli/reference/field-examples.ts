import type { Path } from '../../schema/fault.ts';
import { parseYaml, type YamlData } from '../../source/yaml.ts';

/** Finds how a field is written in a file in which every field is. */
export interface FieldExamples {
  /** The key with its value, once for each way in which it is written; empty when it is nowhere. */
  of(field: string): string[];
}

/**
 * Examples of fields, from whole documents between lines of `---`. The first holds every field, others hold the
 * ways of writing one that are left.
 *
 * @example fieldExamplesOf('title: A\nlist: [{ at: 1 }]').of('list[].at') // ['at: 1']
 */
export function fieldExamplesOf(text: string): FieldExamples {
  const documents = text.split(/^---\n/m).map((part) => ({ part, yaml: parseYaml(part) }));
  return {
    of(field) {
      const keys = field.split('.').flatMap((key) => (key.endsWith('[]') ? [key.slice(0, -2), '[]'] : [key]));
      const written = documents.flatMap(({ part, yaml }) => {
        const path = pathTo(keys, yaml.data);
        return path ? [slice(part, yaml, path)] : [];
      });
      return [...new Set(written)];
    },
  };
}

/** The path of the first value that is found by these keys; `[]` stands for any item of a list. */
function pathTo([key, ...rest]: readonly string[], data: unknown): Path | undefined {
  if (key === undefined) return [];
  if (typeof data !== 'object' || data === null) return undefined;
  const items =
    key === '[]' && Array.isArray(data) ? data.map((value, index) => [index, value] as const) : [];
  const entries = key === '[]' ? items : Object.entries(data).filter(([name]) => name === key);
  for (const [step, value] of entries) {
    const path = pathTo(rest, value);
    if (path) return [step, ...path];
  }
  return undefined;
}

/** A key with its value, and a remark behind it. */
function slice(text: string, yaml: YamlData, path: Path): string {
  const [start = 0] = yaml.rangeOf(path, 'key') ?? [];
  const [, end = start] = yaml.rangeOf(path) ?? [];
  const value = text.slice(start, end).trimEnd();
  const [remark = ''] = /^ *#.*|/.exec(text.slice(start + value.length)) ?? [];
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  return `${value}${remark}`.replaceAll(`\n${' '.repeat(column)}`, '\n');
}
