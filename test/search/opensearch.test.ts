import { expect, test } from 'vitest';
import { toOpenSearch } from '../../src/search/opensearch.ts';
import { words } from '../support/words.ts';

test('a browser is told the name and the address of search', () => {
  expect(
    toOpenSearch({ name: 'Fish & Chips <Status> of the North', url: 'https://x.example/status' }, words),
  ).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Fish &amp; Chips &lt;St</ShortName>
  <LongName>Fish &amp; Chips &lt;Status&gt; of the North incidents</LongName>
  <Description>Past incidents of Fish &amp; Chips &lt;Status&gt; of the North</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="https://x.example/status/search/?q={searchTerms}"/>
</OpenSearchDescription>
`,
  );
});

test('a name is cut between letters, whatever they are made of', () => {
  const name = `The Cloud Team${'👩‍🚒'.repeat(2)}`;
  expect(toOpenSearch({ name, url: 'https://x.example' }, words)).toContain(
    '<ShortName>The Cloud Team</ShortName>',
  );
});
