import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSite, runBuild } from '../support/build-site.ts';
import { STACK } from '../support/stack.ts';

const INTEGRATION = JSON.stringify(new URL('../../src/integration.ts', import.meta.url).href);

/** A page is made by code that fails, as a renderer of ours might. */
const BROKEN = `import afterword from ${INTEGRATION};
const broken = { name: 'broken', hooks: { 'astro:config:setup': ({ updateConfig }) => updateConfig({ vite: { plugins: [{
  name: 'broken',
  transform: (code, id) => id.endsWith('/src/feeds/llms.ts') ? 'export const MOST_RECENT = 1; export const toLlms = () => { throw new Error("broken on purpose") }' : undefined,
}] } }) } };
export default { integrations: [afterword(), broken] };
`;

describe('a build that fails for no fault of its author', () => {
  test('because the disk is not as it should be says so, without a stack', async () => {
    const root = await createSite({ name: 'faults-disk', fixture: 'minimal' });
    await rm(join(root, '.cache'), { recursive: true, force: true });
    await writeFile(join(root, '.cache'), 'a file where a folder belongs');
    const { status, output } = await runBuild(root);
    await rm(join(root, '.cache'));
    expect(status).toBe(1);
    expect(output).toContain('The system did not let Afterword use ');
    expect(output).not.toMatch(STACK);
  });

  test('because a renderer throws names the page, says that it is ours, and how to report it', async () => {
    const root = await createSite({ name: 'faults-renderer', fixture: 'minimal' });
    await writeFile(join(root, 'astro.config.mjs'), BROKEN);
    const { status, output } = await runBuild(root);
    expect(status).toBe(1);
    expect(output).toContain('Afterword failed, and your content is not to blame: broken on purpose');
    expect(output).toContain('It was working on /llms.txt.');
    expect(output).toContain('Please open an issue');
    expect(output).not.toMatch(STACK);
    const verbose = await runBuild(root, { env: { AFTERWORD_VERBOSE: '1' } });
    expect(verbose.output).toMatch(/^\s+at .*[:(]/m);
  });

  test('because of its own settings names their line', async () => {
    const root = await createSite({ name: 'faults-settings', fixture: 'minimal' });
    await writeFile(join(root, 'astro.config.mjs'), 'export default {');
    const { status, output } = await runBuild(root);
    expect(status).toBe(1);
    expect(output).toMatch(/astro\.config\.mjs:\d+:\d+: /);
    expect(output).not.toMatch(STACK);
  });

  test.each([
    ['status.acme.test', 'Unexpected `status.acme.test` in AFTERWORD_URL, expected a web address'],
    [
      'https://user:word@acme.test/?q#z',
      'Unexpected user name or password in AFTERWORD_URL, expected only a host',
    ],
    ['https://acme.test//a/', 'Unexpected `//` in AFTERWORD_URL, expected one slash'],
  ])('because AFTERWORD_URL is %s names the variable before it begins', async (url, says) => {
    const root = await createSite({ name: 'faults-address', fixture: 'minimal' });
    const { status, output } = await runBuild(root, { env: { AFTERWORD_URL: url } });
    expect(status).toBe(1);
    expect(output).toContain(says);
    expect(output).not.toMatch(/not to blame|word@/);
    expect(output).not.toMatch(STACK);
  });
});
