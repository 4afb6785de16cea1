import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, runBuild } from '../support/build-site.ts';
import { type Attack, MARK, RUN } from '../support/hostile.ts';
import { createHostileSite } from '../support/hostile-site.ts';
import { HARMLESS } from '../support/hostile-texts.ts';
import { fileAt, filesOf, type PublishedPage, pagesOf, publishedBytes } from '../support/pages.ts';
import { STACK } from '../support/stack.ts';
import { startVisitor, type Visitor } from '../support/visitor.ts';
import { xmlFaultOf } from '../support/xml.ts';

const CLOCK = { env: { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 1, 1) / 1000) } };
const MDX = 'content/incidents/2024-01-02-outage.mdx';

/** Several attacks each, and all that the one who merges is told of them. */
const REFUSED: Readonly<Record<string, Attack & { says: string[] }>> = {
  code: {
    body: `{/* a */ ${RUN} /* b */}\n\n## {${RUN}}\n\n<Note {...${RUN}}>a</Note>\n\nexport const a = ${RUN}\n\n<script>${RUN.replaceAll("'", '')}</script>`,
    site: 'rules: { mdx/expression: off }\n',
    says: [
      `${MDX}:7:1 error`,
      `${MDX}:9:4 error`,
      `${MDX}:11:1 error`,
      `${MDX}:13:1 error`,
      `${MDX}:15:1 error`,
      'content/site.yaml:4:10 error',
    ],
  },
  conflict: {
    body: `>>>>>>> {${RUN}}`,
    site: 'rules: { file/conflict: off }\n',
    says: [`${MDX}:7:1 error`, `${MDX}:7:9 error`],
  },
  module: {
    body: '<Figure src="./evil.js" alt="x" />\n\n![x](./evil.mjs)\n\n<Chart file="x:/../../../../etc/passwd" alt="x" />',
    files: { 'content/incidents/evil.js': RUN, 'content/incidents/evil.mjs': RUN },
    says: [`${MDX}:7:1 error`, `${MDX}:9:1 error`, `${MDX}:11:1 error`],
  },
  addresses: {
    front: 'aliases: ["/*", "/50%", "/incidents/", "/:x"]\nimage: { file: ./p.html, alt: x }\n',
    files: {
      'content/incidents/p.html': '<script>1</script>',
      'public/_redirects': '/* https://evil.test 200\n',
    },
    site: 'rules: { host/redirects: off }\n',
    says: [`${MDX}:5:11 error`, `${MDX}:5:17 error`, `${MDX}:5:40 error`, 'public/_redirects:1:1 error'],
  },
  text: {
    front: 'summary: "a\\u001b]0;x\\u0007"\n',
    body: '<Details summary="a&#x2028;::error::b">c</Details>\n\n[a](java&Tab;script:x)',
    site: 'description: "a\\r\\u0000X-MORE:1"\n',
    says: [`${MDX}:5:10 error`, 'content/site.yaml:4:14 error'],
  },
};

describe('nothing runs, nothing is published, and the one who merges is told by file, line and column, of', () => {
  test.each(Object.entries(REFUSED))('%s', async (name, { says, ...attack }) => {
    const root = await createHostileSite(name, attack);
    const { status, output, dist } = await runBuild(root, CLOCK);
    expect(status).toBe(1);
    for (const words of says) expect(output).toContain(words);
    expect(output).not.toMatch(STACK);
    expect(output).not.toMatch(/root:x:0|^::|[\p{Cc}--\n]/mv);
    expect(await filesOf(dist)).toEqual(['index.html']);
    expect(await readdir(root)).not.toContain(MARK);
  });
});

describe('a site whose every text means harm', () => {
  let site: BuiltSite;
  let bytes: Map<string, string>;
  let pages: PublishedPage[];
  let visitor: Visitor;

  beforeAll(async () => {
    site = await runBuild(await createHostileSite('harmless', HARMLESS), CLOCK);
    if (site.status !== 0) throw new Error(site.output);
    bytes = await publishedBytes(site.dist);
    pages = await pagesOf(site);
    visitor = await startVisitor(site.dist);
  });

  afterAll(() => visitor?.close());

  test('is published whole, with nothing that an earlier build left', async () => {
    expect(pages.map(({ route }) => route)).toEqual([
      '404.html',
      '__proto__/',
      'about/',
      'causes/constructor/',
      'causes/',
      'constructor/',
      'incidents/2024-01-02-outage/',
      'incidents/2024-01-03-second/',
      'incidents/2024/01/',
      'incidents/2024/',
      'incidents/2024/q1/',
      'incidents/',
      '',
      'insights/definitions/',
      'insights/',
      'maintenance/2024-04-01-work/',
      'maintenance/',
      'promises/2024/',
      'promises/',
      'search/',
      'services/constructor/',
      'services/',
      'severities/constructor/',
      'severities/',
      'subscribe/',
      'tags/constructor/',
      'tags/',
      'tags/proto__-x/',
      'tags/title-tag/',
    ]);
    for (const { route, document } of pages) {
      for (const element of document.querySelectorAll(
        '[src^="/"], link[href^="/"], meta[property="og:image"]',
      )) {
        const address =
          ['src', 'href', 'content'].map((name) => element.getAttribute(name)).find(Boolean) ?? '';
        const file = fileAt(address, 'https://harbour.example/') ?? '';
        expect(bytes.has(file), `${route}: ${address}`).toBe(true);
      }
    }
    for (const [file, text] of bytes) expect(text.includes('left-behind'), file).toBe(false);
    await expect(access(join(site.root, MARK))).rejects.toThrow();
  });

  test('holds no script, handler, style or scheme of an author', () => {
    const faults = pages.flatMap(({ route, document }) =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const isScript = element.localName === 'script' && !element.getAttribute('src')?.startsWith('/');
        const isData = /^application\/(?:ld\+)?json$/.test(element.getAttribute('type') ?? '');
        return [
          ...(isScript && !isData ? [`${route}: <script>`] : []),
          ...(/^(?:iframe|object|embed|form|base|foreignobject)$/i.test(element.localName) &&
          element.getAttribute('role') !== 'search'
            ? [`${route}: <${element.localName}>`]
            : []),
          ...(element.localName === 'style' && /@import|url\((?!#)/.test(element.textContent ?? '')
            ? [`${route}: ${element.textContent}`]
            : []),
          ...[...element.attributes].flatMap(({ name, value }) =>
            /^on|^style$/.test(name) ||
            /^\s*(?:javascript|vbscript|data):/i.test(value) ||
            /url\(\s*["']?https?:/.test(value)
              ? [`${route}: <${element.localName} ${name}="${value}">`]
              : [],
          ),
        ];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('has every id once on a page', () => {
    for (const { route, document } of pages) {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        route,
      ).toEqual([]);
    }
  });

  test('has drawings without scripts and links', () => {
    for (const file of ['drawing.svg', 'script.svg'])
      expect(bytes.get(file)).not.toMatch(/ran=|evil|script|foreignObject|onload|<set|url|@import/);
  });

  test('has files that their readers can read, and lines of ours only', () => {
    for (const [file, text] of bytes) {
      if (/\.xml$/.test(file)) expect(xmlFaultOf(text), file).toBe('');
      if (/\.json$/.test(file)) JSON.parse(text);
      if (/\.ics$|_headers$|_redirects$/.test(file)) expect(text, file).not.toMatch(/^X-MORE/m);
    }
    expect(bytes.get('_redirects')).toBe(
      ['/constructor', '/constructor/', '/__proto__', '/__proto__/']
        .map((from) => `${from} /incidents/2024-01-02-outage/ 301\n`)
        .join(''),
    );
    expect(site.output).not.toMatch(/^::|##\[|[\p{Cc}--\n]/mv);
  });

  test('runs nothing in a browser and asks nothing from other hosts, on any page and in its search', async () => {
    const tab = await visitor.open();
    const dialogs: string[] = [];
    tab.page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    const routes = [
      ...pages.filter(({ leadsOn }) => !leadsOn).map(({ route }) => route),
      'search/?q=constructor',
      'search/?q=__proto__+script',
    ];
    for (const route of routes) {
      await tab.visit(route);
      expect(await tab.page.evaluate(() => (window as { ran?: number }).ran), route).toBeUndefined();
      // The theme is the owner's; what it asks of other hosts the policy refuses.
      const complaints = tab.complaints().filter((text) => !/(?:evil\.test\/(?:a\.css|b\.png))/.test(text));
      expect(complaints, route).toEqual([]);
    }
    for (const file of ['drawing.svg', 'script.svg']) {
      await tab.visit(file);
      expect(await tab.page.evaluate(() => (window as { ran?: number }).ran), file).toBeUndefined();
    }
    expect(dialogs).toEqual([]);
    await tab.context.close();
  });
});
