import type { HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

const SCRIPT = '@afterword/reload.js';

/** What a page tells the server once it can hear it. */
const SHOWN = 'afterword:shown';

/**
 * A page that was sent before a change, and listens after it, would wait for a next one: it says what it shows.
 */
const SOURCE = `import { createHotContext } from '../@vite/client';
const edition = new URL(import.meta.url).searchParams.get('edition');
createHotContext('/${SCRIPT}').send('${SHOWN}', edition);
`;

/** Route of the script of a page that shows an edition. */
export function reloadScriptOf(edition: number): string {
  return `${SCRIPT}?edition=${edition}`;
}

/** Gives pages their script, and reloads the one that shows another edition than the newest. */
export function serveReload({ middlewares, environments, config }: Server, newest: () => number): void {
  const address = `${config.base.replace(/\/?$/, '/')}${SCRIPT}`;
  middlewares.use((request, response, next) => {
    if (request.url?.split('?', 1)[0] !== address) return next();
    response.setHeader('Content-Type', 'text/javascript');
    response.setHeader('Cache-Control', 'no-store');
    response.end(SOURCE);
  });
  environments.client.hot.on(SHOWN, (edition: unknown, client) => {
    if (edition !== String(newest())) client.send({ type: 'full-reload' });
  });
}

/** Forgets which pages there were, for a new build may have others, and reloads those that are open. */
export function showAnew({ environments }: Server): void {
  for (const [name, { hot }] of Object.entries(environments)) {
    // Astro keeps the paths of a route, with what their pages are made of, until it hears this.
    if (name !== 'client') hot.send('astro:content-changed', {});
  }
  environments.client.hot.send({ type: 'full-reload' });
}
