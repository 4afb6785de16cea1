import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { createSite, takeDrawings } from '../support/build-site.ts';
import { type OwnServer, startOwn } from '../support/own-server.ts';
import { builtSite } from '../support/sites.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';

const REPORT = '/incidents/2023-11-24-black-friday-shops-unreachable/';
const FILE = 'content/incidents/2023-11-24-black-friday-shops-unreachable.mdx';

let root: string;
let dev: OwnServer;
let built: StaticServer;
let browser: Browser;
const refusals: string[] = [];

beforeAll(async () => {
  const example = await builtSite('example');
  built = await serveFolder(example.dist);
  root = await createSite({ name: 'dev', fixture: 'example' });
  await takeDrawings(example.root, root);
  dev = await startOwn('dev', root);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await dev?.close();
  await built?.close();
});

/** A page of the test that asks, which no change of another one reloads; it notes what its policy refuses. */
async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) refusals.push(message.text());
  });
  return page;
}

/** Changes a file, and gives what puts it back. */
async function edit(file: string, change: (text: string) => string): Promise<() => Promise<void>> {
  const path = join(root, file);
  const before = await readFile(path, 'utf8');
  const undo = () => writeFile(path, before);
  onTestFinished(undo);
  await writeFile(path, change(before));
  return undo;
}

/** What the server sends, without a browser, which a page that reloads by itself could hold up. */
async function htmlOf(path: string): Promise<string> {
  return (await fetch(dev.origin + path, { headers: { Accept: 'text/html' } })).text();
}

async function stylesAt(origin: string, path: string) {
  const page = await openPage();
  await page.goto(origin + path);
  return page.evaluate(() =>
    Object.fromEntries(
      ['html', 'body', 'h1', 'main', 'header nav a', '.status', 'main h2', 'footer', 'time'].map(
        (selector) => {
          const element = document.querySelector(selector);
          const style = element && getComputedStyle(element);
          const names = ['color', 'background-color', 'font-family', 'font-size', 'font-weight', 'display'];
          const sizes = ['padding-top', 'margin-top', 'max-width', 'gap', 'border-bottom-width'];
          return [selector, style && [...names, ...sizes].map((name) => style.getPropertyValue(name))];
        },
      ),
    ),
  );
}

describe('npm run dev', () => {
  test.each(['/', REPORT, '/incidents/', '/search/'])('shows %s as it will be published', async (path) => {
    expect(await stylesAt(dev.origin, path)).toEqual(await stylesAt(built.origin, path));
    expect(refusals).toEqual([]);
  });

  test('shows what was saved, without being asked', async () => {
    const page = await openPage();
    await page.goto(dev.origin + REPORT);
    const undo = await edit(FILE, (text) => text.replace(/^title: .*$/m, 'title: Shops closed for an hour'));
    await page.getByRole('heading', { level: 1, name: 'Shops closed for an hour' }).waitFor();
    await undo();
    await page.getByRole('heading', { level: 1, name: 'Shops unreachable' }).waitFor();
    const theme = await edit('content/theme.css', (text) => `${text}\nh1 { letter-spacing: 7px; }\n`);
    await page.waitForFunction(() => {
      const heading = document.querySelector('h1');
      return heading !== null && getComputedStyle(heading).letterSpacing === '7px';
    });
    await theme();
  });

  test('shows what was saved before a page could hear of it', async () => {
    const slow = await openPage();
    const { promise: saved, resolve: letIt } = Promise.withResolvers<void>();
    await slow.route('**/@vite/client', (route) => saved.then(() => route.continue()));
    await slow.goto(dev.origin + REPORT, { waitUntil: 'commit' });
    await slow.getByRole('heading', { level: 1, name: 'Shops unreachable' }).waitFor();
    const undo = await edit(FILE, (text) => text.replace(/^title: .*$/m, 'title: Shops closed at night'));
    await expect.poll(() => htmlOf(REPORT)).toContain('Shops closed at night');
    letIt();
    await slow.getByRole('heading', { level: 1, name: 'Shops closed at night' }).waitFor();
    await undo();
    await slow.getByRole('heading', { level: 1, name: 'Shops unreachable' }).waitFor();
  });

  test('shows components of owners as they are, and once they are there', async () => {
    const folder = join(root, 'components');
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const write = (text: string) => writeFile(join(folder, 'Callout.astro'), `<b>${text} <slot /></b>\n`);
    const named = 'components: { Callout: { file: components/Callout.astro, children: true } }';
    await edit('content/site.yaml', (text) => `${text}\n${named}\n`);
    await edit(FILE, (text) => `${text}\n<Callout>only shops</Callout>\n`);
    await expect.poll(() => htmlOf(REPORT)).toContain('No file at');
    await mkdir(folder);
    await write('Note:');
    await expect.poll(() => htmlOf(REPORT)).toMatch(/<b[^>]*>Note: only shops<\/b>/);
    await write('Look:');
    await expect.poll(() => htmlOf(REPORT)).toMatch(/<b[^>]*>Look: only shops<\/b>/);
    onTestFinished(() => rm(join(root, 'src'), { recursive: true, force: true }));
    await mkdir(join(root, 'src/pages'), { recursive: true });
    await writeFile(join(root, 'src/pages/on-call.astro'), '<p>Ann</p>\n');
    await expect.poll(() => dev.output()).toContain('Pages of your own were added or removed.');
  });

  const mistakes: [string, string, (text: string) => string, string][] = [
    ['data that can’t be read', FILE, (text) => text.replace('title: ', 'title: "A '), 'Unclosed'],
    ['an empty file', FILE, () => '', 'Missing frontmatter'],
    ['an expression', FILE, (text) => `${text}\n{ 1 }\n`, 'Unexpected expression { 1 }'],
    [
      'a picture in the text',
      FILE,
      (text) => `${text}\n![A graph](./none.png)\n`,
      'No file at content/incidents/none.png',
    ],
    ['an unknown key', FILE, (text) => text.replace('severity:', 'severty:'), 'Unexpected key severty'],
    ['a missing field', FILE, (text) => text.replace(/^started:.*$/m, ''), 'Missing started'],
    [
      'an unknown service',
      FILE,
      (text) => text.replace(/^(services:)$/m, '$1\n  - basket'),
      'Unexpected service basket',
    ],
    [
      'a missing picture',
      FILE,
      (text) => text.replace(/^title:/m, 'image: { file: ./none.png, alt: A graph }\ntitle:'),
      'No file at content/incidents/none.png',
    ],
    ['a bad diagram', FILE, (text) => `${text}\n\`\`\`mermaid\npie\n  "a" : b\n\`\`\`\n`, 'pie'],
  ];
  test.each(mistakes)(
    'keeps saying what is wrong with %s until it is mended',
    async (_, file, change, words) => {
      // Whatever another test left behind is undone by now.
      await expect.poll(() => htmlOf('/')).not.toContain('Problems in content');
      await expect.poll(() => htmlOf(REPORT)).toMatch(/^(?!.*only shops).*Shops unreachable/s);
      const page = await openPage();
      await page.goto(dev.origin + REPORT);
      const from = dev.output().length;
      const undo = await edit(file, change);
      await page.getByRole('heading', { level: 1, name: `problem in ${FILE}` }).waitFor();
      const errors = page.locator('section.error');
      const messages = () => errors.locator('.message').allTextContents();
      // Whatever was read of a file while it was being written is gone by then.
      await expect.poll(messages).toEqual([expect.stringContaining(words)]);
      await page.reload();
      await expect.poll(messages).toEqual([expect.stringContaining(words)]);
      expect(await errors.locator('pre').allTextContents().then(String)).toMatch(/^$|> +\d+ │/);
      await page.goto(`${dev.origin}/`);
      const bar = page.getByRole('region', { name: 'Problems in content' });
      expect(await bar.textContent()).toContain(`1 problem in ${FILE}`);
      expect(await page.locator('h1').textContent()).toContain('Degraded performance');
      await bar.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: `problem in ${FILE}` }).waitFor();
      await undo();
      await page.getByRole('heading', { level: 1, name: 'Shops unreachable' }).waitFor();
      const said = dev.output().slice(from);
      expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);
      expect(said).not.toContain('Nothing was published');
      const told = said.split('\n').filter((line) => / error /.test(line));
      expect(told).toEqual([...new Set(told)]);
      expect(told.join()).toContain(FILE);
      expect(refusals).toEqual([]);
    },
  );

  test('says the same on every page while site.yaml has a fault', async () => {
    const undo = await edit('content/site.yaml', (text) =>
      text.replace('America/New_York', 'America/New_Yrk'),
    );
    for (const path of ['/', REPORT, '/search/']) {
      await expect.poll(() => htmlOf(path)).toContain('1 problem in content/site.yaml');
    }
    const page = await openPage();
    await page.goto(`${dev.origin}/search/`);
    expect(await page.locator('h1').textContent()).toBe('1 problem in content/site.yaml');
    await undo();
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  });

  test('notices files that go, come and are renamed', async () => {
    const path = join(root, 'content/pages/team.mdx');
    const moved = path.replace('team', 'people');
    const statusOf = async (address: string) => (await fetch(dev.origin + address)).status;
    await writeFile(path, '---\ntitle: Who we are\n---\n\nFour people.\n');
    onTestFinished(() => rm(path, { force: true }));
    onTestFinished(() => rm(moved, { force: true }));
    await expect.poll(() => statusOf('/team/')).toBe(200);
    await rename(path, moved);
    await expect.poll(() => statusOf('/people/')).toBe(200);
    expect(await htmlOf('/people/')).toContain('Who we are');
    await rm(moved);
    await expect.poll(() => statusOf('/people/')).toBe(404);
  });
});
