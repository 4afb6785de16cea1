import { COMPONENTS } from '../../../schema/components.ts';
import { listOf, nearest } from '../../../schema/suggest.ts';
import type { Finding } from '../../../source/finding.ts';
import type { Rule } from '../../rule.ts';

export const siteComponents: Rule = {
  name: 'site/components',
  severity: 'error',
  isFixed: true,
  reason: 'A component of your own needs a name of its own, props that MDX can hold, and a file.',
  check: ({ site, record }) =>
    Object.entries(site?.components ?? {}).flatMap(([name, { file, props }]) => [
      ...faultsOfName(name),
      ...Object.keys(props).flatMap((prop) => faultsOfProp(name, prop)),
      ...(record.code.has(file) ? [] : [missing(name, file, record.code)]),
    ]),
};

function faultsOfName(name: string): Finding[] {
  const at = { path: ['components', name], part: 'key' } as const;
  if (Object.hasOwn(COMPONENTS, name)) {
    return [
      {
        at,
        message: `Unexpected \`${name}\`, which is a component of Afterword, expected another name.`,
        remedy: 'Choose a name that is not in the list of components.',
      },
    ];
  }
  if (/^[A-Z][A-Za-z0-9]*$/.test(name)) return [];
  return [
    {
      at,
      message: `Unexpected \`${name}\` as the name of a component, expected a word such as \`Callout\`.`,
      remedy: 'Begin it with a capital letter, and use letters and digits.',
    },
  ];
}

/** What Astro takes for something of its own. */
const TAKEN: ReadonlySet<string> = new Set(['children', 'slot', 'class', 'is']);

function faultsOfProp(name: string, prop: string): Finding[] {
  if (/^[a-z][A-Za-z0-9]*$/.test(prop) && !TAKEN.has(prop)) return [];
  return [
    {
      at: { path: ['components', name, 'props', prop], part: 'key' },
      message: `Unexpected \`${prop}\` as the name of a prop, expected a word such as \`tone\`.`,
      remedy: `Begin it with a small letter, and use letters and digits; ${listOf([...TAKEN], 'and')} have a meaning of their own.`,
    },
  ];
}

function missing(name: string, file: string, code: ReadonlySet<string>): Finding {
  const meant = nearest(
    file,
    [...code].filter((known) => known.endsWith('.astro')),
  );
  return {
    at: { path: ['components', name, 'file'] },
    message: `No file at \`${file}\`.`,
    remedy: meant ? `Did you mean \`${meant}\`?` : 'Write the component there, or remove it from the list.',
  };
}
