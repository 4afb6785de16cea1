import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { INSIGHTS } from '../../src/domain/insight-names.ts';
import { builtSite, type SiteName } from '../support/sites.ts';

async function read(site: SiteName, route: string): Promise<string> {
  const { dist } = await builtSite(site);
  return readFile(join(dist, route), 'utf8');
}

describe('figures about the record', () => {
  test('stand below a heading each, with a sentence that has a number, a file and a definition', async () => {
    const [html, definitions] = await Promise.all([
      read('example', 'insights/index.html'),
      read('example', 'insights/definitions/index.html'),
    ]);
    for (const name of INSIGHTS) {
      const [, section = ''] = html.split(new RegExp(`<section aria-labelledby="${name}"`));
      const figure = section.slice(0, section.indexOf('</section>'));
      expect(/<p[^>]*>[^<]*\d[^<]*<\/p>/.test(figure), name).toBe(true);
      expect(figure).toContain(`/insights/${name}.csv"`);
      expect(figure).toContain(`/insights/definitions/#${name}"`);
      expect(definitions).toContain(`id="${name}"`);
    }
  });

  test('never tell a mean, and need no script', async () => {
    const html = await read('example', 'insights/index.html');
    expect(html).not.toMatch(/\b(?:mean|average|MTTR|MTTD)\b/i);
    expect(html.slice(html.indexOf('<main'), html.indexOf('</main>'))).not.toContain('<script');
  });

  test('are files that spreadsheets read, with a row for each incident', async () => {
    const rows = parse(await read('example', 'insights/lengths.csv'), { columns: true });
    const [, count] = /Incidents counted: (\d+)\./.exec(await read('example', 'insights/index.html')) ?? [];
    expect(rows).toHaveLength(Number(count));
  });

  test('are none where there is no incident, and the page says so', async () => {
    const html = await read('empty', 'insights/index.html');
    expect(html).toContain('No incident has been recorded here.');
    expect(html).not.toContain('<svg class="canvas"');
    for (const name of INSIGHTS)
      expect(await read('empty', `insights/${name}.csv`)).toMatch(/^[a-z_,12]+\r\n/);
  });
});

describe('the review of a quarter', () => {
  test('has the words of the company, the incidents and what is owed', async () => {
    const html = await read('example', 'incidents/2026/q1/index.html');
    expect(html).toContain('What this quarter taught us');
    expect(html).toContain('The API and the dashboard refused valid sign-ins');
    for (const name of ['made', 'kept', 'dropped', 'owed']) expect(html).toContain(`id="review-${name}"`);
  });

  test('has a share image of its own', async () => {
    const html = await read('example', 'incidents/2026/q1/index.html');
    expect(html).toMatch(/og:image" content="[^"]*\/share\/review-2026-q1\./);
  });
});
