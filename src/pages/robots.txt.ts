import type { APIRoute } from 'astro';
import { loadFrame } from '../data/site.ts';
import { absoluteUrl } from '../domain/routes.ts';

export const GET: APIRoute = () => {
  const { site, drafts } = loadFrame();
  const rules = drafts ? 'Disallow: /' : `Allow: /\n\nSitemap: ${absoluteUrl(site, 'sitemap-index.xml')}`;
  return new Response(`User-agent: *\n${rules}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
