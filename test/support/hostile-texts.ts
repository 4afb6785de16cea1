import type { Attack } from './hostile.ts';

/** What would run in a browser, were it taken for HTML. */
export const SCRIPT = '</script><script>window.ran=1</script><video src=x onerror="window.ran=2">';
const LINES = ']]> --> %0A::error::x =cmd|1 {{x}} \\r\\nX-MORE:1 ##[error]x';
const TEXT = JSON.stringify(`${SCRIPT} ${LINES}`);

const HTML_OF_MARKDOWN = `
<script>window.ran=3</script>

<p onclick="window.ran=4" style="position:fixed" class="banner aw-status" id="main" data-x="y">A paragraph.</p>

<div title="

"><script>window.ran=5</script>

<b><svg onload="window.ran=6"><style><img title="</style><video src=x onerror=window.ran=7>">

<noscript><p title="</noscript><video src=x onerror=window.ran=8>">

<details open ontoggle="window.ran=9"><summary>a</summary>b</details>

<math><mtext><table><mglyph><style><video src=x onerror=window.ran=10>

<p id="user-content-fn-1">c</p> d[^1] <p id="search-list"></p>

[^1]: {process.exit(9)}

## Report

## Report final

import x from './x.js'

<![CDATA[<script>window.ran=11</script>]]>

<table><tr><td><form action="https://evil.test"><input autofocus onfocus=window.ran=12></table>
`;

const DIAGRAMS = `
\`\`\`mermaid title="a\\"><script>window.ran=13</script>"
%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "* { background: url(https://evil.test/a) }", "fontFamily": "x; } * { fill: url(https://evil.test/b)"}}%%
flowchart LR
  a["<video src=x onerror=window.ran=14><b>bold</b>"] --> b["#lt;script#gt;window.ran=15#lt;/script#gt;"]
  click a href "javascript:window.ran=16"
  click b call run() "a"
  style a fill:#f00,stroke:red
  classDef d fill:#fff
  class b d
\`\`\`

\`\`\`mermaid
sequenceDiagram
  participant a as <script>window.ran=17</script>
  link a: Board @ javascript:window.ran=18
  a->>a: <iframe srcdoc="<script>parent.ran=19</script>">
\`\`\`

\`\`\`__proto__
constructor
\`\`\`

\`\`\`"><script>window.ran=20</script>
code
\`\`\`
`;

const DRAWING = `<?xml version="1.0"?><?xml-stylesheet href="https://evil.test/a.css"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20" onload="window.ran=21">
<script>window.ran=22</script><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>window.ran=23</script></body></foreignObject>
<a xlink:href="javascript:window.ran=24"><rect width="9" height="9"/></a><use href="https://evil.test/b.svg#x"/><image href="https://evil.test/c.png"/>
<style>@import url(https://evil.test/d.css); rect { fill: url(https://evil.test/e) }</style><set attributeName="onload" to="window.ran=25"/></svg>`;

/** A site in which every text means harm, and no text is more than text. */
export const HARMLESS: Attack = {
  file: 'content/incidents/2024-01-02-outage.md',
  site: `description: ${TEXT}
services: [{ id: constructor, name: ${TEXT}, group: __proto__, description: ${TEXT} }]
severities: [{ id: constructor, label: ${TEXT}, order: 1 }]
causes: [{ id: constructor, label: ${TEXT} }]
`,
  front: `summary: ${TEXT}
services: { constructor: major-outage }
severity: constructor
cause: constructor
tags: [constructor, ${JSON.stringify('</title> tag')}, __proto__ x]
aliases: [/constructor, /__proto__/]
impact: [{ label: ${TEXT}, value: ${TEXT} }]
updates:
  - { at: 2024-01-02T10:10Z, status: investigating, text: ${TEXT} }
  - { at: 2024-01-02T10:20Z, status: identified, text: '<p id="main" onclick="window.ran=26">a</p> b[^1]

      [^1]: c' }
  - { at: 2024-01-02T11:00Z, status: resolved, text: ${TEXT} }
timeline: [{ at: 2024-01-02T10:10Z, text: ${TEXT} }]
actions: [{ text: ${TEXT}, owner: ${TEXT}, due: 2024-03-01 }]
report: { stage: final, published: 2024-01-03, authors: [${TEXT}] }
`,
  body: HTML_OF_MARKDOWN + DIAGRAMS,
  files: {
    'content/incidents/2024-01-03-second.mdx': `---\ntitle: ${TEXT}\nstarted: 2024-01-03T10:00Z\n---\n\n\\<script>window.ran=27\\</script> \\{process.exit(9)}\n\n<Details summary="&lt;script>window.ran=28&lt;/script>">a</Details>\n\n<Term name="constructor" />\n\n![A drawing.](/drawing.svg)\n${DIAGRAMS}`,
    'content/maintenance/2024-04-01-work.mdx': `---\ntitle: ${TEXT}\nservices: [constructor]\nstarts: 2024-04-01T10:00Z\nends: +1h\nupdates: [{ at: 2024-01-20T10:00Z, text: ${TEXT} }]\n---\n`,
    'content/pages/about.md': `---\ntitle: ${TEXT}\ndescription: ${TEXT}\nnav: true\n---\n${HTML_OF_MARKDOWN}`,
    'content/glossary.yaml': `constructor: ${TEXT}\n`,
    'content/theme.css':
      '@import url(https://evil.test/a.css);\nbody { background: url(https://evil.test/b.png); }\n',
    'public/drawing.svg': DRAWING,
    'public/script.svg': DRAWING,
    '.cache/site/left.html': 'left-behind',
    '.cache/astro/data-store.json': '[["left-behind"]]',
    '.astro/data-store.json': '[["left-behind"]]',
  },
};
