import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../support/build-site.ts';
import { filesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';

const REPORT = '/incidents/2026-05-02-transfers-late/';

let site: BuiltSite;
let visitor: Visitor;

beforeAll(async () => {
  site = await builtSite('arabic');
  visitor = await startVisitor(site.dist);
});

afterAll(() => visitor?.close());

describe('an old address of a report', () => {
  test.each(['old/تحويلات/', 'old/transfers.html/'])('%s leads to it on any host', async (alias) => {
    const tab = await visitor.open({ javaScriptEnabled: false });
    await tab.visit(encodeURI(alias));
    await tab.page.waitForURL(`**${REPORT}`);
    expect(await tab.page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'تأخرت التحويلات من المحفظة ساعتين',
    );
    await tab.context.close();
  });

  test('is a page that search engines leave for the new one', async () => {
    const html = await readFile(join(site.dist, 'old/تحويلات/index.html'), 'utf8');
    expect(html).toContain(`<link rel="canonical" href="https://status.nakhla.example${REPORT}"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).toContain(`content="0; url=${REPORT}"`);
  });

  test('is answered by hosts that read `_redirects`, and is on no map', async () => {
    const old = encodeURI('/old/تحويلات');
    expect((await readFile(join(site.dist, '_redirects'), 'utf8')).split('\n')).toEqual([
      `${old} ${REPORT} 301`,
      `${old}/ ${REPORT} 301`,
      `/old/transfers.html ${REPORT} 301`,
      '',
    ]);
    for (const file of (await filesOf(site.dist)).filter((name) => name.startsWith('sitemap')))
      expect(await readFile(join(site.dist, file), 'utf8')).not.toContain('/old/');
  });
});
