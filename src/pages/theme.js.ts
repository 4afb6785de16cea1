import type { APIRoute } from 'astro';

/** Runs before the page is painted, so that a remembered scheme does not flash. */
const SCRIPT = `try{const t=localStorage.getItem('afterword-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}\n`;

export const GET: APIRoute = () =>
  new Response(SCRIPT, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
