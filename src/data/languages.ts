/** How pages look that say of a text that it is in another language, or older than its original. */
export const LANGUAGE_MARKS = `@layer components{
.aw-language{display:inline-block;padding-inline:var(--aw-space-2);border:1px solid var(--aw-line-strong);border-radius:var(--aw-radius);color:var(--aw-muted);font-size:var(--aw-text-xs);font-weight:400}
span[lang]+.aw-language{margin-inline-start:var(--aw-space-2)}
.aw-stale{max-inline-size:var(--aw-measure);padding:var(--aw-space-2) var(--aw-space-4);border-inline-start:3px solid var(--aw-degraded);background:var(--aw-raised);font-size:var(--aw-text-s)}
}
`;

/** How the switch between languages looks, for the style sheet of sites that have one. */
export const LANGUAGE_STYLES = `@layer components{
.aw-languages{position:relative}
.aw-languages summary{list-style:none;padding:var(--aw-space-2)}
.aw-languages summary::-webkit-details-marker{display:none}
.aw-languages ul{position:absolute;inset-block-start:calc(100% + var(--aw-space-1));inset-inline-end:0;z-index:2;display:grid;gap:0;max-block-size:70vh;overflow:auto;padding:var(--aw-space-2);border:1px solid var(--aw-line-strong);border-radius:var(--aw-radius);background:var(--aw-paper)}
.aw-languages a,.aw-offered a{display:block;padding:var(--aw-space-2) var(--aw-space-3);color:var(--aw-ink);font-size:var(--aw-text-s);text-decoration:none;white-space:nowrap}
.aw-languages a:hover{background:var(--aw-raised)}
.aw-languages a[aria-current]{font-weight:600;box-shadow:inset 2px 0 var(--aw-accent)}
.aw-languages a[aria-current]:dir(rtl){box-shadow:inset -2px 0 var(--aw-accent)}
.aw-offered{display:flex;justify-content:center;background:var(--aw-mark)}
.aw-offered a{text-decoration:underline}
@media (max-width:58rem){.aw-languages summary span{display:none}}
}
`;

/**
 * Remembers which language a reader chose, and offers it first on pages in another. Nobody is led away from an address
 * that somebody sent them.
 */
export const LANGUAGE_SCRIPT = `{const key='afterword-language';
addEventListener('click',({target})=>{const chosen=target.closest?.('.aw-languages a,.aw-offered a');if(chosen)try{localStorage.setItem(key,chosen.hreflang)}catch{}
for(const open of document.querySelectorAll('.aw-languages[open]'))if(!open.contains(target))open.open=false});
addEventListener('DOMContentLoaded',()=>{try{const link=[...document.querySelectorAll('.aw-languages a:not([aria-current])')].find((other)=>other.hreflang===localStorage.getItem(key));
if(link){const offer=document.createElement('div');offer.className='aw-offered aw-noprint';offer.append(link.cloneNode(true));link.closest('header').append(offer)}}catch{}})}
`;
