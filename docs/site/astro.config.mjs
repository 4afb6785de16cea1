import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineMdastPlugin } from 'satteri';
import { REPOSITORY, toSiteLink } from './pages.ts';
import { sidebarOf } from './sidebar.ts';

/** Links between files become links between pages. */
const siteLinks = defineMdastPlugin({
  name: 'site-links',
  link(node, context) {
    if (!context.fileURL) return;
    const file = relative(REPOSITORY, fileURLToPath(context.fileURL)).replaceAll('\\', '/');
    context.setProperty(node, 'url', toSiteLink(node.url, file));
  },
});

/** The documentation as a site of its own, from the files that git hosts show too. */
export default {
  srcDir: '.',
  outDir: './dist',
  cacheDir: '../../.cache/docs',
  markdown: { processor: satteri({ mdastPlugins: [siteLinks] }) },
  integrations: [
    starlight({
      title: 'Afterword',
      description: 'Incidents written as MDX in git become a public, searchable status and postmortem site.',
      favicon: '/favicon.svg',
      customCss: ['./site.css'],
      sidebar: sidebarOf(),
      markdown: { processedDirs: ['..'] },
      expressiveCode: { defaultProps: { wrap: true } },
      social: [{ icon: 'github', label: 'GitHub', href: 'https://github.com/afterword/afterword' }],
    }),
  ],
};
