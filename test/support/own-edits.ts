import type { Edit } from './edits.ts';

/** Where sites of tests lie, ours is five folders up from their pages. */
const LAYOUT = '../../../../../src/layouts/Page.astro';

const DEFINITION = `components:
  Callout:
    file: components/Callout.astro
    children: true
    props:
      title: { required: true }
`;

/** What an owner of a site may do to code of their own between two builds, by its name. */
export const OWN_EDITS = {
  'changes a component of their own': ({ files }, edit) => {
    for (const [path, text] of files) {
      if (path === 'content/site.yaml') files.set(path, withoutOwn(text) + DEFINITION);
      if (path.endsWith('tickets.mdx'))
        files.set(path, `${withoutOwn(text)}\n<Callout title="Who paid">\n\nAll of *them*.\n\n</Callout>\n`);
    }
    files.set(
      'components/Callout.astro',
      `---\nimport facts from './facts.json';\n---\n\n<aside><b>{Astro.props.title}, ${edit}, {facts.number}</b><slot /></aside>\n\n<style>aside { margin: ${edit}px; }</style>\n`,
    );
    if (!files.has('components/facts.json')) files.set('components/facts.json', '{ "number": 1 }');
  },
  'changes what it imports': ({ files }, edit) => {
    files.set('components/facts.json', `{ "number": ${edit} }`);
  },
  'takes it away': ({ files }) => {
    for (const [path, text] of files) files.set(path, withoutOwn(text));
  },
  'changes a page of their own': ({ files }, edit) => {
    files.set(
      'src/pages/team.astro',
      `---\nimport Page from '${LAYOUT}';\n---\n\n<Page title="Team ${edit}"><p>{Astro.locals.frame.pages.length}</p></Page>\n`,
    );
    files.set('src/pages/team.json.ts', `export const GET = () => new Response('${edit}');\n`);
  },
  'takes their pages away': ({ files }) => {
    for (const path of files.keys()) if (path.startsWith('src/')) files.delete(path);
  },
} as const satisfies Record<string, Edit>;

function withoutOwn(text: string): string {
  return text.replace(/^components:\n(?: .*\n)*/m, '').replace(/\n<Callout .*<\/Callout>\n/s, '');
}
