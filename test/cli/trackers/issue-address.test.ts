import { expect, test } from 'vitest';
import { issueAddressOf, trackersOf } from '../../../src/cli/trackers/issue-address.ts';

const PUBLIC = trackersOf({ GITHUB_TOKEN: 'hub', GITLAB_TOKEN: 'lab' });
const OWN = trackersOf({
  GITHUB_SERVER_URL: 'https://git.acme.test',
  GITHUB_TOKEN: 'hub',
  CI_SERVER_URL: 'https://lab.acme.test',
});

test.each([
  ['https://github.com/acme/shop/issues/12', 'https://api.github.com/repos/acme/shop/issues/12'],
  ['https://github.com/acme/shop/pull/12', 'https://api.github.com/repos/acme/shop/issues/12'],
  [
    'https://github.com/acme/shop/issues/12#issuecomment-1',
    'https://api.github.com/repos/acme/shop/issues/12',
  ],
  [
    'https://gitlab.com/acme/web/shop/-/issues/7',
    'https://gitlab.com/api/v4/projects/acme%2Fweb%2Fshop/issues/7',
  ],
  ['https://gitlab.com/acme/shop/-/work_items/7', 'https://gitlab.com/api/v4/projects/acme%2Fshop/issues/7'],
  [
    'https://gitlab.com/acme/shop/-/merge_requests/7',
    'https://gitlab.com/api/v4/projects/acme%2Fshop/merge_requests/7',
  ],
])('%s is asked about at %s', (link, url) => {
  expect(issueAddressOf(link, PUBLIC)?.url).toBe(url);
});

test.each([
  'https://github.com/acme/shop',
  'https://github.com/acme/shop/issues',
  'https://github.com/acme/shop/commit/12',
  'http://github.com/acme/shop/issues/12',
  'https://github.com.evil.test/acme/shop/issues/12',
  'https://evil.test/acme/shop/issues/12',
  'https://169.254.169.254/acme/shop/-/issues/7',
  'https://gitlab.com/acme/shop/issues/7',
  '/incidents/',
  'mailto:a@acme.test',
])('%s is not asked', (link) => {
  expect(issueAddressOf(link, PUBLIC)).toBeUndefined();
});

test('each key is told to its own tracker alone', () => {
  expect(issueAddressOf('https://github.com/a/b/issues/1', PUBLIC)?.headers).toMatchObject({
    authorization: 'Bearer hub',
  });
  expect(issueAddressOf('https://gitlab.com/a/b/-/issues/1', PUBLIC)?.headers).toEqual({
    'private-token': 'lab',
  });
});

test('servers of one’s own are those that the workflow names', () => {
  expect(issueAddressOf('https://git.acme.test/a/b/issues/1', OWN)?.url).toBe(
    'https://git.acme.test/api/v3/repos/a/b/issues/1',
  );
  expect(issueAddressOf('https://lab.acme.test/a/b/-/issues/1', OWN)).toEqual({
    tracker: 'gitlab',
    url: 'https://lab.acme.test/api/v4/projects/a%2Fb/issues/1',
    headers: {},
  });
  expect(issueAddressOf('https://github.com/a/b/issues/1', OWN)).toBeUndefined();
});
