import type { APIRoute } from 'astro';

/**
 * Runs before the page is painted, so that neither the wrong scheme flashes where one is remembered, nor what a page
 * was sent with where its address asks for something else.
 */
const SCRIPT = `if(location.search)document.documentElement.dataset.asked='';try{const t=localStorage.getItem('afterword-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}\n`;

export const GET: APIRoute = () =>
  new Response(SCRIPT, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
