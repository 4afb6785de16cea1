import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/check/content.ts';
import { RULES } from '../../src/check/rules/table.ts';
import { toTree } from '../support/fixtures.ts';

const SITE =
  'name: Harbour\nurl: https://status.harbour.example\ntimezone: UTC\nservices: [{ id: api, name: API }]\n';
const INCIDENT = 'title: Slow API\nstarted: 2023-04-15 12:00\n';

function severitiesOf({ site = '', incident = '', body = '' }): Record<string, string> {
  const tree = toTree([
    { file: 'content/site.yaml', text: SITE + site },
    { file: 'content/incidents/2023-04-16-api.mdx', text: `---\n${INCIDENT}${incident}---\n${body}` },
  ]);
  const { problems } = contentOf(tree, { now: Date.parse('2024-01-01T00:00Z') });
  return Object.fromEntries(problems.map(({ rule, severity }) => [rule, severity]));
}

describe('how severe a rule is', () => {
  test.each([
    ['', '', { 'file/date': 'warning' }],
    ['rules: { file/date: error }\n', '', { 'file/date': 'error' }],
    ['rules: { file/date: advice }\n', '', { 'file/date': 'advice' }],
    ['rules: { file/date: off }\n', '', {}],
    ['', 'ignore: { file/date: It began the day before. }\n', {}],
    ['rules: { file/date: error }\n', 'ignore: { file/date: It began the day before. }\n', {}],
    ['', 'ignore: { file/date: }\n', { 'frontmatter/required': 'error' }],
    ['', 'ignore: { file/date: "" }\n', { 'frontmatter/value': 'error' }],
  ])('with %j in site.yaml and %j in the report', (site, incident, expected) => {
    expect(severitiesOf({ site, incident })).toMatchObject(expected);
    if (!('file/date' in expected))
      expect(severitiesOf({ site, incident })).not.toHaveProperty(['file/date']);
  });
});

test('nothing silences what keeps content from running code', () => {
  const body =
    'import x from "./x.js"\n\n{x()}\n\n<script src="x.js" />\n\n<p onclick="x()">a</p>\n\n[a](javascript:x)\n';
  const rules = ['mdx/import', 'mdx/expression', 'mdx/component', 'mdx/prop', 'link/unsafe'];
  const off = `{ ${rules.map((rule) => `${rule}: off`).join(', ')} }\n`;
  const severities = severitiesOf({ site: `rules: ${off}`, incident: `ignore: ${off}`, body });
  expect(severities).toMatchObject(Object.fromEntries(rules.map((rule) => [rule, 'error'])));
});

test('a rule that is fixed is an error', () => {
  for (const { name, isFixed, check, severity } of RULES) {
    if (isFixed || !check) expect(severity, name).toBe('error');
  }
});
