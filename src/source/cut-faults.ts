import type { Fault, Path } from '../schema/fault.ts';
import { quote } from '../schema/issues.ts';
import type { Cut } from './comma-cuts.ts';
import type { SourceDocument } from './document.ts';

/** `{ value: about 12,000 }` has a value `about 12` and a key `000`: one fault, and none that follow from it. */
export function withCuts(document: SourceDocument, faults: readonly Fault[]): Fault[] {
  const cuts = faults.flatMap((fault) => {
    const cut = fault.rule === 'frontmatter/unknown-key' && document.yaml.cutAt(fault.path);
    return cut ? [{ ...cut, path: fault.path }] : [];
  });
  const parents = new Set(cuts.map(({ path }) => path.slice(0, -1).join('.')));
  const first = [...new Map(cuts.toReversed().map((cut) => [cut.start, cut])).values()].toReversed();
  return [
    ...faults.filter(
      ({ rule, path }) =>
        !/^frontmatter\/(?:unknown-key|required)$/.test(rule) || !parents.has(path.slice(0, -1).join('.')),
    ),
    ...first.map((cut) => toFault(document, cut)),
  ];
}

function toFault(
  { text, yamlOffset }: SourceDocument,
  { start, end, rest, path }: Cut & { path: Path },
): Fault {
  const whole = text.slice(yamlOffset + start, yamlOffset + end).replaceAll(/\s+/g, ' ');
  return {
    path,
    part: 'key',
    rule: 'frontmatter/unknown-key',
    message: `Unexpected ${quote(text.slice(yamlOffset + rest, yamlOffset + end))} after a comma, which ends a value in \`{ … }\`.`,
    remedy: 'Put the whole text of the value in quotation marks.',
    mend: { kind: 'replace', start: yamlOffset + start, end: yamlOffset + end, text: JSON.stringify(whole) },
  };
}
