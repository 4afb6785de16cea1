import type { APIRoute } from 'astro';
import { type BuiltSite, languageScript, loadBuilt, stateIcon } from '../data/site.ts';

/**
 * Runs before the page is painted, so that neither the wrong scheme flashes where one is remembered, nor what a page
 * was sent with where its address asks for something else.
 */
const SCHEME = `if(location.search)document.documentElement.dataset.asked='';try{const t=localStorage.getItem('afterword-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}\n`;

/** Pages that do not change with each build say at their end when the last one was, and whether that was long ago. */
function toAge({ sentence, staleAt }: BuiltSite): string {
  const say = `age.before(${JSON.stringify(`${sentence} `)});age.dataset.stale=${staleAt}`;
  return `addEventListener('DOMContentLoaded',()=>{const age=document.querySelector('aw-age:not([data-stale])');if(age){${say}}})\n`;
}

/** This file is asked for anew on every page, and so tells all of them how the site is; no page changes for it. */
export const GET: APIRoute = () => {
  const icon = stateIcon();
  const built = loadBuilt();
  const state = icon ? `document.querySelector('link[rel=icon]').href=${JSON.stringify(icon)}\n` : '';
  return new Response(`${SCHEME}${state}${languageScript()}${built ? toAge(built) : ''}`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
