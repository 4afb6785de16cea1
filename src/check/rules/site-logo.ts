import type { Rule } from '../rule.ts';

export const siteLogo: Rule = {
  name: 'site/logo',
  severity: 'error',
  reason: 'A logo that is not there shows as a broken picture on every page.',
  check({ isSite, record: { site, paths } }) {
    if (!isSite || !site.logo) return [];
    const { light, dark } = site.logo;
    return [...new Set([light, dark])].flatMap((path) => {
      const file = `public/${path.replace(/^\/+/, '')}`;
      if (paths.has(file)) return [];
      return {
        at: { path: ['logo', path === light ? 'light' : 'dark'] },
        message: `Unexpected logo \`${path}\`, expected a file below \`public/\`.`,
        remedy: `Put the picture at \`${file}\`, or correct the path.`,
      };
    });
  },
};
