import { expect, test } from 'vitest';
import { parseSite } from '../../src/schema/parse-site.ts';
import { parseYamlDocument } from '../../src/source/document.ts';
import { withServices } from '../../src/source/insert-services.ts';

const ADDED = [
  { id: 'mail', name: 'no', group: 'Messages: all' },
  { id: 'sms', name: 'SMS' },
];

const BEGIN = 'name: Acme # ours\nurl: https://acme.test\n';

test.each([
  ['a list of lines', `${BEGIN}services:\n  - id: api\n    name: API\n    # Old.\n\nlinks: []\n`, 1],
  ['a list without indent', `${BEGIN}services:\n- id: api\n  name: API\nlinks: []\n`, 1],
  ['a list in brackets', `${BEGIN}services: [{ id: api, name: API }]\n`, 1],
  ['an empty list', `${BEGIN}services: []\n`, 0],
  ['no list', BEGIN, 0],
  ['no last line end', `${BEGIN}services:\n  - { id: api, name: API }`, 1],
  [
    'other line ends',
    `${BEGIN}services:\n  - id: api\n    name: API\nlinks: []\n`.replaceAll('\n', '\r\n'),
    1,
  ],
])('services are added to %s, and all else stays', (_name, text, before) => {
  const added = withServices(parseYamlDocument({ file: 'content/site.yaml', text }), ADDED);
  const document = parseYamlDocument({ file: 'content/site.yaml', text: added });
  const { site, faults } = parseSite(document.data);
  expect([...document.faults, ...faults]).toEqual([]);
  expect(site.services).toHaveLength(before + 2);
  expect(site.services.at(-2)).toMatchObject({ id: 'mail', name: 'no', group: 'Messages: all' });
  const lines = added.split(/\r?\n/);
  for (const line of text.split(/\r?\n/)) if (!line.startsWith('services: [')) expect(lines).toContain(line);
  if (text.includes('\r')) expect(added.replaceAll('\r\n', '')).not.toContain('\n');
});
