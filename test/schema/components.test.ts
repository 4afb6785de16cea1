import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { toChartRequest } from '../../src/assemble/chart-request.ts';
import { chartKey } from '../../src/schema/chart-props.ts';
import { COMPONENTS, type PropDefinition } from '../../src/schema/components.ts';

describe('the table of components', () => {
  test('lists those that authors are given', async () => {
    const map = await readFile(new URL('../../src/authoring/components.ts', import.meta.url), 'utf8');
    const given = [...map.matchAll(/^ {2}([A-Z]\w+),$/gm)].map(([, name]) => name);
    expect(given.toSorted()).toEqual(Object.keys(COMPONENTS).toSorted());
  });

  test.each(Object.entries(COMPONENTS))(
    'the example of %s uses its required props',
    (name, { props, example }) => {
      expect(example).toContain(`<${name}`);
      for (const [prop, { required }] of Object.entries<PropDefinition>(props))
        if (required) expect(example).toContain(`${prop}="`);
    },
  );
});

describe('a chart', () => {
  test('reads lists of columns from one prop', () => {
    const nothing = { phases: [], format: { locale: 'en', zone: 'UTC' } };
    const props = { file: './a.csv', alt: 'A', y: 'first, second ,', names: 'One, Two' };
    expect(toChartRequest(props, nothing)).toMatchObject({
      type: 'line',
      y: ['first', 'second'],
      names: ['One', 'Two'],
    });
  });

  test('is found by its document and its props, in whatever order they were written', () => {
    const key = chartKey('a.mdx', { file: './a.csv', alt: 'A' });
    expect(chartKey('a.mdx', { alt: 'A', file: './a.csv' })).toBe(key);
    expect(chartKey('b.mdx', { file: './a.csv', alt: 'A' })).not.toBe(key);
    expect(chartKey('a.mdx', { file: './a.csv', alt: 'B' })).not.toBe(key);
  });
});
