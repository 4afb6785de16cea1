/** Takes the README's pictures of the example site: `npm run build && npm run screenshots`. */
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../test/support/browser.ts';
import { serveFolder } from '../test/support/static-server.ts';

const PICTURES = [
  { name: 'report', path: '/incidents/2023-04-15-checkout-outage/', width: 1200, height: 760 },
  { name: 'status', path: '/', width: 1200, height: 1200 },
  { name: 'search', path: '/search/?q=chekout', width: 1200, height: 1200 },
  {
    name: 'phone',
    path: '/incidents/2026-04-08-checkout-down-during-failover/',
    width: 390,
    height: 844,
    dark: true,
  },
];

const root = new URL('../', import.meta.url);
const server = await serveFolder(fileURLToPath(new URL('dist', root)));
const browser = await launchBrowser();
for (const { name, path, width, height, dark } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: fileURLToPath(new URL(`docs/pictures/${name}.png`, root)) });
  await page.close();
}
await browser.close();
await server.close();
