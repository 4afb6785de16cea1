import type { Position } from '../../domain/problem.ts';
import type { Path } from '../../schema/fault.ts';
import type { SourceDocument } from '../../source/document.ts';

/** The path of the data that stands at a place of a file; nothing below the frontmatter. */
export function pathAt(
  { data, yaml, yamlOffset, lines, bodyOffset }: SourceDocument,
  place: Position,
): Path | undefined {
  const at = lines.offsetOf(place);
  if (at >= bodyOffset) return undefined;
  const isAt = (path: Path) =>
    (['key', 'value'] as const).some((part) => {
      const [start, end] = yaml.rangeOf(path, part) ?? [0, 0];
      return at >= yamlOffset + start && at < yamlOffset + Math.max(end, start + 1) && end > 0;
    });
  const find = (value: unknown, path: Path): Path => {
    const parts: (string | number)[] = Array.isArray(value)
      ? value.map((_, index) => index)
      : typeof value === 'object' && value !== null
        ? Object.keys(value)
        : [];
    const next = parts.find((part) => isAt([...path, part]));
    return next === undefined
      ? path
      : find((value as Record<string | number, unknown>)[next], [...path, next]);
  };
  return find(data, []);
}
