import { expect, test } from 'vitest';
import { tagsOf, usualOf } from '../../src/domain/tags.ts';

const tagged = (...tags: string[]) => ({ tags });

test('tags are in order of how many incidents bear them, then of their addresses', () => {
  const incidents = [tagged('network', 'dns'), tagged('network', 'cache'), tagged('dns'), tagged('api')];
  expect(tagsOf(incidents).map(({ slug, incidents: { length } }) => [slug, length])).toEqual([
    ['dns', 2],
    ['network', 2],
    ['api', 1],
    ['cache', 1],
  ]);
});

test('a tag is one however it is spelled, under the name that most authors write', () => {
  const incidents = [
    tagged('Load balancer'),
    tagged('load-balancer', 'Load balancer'),
    tagged('load balancer'),
  ];
  const [tag, ...others] = tagsOf(incidents);
  expect(others).toEqual([]);
  expect(tag).toEqual({ slug: 'load-balancer', label: 'Load balancer', incidents });
});

test.each([
  {
    spellings: [
      ['dns', 1],
      ['DNS', 2],
    ],
    usual: 'DNS',
  },
  {
    spellings: [
      ['dns', 2],
      ['DNS', 2],
    ],
    usual: 'DNS',
  },
  {
    spellings: [
      ['DNS', 2],
      ['dns', 3],
    ],
    usual: 'dns',
  },
  { spellings: [], usual: '' },
] as { spellings: [string, number][]; usual: string }[])(
  'of $spellings the usual is “$usual”',
  ({ spellings, usual }) => {
    expect(usualOf(spellings)).toBe(usual);
  },
);
