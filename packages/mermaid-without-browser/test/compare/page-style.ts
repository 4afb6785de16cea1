/** How the page looks: one column on a phone, pictures side by side where there is room. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d4d6db, #3b3f46); --weak: light-dark(#555a64, #a9aeb8); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 100rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif;
  background: light-dark(#fff, #16181d); color: light-dark(#1a1c20, #e8eaee); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2, summary { font-size: 1.125rem; line-height: 1.3; font-weight: 600; }
a { color: light-dark(#0b57d0, #8ab4f8); }
table { border-collapse: collapse; }
th, td { padding: .25rem .75rem .25rem 0; text-align: start; border-block-end: 1px solid var(--line); }
td:last-child, th:last-child { text-align: end; padding-inline-end: 0; font-variant-numeric: tabular-nums; }
article { margin-block-start: 1rem; border-block-start: 1px solid var(--line); padding-block-start: 1rem; }
summary { cursor: pointer; padding-block: .5rem; }
summary span { display: block; font-size: 1rem; font-weight: 400; color: var(--weak); }
.side { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; }
figure { margin: 0; min-width: 0; }
figcaption { color: var(--weak); }
img { border: 1px solid var(--line); background: #fff; }
img { display: block; max-width: 100%; height: auto; margin: auto; }
pre { overflow: auto; max-height: 20rem; padding: .5rem; border: 1px solid var(--line); white-space: pre; }
ul { padding-inline-start: 1.25rem; }
`;
