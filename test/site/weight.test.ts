import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../support/pages.ts';
import { builtSite } from '../support/sites.ts';

/** In bytes, each file compressed by itself as a host sends it. */
const BUDGET = { script: 6_000, all: 40_000 };

/** A file's own bytes, compressed, and with them those of the modules that it cannot run without. */
async function weigh(dist: string, path: string, seen: Set<string>): Promise<number> {
  if (seen.has(path)) return 0;
  seen.add(path);
  const bytes = await readFile(dist + path);
  const own = gzipSync(bytes, { level: 9 }).length;
  if (!path.endsWith('.js')) return own;
  // What is imported by a call is loaded when the reader asks for it.
  const imports = [...bytes.toString().matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)];
  const needed = imports.map(([, target = '']) => posix.join(posix.dirname(path), target));
  let sum = own;
  for (const file of needed) sum += await weigh(dist, file, seen);
  return sum;
}

describe.each(['components', 'example'] as const)('of the site "%s"', (name) => {
  test('no report is heavier than it may be', async () => {
    const { dist } = await builtSite(name);
    const reports = (await pagesOf({ dist })).filter(({ route }) => /^incidents\/\d{4}-/.test(route));
    expect(reports.length).toBeGreaterThan(1);
    for (const { route, document } of reports) {
      const seen = new Set<string>();
      const sumOf = async (selector: string, attribute: string) => {
        let sum = 0;
        for (const element of document.querySelectorAll(selector)) {
          const { pathname } = new URL(element.getAttribute(attribute) ?? '', 'https://host.example');
          sum += await weigh(dist, pathname, seen);
        }
        return sum;
      };
      const script = await sumOf('script[src]', 'src');
      const style = await sumOf('link[rel="stylesheet"]', 'href');
      const page = await weigh(dist, `/${route}index.html`, seen);
      expect(script, `script of ${route}`).toBeLessThanOrEqual(BUDGET.script);
      expect(page + style + script, route).toBeLessThanOrEqual(BUDGET.all);
    }
  });
});
