import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { markdownToMdast } from 'satteri';
import { textOf } from '../../src/source/words-of.ts';
import { pagesOf, REPOSITORY } from './pages.ts';

/** Loads Markdown as git hosts show it: the first heading is the title, and there is no frontmatter. */
export function markdownLoader(): Loader {
  return {
    name: 'afterword-documentation',
    async load({ store, parseData, renderMarkdown, generateDigest, watcher }) {
      const load = async (id: string, file: string) => {
        const path = join(REPOSITORY, file);
        const { title, body } = withoutTitle(await readFile(path, 'utf8'));
        const data = await parseData({ id, data: { title }, filePath: path });
        const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(path) });
        store.set({
          id,
          data,
          body,
          filePath: `../../${file}`,
          digest: generateDigest(`${title}\n${body}`),
          rendered,
        });
      };
      const pages = pagesOf();
      for (const [id, file] of pages) await load(id, file);
      watcher?.add([...pages.values()].map((file) => join(REPOSITORY, file)));
      watcher?.on('change', (path) => {
        const page = [...pages].find(([, file]) => join(REPOSITORY, file) === path);
        if (page) void load(...page);
      });
    },
  };
}

function withoutTitle(text: string): { title: string; body: string } {
  const { children } = markdownToMdast(text);
  const heading = children.find((node) => node.type === 'heading');
  if (!heading) throw new Error('A page begins with its title, `# Title`.');
  return { title: textOf(heading), body: text.slice(heading.position?.end.offset).trimStart() };
}
