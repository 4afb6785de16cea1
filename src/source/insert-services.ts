import { SiteSchema } from '../schema/site.ts';
import type { SourceDocument } from './document.ts';
import { lineEndOf } from './lines.ts';
import { toYaml } from './write-document.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The text of `site.yaml` with services after the last one. */
export function withServices(document: SourceDocument, services: readonly object[]): string {
  const { text, lines, yaml, yamlOffset } = document;
  if (services.length === 0) return text;
  const range = yaml.rangeOf(['services']);
  const written = range ? text.slice(yamlOffset + range[0], yamlOffset + range[1]) : '';
  if (!range || !/^[-[]/.test(written)) return withField(document, { services });
  if (written.startsWith('[')) {
    // A list in brackets takes JSON, which is YAML.
    const at = yamlOffset + range[0] + written.lastIndexOf(']');
    const comma = /\[\s*\]$/.test(written.trimEnd()) ? '' : ', ';
    return `${text.slice(0, at)}${comma}${services.map((service) => JSON.stringify(service)).join(', ')}${text.slice(at)}`;
  }
  const indent = ' '.repeat(lines.positionOf(yamlOffset + range[0]).column - 1);
  const end = yamlOffset + range[0] + written.trimEnd().length;
  const [, ...items] = toYaml({ schema: SiteSchema, fields: { services } }).trimEnd().split('\n');
  const block = items.map((line) => (line === '' ? '' : indent + line.slice(2)));
  const next = lines.offsetOf({ line: lines.positionOf(end).line + 1, column: 1 });
  return inserted(text, next, block);
}

/** The text of `site.yaml` with a field at its end that it does not have yet. */
export function withField({ text }: SourceDocument, fields: Fields): string {
  return inserted(text, text.length, toYaml({ schema: SiteSchema, fields }).trimEnd().split('\n'));
}

function inserted(text: string, offset: number, lines: readonly string[]): string {
  const end = lineEndOf(text);
  const before = text.slice(0, offset);
  const gap = before === '' || /[\r\n]$/.test(before) ? '' : end;
  return `${before}${gap}${lines.map((line) => line + end).join('')}${text.slice(offset)}`;
}
