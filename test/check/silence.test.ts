import { describe, expect, test } from 'vitest';
import { type Content, contentOf } from '../../src/check/content.ts';
import { RULES } from '../../src/check/rules/table.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { toTree } from '../support/fixtures.ts';

const SITE =
  'name: Harbour\nurl: https://status.harbour.example\ntimezone: UTC\nservices: [{ id: api, name: API }]\n';
const INCIDENT = 'title: Slow API\nstarted: 2023-04-15 12:00\n';

function contentFrom({ site = '', incident = '', body = '' }): Content {
  const tree = toTree([
    { file: 'content/site.yaml', text: SITE + site },
    { file: 'content/incidents/2023-04-16-api.mdx', text: `---\n${INCIDENT}${incident}---\n${body}` },
  ]);
  return contentOf(tree, { now: Date.parse('2024-01-01T00:00Z') });
}

function severitiesOf(texts: { site?: string; incident?: string; body?: string }): Record<string, string> {
  const { problems } = contentFrom(texts);
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

describe('what is found when content is drawn is', () => {
  const FOUND: Problem = {
    file: 'content/incidents/2023-04-16-api.mdx',
    line: 9,
    column: 1,
    rule: 'diagram/left-out',
    severity: 'warning',
    message: 'Unexpected link.',
    remedy: 'Remove it.',
  };
  test.each([
    ['a warning', '', '', 'warning'],
    ['as severe as the site says', 'rules: { diagram/left-out: error }\n', '', 'error'],
    ['silenced by the site', 'rules: { diagram/left-out: off }\n', '', undefined],
    ['silenced by a report', '', 'ignore: { diagram/left-out: Known. }\n', undefined],
  ])('%s', (_, site, incident, severity) => {
    const { withFound } = contentFrom({ site, incident });
    const found = withFound([FOUND, { ...FOUND, rule: 'diagram/syntax', severity: 'error' }]);
    expect(found.find(({ rule }) => rule === 'diagram/left-out')?.severity).toBe(severity);
    expect(found.find(({ rule }) => rule === 'diagram/syntax')?.severity).toBe('error');
    expect(found.filter(({ rule }) => rule === 'rules/unknown')).toEqual([]);
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
  for (const { name, isFixed, severity } of RULES) if (isFixed) expect(severity, name).toBe('error');
});
