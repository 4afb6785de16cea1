import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressKey,
  encodePath,
  faultOfSegment,
  fileSlugOf,
  parentsOf,
  parseSiteAddress,
  readPath,
  slugOf,
} from '../../src/domain/address.ts';

describe('slugOf', () => {
  test.each([
    ['payment-gateway', 'payment-gateway'],
    ['dns', 'dns'],
    ['payment_gateway', 'payment_gateway'],
    ['node.js', 'node.js'],
    ['v1.10', 'v1.10'],
    ['C#', 'c-sharp'],
    ['F# 8', 'f-sharp-8'],
    ['C++', 'c-plus-plus'],
    ['.NET', 'dot-net'],
    ['ci/cd', 'ci-cd'],
    ['CI / CD', 'ci-cd'],
    ['why?', 'why'],
    ['100%', '100-percent'],
    ['R&D', 'r-and-d'],
    ['API', 'api'],
    ['../../etc', 'etc'],
    ['..', ''],
    ['don’t', 'dont'],
    ['Größe', 'größe'],
    ['Gro\u0308ße', 'größe'],
    ['ﬁle', 'file'],
    ['決済', '決済'],
    ['प्रोग्राम', 'प्रोग्राम'],
    ['بوابة الدفع', 'بوابة-الدفع'],
    ['🔥 fire', 'fire'],
    ['🔥', ''],
    ['a\u202eb', 'a-b'],
    ['-x-', 'x'],
  ])('of %j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test('is one part of an address whatever the text, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const slug = slugOf(text);
        expect(slugOf(slug)).toBe(slug);
        if (slug === '' || faultOfSegment(slug)) return;
        expect(readPath(`/tags/${encodePath(slug)}/`)).toEqual({ path: `/tags/${slug}/` });
        expect(new URL(`https://a.test/tags/${encodePath(slug)}/`).pathname.split('/')).toHaveLength(4);
      }),
    );
  });
});

describe('fileSlugOf', () => {
  test.each([
    ['Checkout: 2 in 5 failed!', 'checkout-2-in-5-failed'],
    ['Größere Störung', 'großere-storung'.replace('ß', '-')],
    ['C# builds fail', 'c-sharp-builds-fail'],
    ['aux', 'aux-1'],
    ['決済', 'incident'],
  ])('of %j is %j', (title, slug) => {
    expect(fileSlugOf(title)).toBe(slug);
  });
});

describe('readPath', () => {
  test.each([
    ['/old/address/', '/old/address/'],
    ['/old/page.html', '/old/page.html'],
    ['/Old/Page', '/Old/Page'],
    ['/caf%C3%A9/', '/café/'],
    ['/cafe\u0301', '/café'],
    ['/a%20b', '/a b'],
    ['/incident+report,(1)', '/incident+report,(1)'],
    ['/~team/x_y', '/~team/x_y'],
    ['/تحويلات', '/تحويلات'],
  ])('takes %j as %j', (text, path) => {
    expect(readPath(text)).toEqual({ path });
  });

  test.each([
    'old/address',
    'https://old.example/a',
    '//old.example/a',
    '/a//b',
    '/*',
    '/a/*',
    '/a*',
    '/:splat',
    '/a/:id',
    '/a:b',
    '/a b',
    '/a\tb',
    '/a\nb /evil/ 301',
    '/a\r/b',
    '/a\u0085b',
    '/a\u2028b',
    '/a%0Ab',
    '/a%00',
    '/a%2Fb',
    '/a%5cb',
    '/50%',
    '/50%25',
    '/%zz',
    '/%C3',
    '/%ED%A0%80',
    '/a\ud800',
    '/../a',
    '/a/..',
    '/a/./b',
    '/%2e%2e/a',
    '/a/%2E/b',
    '/a\\b',
    '/a?b=c',
    '/a#b',
    '/a%3Fb',
    '/a%23b',
    '/a./b',
    '/a%20/b',
    '/%20a/b',
    '/a\u200bb',
    '/a\u202eb',
    '/a\ufdd0',
    '/a\uffff',
    '/a<b>',
    '/a|b',
    '/con/',
    '/a/NUL.html',
    '/com1',
    `/${'a'.repeat(201)}`,
    `/${'ab/'.repeat(180)}`,
    '',
  ])('refuses %j', (text) => {
    const read = readPath(text);
    expect('fault' in read && read.fault).toMatchObject({
      expected: expect.stringMatching(/./),
      remedy: expect.stringMatching(/\.$/),
    });
  });
});

describe('addressKey', () => {
  test.each([
    ['/Incidents/', 'incidents'],
    ['/caf%C3%A9', 'café'],
    ['/CAFE\u0301/', 'café'],
    ['/STRASSE', 'strasse'],
    ['/straße', 'strasse'],
    ['/a/index.html', 'a'],
    ['/index.html', ''],
    ['/a.html', 'a'],
    ['/404.html', '404'],
    ['/a./b ', 'a/b'],
    ['/', ''],
    ['/feed.xml', 'feed.xml'],
  ])('of %j is %j', (path, key) => {
    expect(addressKey(path)).toBe(key);
  });

  test('what lies above it', () => {
    expect(parentsOf('a/b/c')).toEqual(['a/b', 'a']);
    expect(parentsOf('a')).toEqual([]);
  });
});

describe('parseSiteAddress', () => {
  test.each([
    ['https://acme.test', 'https://acme.test'],
    ['https://ACME.test:443/', 'https://acme.test'],
    ['http://localhost:8080/status/', 'http://localhost:8080/status'],
    ['https://acme.test/~team/status_page.v2', 'https://acme.test/~team/status_page.v2'],
    ['https://größe.test/a', 'https://xn--gre-6ka8i.test/a'],
  ])('of %j is %j', (text, url) => {
    expect(parseSiteAddress(text)).toEqual({ url });
  });

  test.each([
    '',
    'acme.test',
    'javascript:x',
    'ftp://acme.test/',
    'https://',
    'https:///a',
    'https://acme.test:99999',
    'https://user:word@acme.test/',
    'https://@acme.test/',
    'https://acme.test?q=1',
    'https://acme.test/a/?',
    'https://acme.test/#a',
    'https://acme.test//a//b/',
    'https://acme.test//',
    'https://acme.test/Größe/',
    'https://acme.test/a%20b/',
    'https://acme.test/a%2fb/',
    'https://acme.test/a b/?q',
    'https://acme.test/a\\b',
    'https://acme.test\\a',
    'https://acme.test/a/../b',
    'https://acme.test/./',
    'https://acme.test/*/',
    'https://acme.test/a:b/',
    'https://acme.test/con/',
    'https://acme.test/\u0001',
  ])('refuses %j', (text) => {
    const read = parseSiteAddress(text);
    expect('fault' in read && read.fault).toMatchObject({
      expected: expect.stringMatching(/./),
      remedy: expect.stringMatching(/\.$/),
    });
  });
});
