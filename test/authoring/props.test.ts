import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { chartKey, toChartRequest } from '../../src/authoring/chart-request.ts';
import { COMPONENTS, type PropDefinition } from '../../src/authoring/props.ts';

describe('the table of components', () => {
  test('lists those that authors are given', async () => {
    const map = await readFile(new URL('../../src/authoring/components.ts', import.meta.url), 'utf8');
    const given = [...map.matchAll(/^ {2}([A-Z]\w+),$/gm)].map(([, name]) => name);
    expect(given.toSorted()).toEqual(Object.keys(COMPONENTS).toSorted());
  });

  test.each(Object.entries(COMPONENTS))('%s takes the props that it lists', async (name, { props }) => {
    const source = await readFile(new URL(`../../src/authoring/${name}.astro`, import.meta.url), 'utf8');
    const shape = source.includes('type Props = ChartProps')
      ? await readFile(new URL('../../src/authoring/chart-request.ts', import.meta.url), 'utf8')
      : source;
    const declared = /interface \w*Props \{([\s\S]*?)\n\}/.exec(shape)?.[1] ?? '';
    const taken = [...declared.matchAll(/^ {2}(\w+)(\??):/gm)].map(([, prop, optional]) => [prop, !optional]);
    const listed = Object.entries<PropDefinition>(props).map(([prop, { required }]) => [
      prop,
      required === true,
    ]);
    // The Markdown stage tells a term whether it is the first of its name.
    const own = taken.filter(([prop]) => !(name === 'Term' && prop === 'first'));
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(listed));
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
