import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/rules/table.ts';
import { type Attack, errorsOf, judge } from '../support/hostile.ts';

const SITE = 'content/site.yaml';

/** Data that means more than it says, and what the one who merges is told of each. */
const REFUSED: Readonly<Record<string, Attack & { says: string }>> = {
  'a tag of YAML that makes a function': { front: 'tags: [!!js/function "x"]\n', says: '5:8 yaml/syntax' },
  'a tag of YAML of their own': { front: 'summary: !x y\n', says: '5:10 yaml/syntax' },
  'an alias of YAML': { front: 'tags: &a [x]\nrelated: *a\n', says: '5:7 yaml/syntax' },
  'keys merged by YAML': { front: '<<: { draft: true }\n', says: '5:1 frontmatter/unknown-key' },
  'keys of every object': {
    front: '__proto__: { draft: false }\nconstructor: x\n',
    says: '5:1 frontmatter/unknown-key, 6:1 frontmatter/unknown-key',
  },
  'rules of every object, ignored': {
    front: 'ignore: { __proto__: x, constructor: y }\n',
    says: '5:11 frontmatter/unknown-key, 5:25 rules/unknown',
  },
  'rules of every object, silenced': {
    site: 'rules: { __proto__: off, constructor: off }\n',
    says: `${SITE}:4:10 frontmatter/unknown-key, ${SITE}:4:26 rules/unknown`,
  },
  'services, causes and severities of every object': {
    front: 'services: [constructor]\ncause: constructor\nseverity: constructor\n',
    says: '5:12 reference/service, 6:8 reference/cause, 7:11 reference/severity',
  },
  'a service that is no name': {
    front: 'services: { __proto__: degraded }\n',
    says: '5:13 frontmatter/unknown-key',
  },
  'a time that is no name': {
    front: 'timeline:\n  - "__proto__": Errors rose.\n',
    says: '6:5 frontmatter/unknown-key',
  },
  'the id of a service that is no name': {
    site: 'services: [{ id: __proto__, name: P }]\n',
    says: `${SITE}:4:18 frontmatter/value`,
  },
  'terms of every object': {
    body: '<Term name="valueOf" /> <Term name="__proto__" />',
    files: { 'content/glossary.yaml': 'toString: A text.\n' },
    says: '7:1 term/unknown, 7:25 term/unknown',
  },
  'a term that is no name': {
    files: { 'content/glossary.yaml': 'toString: A text.\n__proto__: Lost words.\n' },
    says: 'content/glossary.yaml:2:1 frontmatter/unknown-key',
  },
  'escapes for a terminal': { front: 'summary: "a\\u001b[31m"\n', says: '5:10 text/character' },
  'an escape that ends a line in a feed': { body: 'a &#x2028;', says: '7:1 text/character' },
  'one in a prop': {
    body: '<Details summary="a&#x2028;">b</Details>',
    says: '7:1 text/character',
  },
  'escapes for a terminal in an update': {
    front:
      'updates:\n  - at: 2024-01-02T10:10Z\n    status: investigating\n    text: <b title="&#27;[31m">a</b>\n',
    says: '8:11 text/character',
  },
  'escapes for a terminal in HTML of Markdown': {
    file: 'content/incidents/2024-01-02-outage.md',
    body: '<div>a&#27;[31m</div>\n\n<b title="&#7;">c</b>',
    says: '7:1 text/character, 9:1 text/character',
  },
  'links that run in fields of addresses': {
    front:
      'timeline:\n  - at: 2024-01-02T10:10Z\n    text: a\n    link: "javascript:x"\nactions:\n  - text: b\n    link: data:x\n',
    says: '8:11 frontmatter/value, 11:11 frontmatter/value',
  },
  'links that run in texts of every field': {
    front: [
      'summary: "[a](javascript:x)"',
      'updates:\n  - at: 2024-01-02T10:10Z\n    status: investigating\n    text: "[a](vbscript:x)"',
      'timeline:\n  - at: 2024-01-02T10:10Z\n    text: "[a](data:x)"',
      'actions:\n  - text: "<a href=javascript:x>a</a>"\n    owner: Ops\n    due: 2024-03-01',
      'report:\n  corrections:\n    - at: 2024-01-04\n      text: "[a][b]\\n\\n[b]: file:///x"\n',
    ].join('\n'),
    body: 'a',
    says: '5:10 link/unsafe, 9:11 link/unsafe, 12:11 link/unsafe, 14:11 link/unsafe, 20:13 link/unsafe',
  },
  'links that run in the site’s own fields': {
    site: 'support: javascript:x\nrepository: data:x\nlinks: [{ label: a, url: "javascript:x" }]\nlogo: data:x\n',
    says: `${SITE}:4:10 frontmatter/value, ${SITE}:5:13 frontmatter/value, ${SITE}:6:26 frontmatter/value, ${SITE}:7:7 site/logo`,
  },
  'a colour and a language that end their attribute': {
    site: 'colour: "red;}</style><script>"\nlocale: "en\\"><script>"\n',
    says: `${SITE}:4:9 frontmatter/value, ${SITE}:5:9 frontmatter/value`,
  },
};

const SCHEMES =
  'javascript:x JavaScript:x java&Tab;script:x java&NewLine;script:x &#106;avascript:x javascript&colon;x vbscript:x data:text/html,x file:///x blob:x view-source:x filesystem:x about:blank ftp://x'.split(
    ' ',
  );

/** Paths that a bundler, a browser or a shell reads more into, in the place of a picture and of figures. */
const PATHS =
  './x.png?raw ./x.png?url /@fs/etc/passwd /@id/x file:///etc/passwd data:image/png;base64,x node:fs virtual:x ./x.png#a ../../../../etc/passwd ~/x C:\\x //x.test/a.png https://x.test/a.png astro:content /src/integration.ts %2e%2e/x ..%2fx .%00/x.png %2e%2e%5cx'.split(
    ' ',
  );

const ALIASES =
  '/* /:x /50% /%2e%2e/x /../x /_headers / /index.html /incidents/ /a?b /a#b /CON /assets/x.js /404.html /theme.js /feed.xml /a\\\\b //x.test https://x.test /%00 /a/./b /share/x.png /incidents/2024-01-02-outage /INCIDENTS /feed.xml/. /.well-known/afterword.json'.split(
    ' ',
  );

describe('the one who merges is told by line, column and rule of', () => {
  test.each(Object.entries(REFUSED))('%s', (_, { says, ...attack }) => {
    expect(errorsOf(judge(attack), attack.file).join(', ')).toBe(says);
  });

  test.each(SCHEMES)('a link to %s, in every form', (url) => {
    const body = [
      `[a](<${url}>)`,
      `[a]\n\n[a]: <${url}>`,
      `<a href="${url}">a</a>`,
      `<q cite="${url}">a</q>`,
    ];
    const found = errorsOf(judge({ body: body.join('\n\n') })).filter((error) =>
      error.endsWith('link/unsafe'),
    );
    expect(found).toEqual(['7:1', '11:1', '13:1', '15:1'].map((place) => `${place} link/unsafe`));
  });

  test.each(PATHS)('a picture and figures at %s', (path) => {
    const body = `![a](<${path.replaceAll('\\', '\\\\')}>)\n\n<Figure src="${path}" alt="a" />\n\n<Chart file="${path}" alt="a" />`;
    const found = errorsOf(judge({ body })).filter((error) => error.endsWith('image/missing'));
    expect(found).toEqual(['7:1', '9:1', '11:1'].map((place) => `${place} image/missing`));
  });

  test.each(ALIASES)('the alias %s', (alias) => {
    const found = errorsOf(judge({ front: `aliases: ["${alias}"]\n` }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^5:11 (?:frontmatter\/value|address\/collision)$/);
  });
});

/** Rules without which content could run, read or leak something, or take the place of something else. */
const GUARDS = [
  ...['mdx/syntax', 'mdx/import', 'mdx/expression', 'mdx/component', 'mdx/prop', 'markdown/unclosed'],
  ...['link/unsafe', 'link/unpublished', 'image/missing', 'site/logo', 'term/unknown'],
  ...[
    'file/encoding',
    'file/conflict',
    'file/name',
    'text/character',
    'text/size',
    'text/depth',
    'yaml/comment',
    'rules/unknown',
  ],
  ...['address/collision', 'address/name', 'site/duplicate', 'host/redirects'],
];

/** All others: without them a report would be wrong or unclear, but only in what it says itself. */
const ADVISERS =
  /^(?:actions|diagram|duration|maintenance|milestones|prose|related|report|services|site|tags|time|timeline|translation|updates|words)\/|^(?:address\/moved|file\/(?:date|unread)|host\/(?:syntax|headers)|image\/alt|link\/(?:anchor|missing)|code\/long|markdown\/(?:html|unused)|yaml\/folded|public\/active|text\/direction)$/;

describe('rules that guard', () => {
  test.each(GUARDS)('%s can’t be lowered, silenced or ignored', (name) => {
    expect(RULES.find((rule) => rule.name === name)).toMatchObject({ isFixed: true, severity: 'error' });
    const off = { site: `rules: { ${name}: off }\n`, front: `ignore: { ${name}: Mine. }\n` };
    expect(errorsOf(judge(off))).toEqual(['5:11 rules/unknown', `${SITE}:4:10 rules/unknown`]);
  });

  test('are all that do; every other rule was looked at', () => {
    for (const rule of RULES) {
      const { name } = rule;
      const isParsing = !('check' in rule);
      expect(isParsing || GUARDS.includes(name) || ADVISERS.test(name), name).toBe(true);
    }
  });
});
