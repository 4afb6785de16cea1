import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/check/clock.ts';
import { contentOf } from '../../src/check/content.ts';
import type { SourceFile } from '../../src/source/document.ts';
import type { SourceTree } from '../../src/source/read.ts';
import { listFixtures, toTree, treeOf } from '../support/fixtures.ts';
import { createMemoryKeeper, factsOf } from '../support/keeper.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2024-01-01T00:00:00Z');

/** Checks a tree by what is kept of others before it, and from nothing. */
function both(tree: SourceTree, now: number, { keeper, next }: ReturnType<typeof createMemoryKeeper>) {
  next();
  const content = contentOf(tree, { now, keeper });
  // Before anything that a test asks for.
  const span = content.clock.spanOfAnswers();
  return { kept: factsOf(content), clean: factsOf(contentOf(tree, { now })), span };
}

/** What is wrong with a tree at the first and the last moment at which that is said to be the same. */
function atEnds(tree: SourceTree, [from, until]: Span, now: number) {
  const moments = [Math.max(from, now - 400 * DAY), Math.min(until - 1, now + 400 * DAY)];
  return moments.map((moment) => contentOf(tree, { now: moment }).problems);
}

test('what is kept of any fixture comes to the same as a clean check, of it and of those around it', () => {
  const memory = createMemoryKeeper();
  for (const fixture of listFixtures()) {
    for (const now of [NOW, NOW + 400 * DAY]) {
      const { kept, clean, span } = both(treeOf(fixture), now, memory);
      expect(kept, `${fixture.rule} ${fixture.name}`).toEqual(clean);
      const { problems } = clean;
      expect(atEnds(treeOf(fixture), span, now), fixture.name).toEqual([problems, problems]);
    }
  }
});

const IDS = ['2023-04-15-checkout', '2023-04-16-mail', '2023-05-01-search'] as const;
const SITE = 'name: S\nurl: https://status.example.com\ntimezone: UTC\n';
const SITES = [
  '',
  'timezone: Europe/Berlin\n',
  'timezone: UTC\nservices:\n  - { id: api, name: API }\n  - { id: SLO, name: SLO board }\n',
  'timezone: UTC\nservices: [{ id: api, name: API }]\nrules: { prose/acronym: error, tags/alike: off }\n',
  'timezone: UTC\nrules: { link/missing: warning }\nseverities: [{ id: odd, label: Odd }]\n',
  'timezone: UTC\nclock: 2023-04-20 12:00\n',
  'timezone: UTC\nurl: https://status.example.com/below/\n',
  'servces: []\n',
  ': [\n',
];

const optional = (...lines: string[]) => fc.constantFrom('', ...lines.map((line) => `${line}\n`));
const idArbitrary = fc.constantFrom(...IDS);

const frontmatter = fc
  .tuple(
    // One begins within the hour that clocks may differ by, and ends after it.
    fc.constantFrom('2023-04-15 12:00', '2023-04-16 09:00', '2024-01-01 00:40', '2024-06-01 10:00', 'soon'),
    optional('resolved: +3h', 'resolved: +20d', 'reslved: +3h'),
    optional('tags: [deploy]', 'tags: [Deploy, dns]', 'tags: [deploy, deploy]'),
    idArbitrary.chain((id) =>
      optional(`related: [${id}]`, 'aliases: [/old/]', `aliases: [/incidents/${id}/]`),
    ),
    optional('draft: true', 'publishAt: 2023-12-31 12:00', 'publishAt: 2024-03-01 09:00'),
    optional('services: { api: degraded }', 'severity: odd', 'timezone: Asia/Tokyo'),
    optional('image: { file: ./map.png, alt: A map }', 'ignore: { prose/acronym: It is known. }'),
    optional(
      'actions: [{ text: Test it., due: 2024-01-20 }]',
      'report: { stage: preliminary, due: 2024-02-01 }',
    ),
    optional(
      'updates:\n  - { at: +2h, status: investigating, text: See /old/. }\n  - { at: +1h, status: resolved, text: Over. }',
      'timeline:\n  - { at: +2h, text: Later. }\n  - { at: +1h, text: Earlier. }',
      'updates: [{ at: 2024-02-10 10:00, status: resolved, text: Over. }]',
    ),
  )
  .map(([started, ...lines]) => `---\ntitle: It failed\nstarted: ${started}\n${lines.join('')}---\n\n`);

const body = fc
  .array(
    fc.oneof(
      idArbitrary.map((id) => `See [that](/incidents/${id}/).`),
      idArbitrary.map((id) => `It followed ${id}.`),
      fc.constantFrom(
        ...[
          'It lasted 3 hours.',
          'It lasted 20 days.',
          'Our SLO was missed.',
          '![A map](./map.png)',
          '![](./map.png)',
        ],
        ...[
          '<Term name="SLO" />',
          '[Below](#below)',
          '## Below',
          '[Old](/old/)',
          '[A page](/about/)',
          '{a}',
          '<Note>',
        ],
        ...[
          '```mermaid\ngraph TD; a-->b\n```',
          '<Chart file="./figures.csv" />',
          '[A file](/map.png)',
          '<!-- -->',
        ],
        '[Work](/maintenance/2024-01-01-move/)',
      ),
    ),
    { maxLength: 5 },
  )
  .map((paragraphs) => `${paragraphs.join('\n\n')}\n`);

const document = fc.tuple(frontmatter, body).map((parts) => parts.join(''));
const incidentFile = fc
  .tuple(idArbitrary, fc.constantFrom('.mdx', '.md', '/index.mdx'))
  .map(([id, ending]) => `content/incidents/${id}${ending}`);

/** What happens between two builds: files that are written, those without a text that go away, and days that pass. */
interface Change {
  files?: Record<string, string | undefined>;
  move?: readonly [string, string];
  days?: number;
}

const write = (file: fc.Arbitrary<string>, text: fc.Arbitrary<string | undefined>) =>
  fc.tuple(file, text).map(([name, written]): Change => ({ files: { [name]: written } }));

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: write(incidentFile, document) },
  { weight: 2, arbitrary: write(incidentFile, fc.constant(undefined)) },
  { weight: 2, arbitrary: fc.tuple(incidentFile, incidentFile).map((move): Change => ({ move })) },
  {
    weight: 2,
    arbitrary: write(
      fc.constant('content/site.yaml'),
      fc
        .constantFrom(...SITES)
        .map((more) => `name: S\n${more.includes('url:') ? '' : 'url: https://status.example.com\n'}${more}`),
    ),
  },
  write(
    fc.constant('content/glossary.yaml'),
    fc.constantFrom(undefined, 'SLO: A promise.\n', 'SLI: A figure.\n'),
  ),
  write(
    fc.constantFrom(
      'content/incidents/map.png',
      'public/map.png',
      'public/old/index.html',
      'content/stray.md',
    ),
    fc.constantFrom(undefined, 'x'),
  ),
  write(
    fc.constant('content/maintenance/2024-01-01-move.mdx'),
    fc.constantFrom(
      undefined,
      '---\ntitle: Move\nstarts: 2024-01-01 10:00\nends: 2024-01-01 12:00\n---\n\n[Begun](#begun)\n',
      '---\ntitle: Move\nstarts: 2024-01-01 10:00\nends: 2024-01-01 12:00\ndraft: true\n---\n\nSee 2023-04-16-mail.\n',
    ),
  ),
  write(
    fc.constant('content/pages/about.mdx'),
    fc.constantFrom(undefined, '---\ntitle: About\n---\n\nSee 2023-04-15-checkout, and [it](/old/).\n'),
  ),
  fc.constantFrom(0.03, 0.1, 1, 45).map((days): Change => ({ days })),
);

test('faults of a document stay kept when what it refers to comes later', () => {
  const memory = createMemoryKeeper();
  const files = new Map([
    ['content/site.yaml', SITE],
    [
      'content/incidents/2023-04-15-checkout.md',
      '---\ntitle: It failed\nstarted: soon\n---\n\n![](./map.png)\n',
    ],
  ]);
  both(toTree(sorted(files)), NOW, memory);
  files.set('content/incidents/map.png', 'x');
  both(toTree(sorted(files)), NOW, memory);
  const { kept, clean } = both(toTree(sorted(files)), NOW, memory);
  expect(kept).toEqual(clean);
  expect(kept.problems.map(({ rule }) => rule)).toContain('time/unreadable');
});

test('after any changes, a check by what is kept comes to the same as a clean one', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 3, maxLength: 14 }), (changes) => {
      const memory = createMemoryKeeper();
      const files = new Map<string, string>([['content/site.yaml', SITE]]);
      let now = NOW;
      for (const { files: written = {}, move, days = 0 } of changes) {
        now += days * DAY;
        for (const [file, text] of Object.entries(written)) {
          if (text === undefined) files.delete(file);
          else files.set(file, text);
        }
        if (move) {
          const text = files.get(move[0]);
          files.delete(move[0]);
          if (text !== undefined) files.set(move[1], text);
        }
        const tree = toTree(sorted(files));
        const { kept, clean, span } = both(tree, now, memory);
        expect(kept).toEqual(clean);
        expect(atEnds(tree, span, now)).toEqual([clean.problems, clean.problems]);
      }
    }),
    { numRuns: 60 },
  );
});

function sorted(files: ReadonlyMap<string, string>): SourceFile[] {
  return [...files]
    .map(([file, text]) => ({ file, text }))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}

describe('what is kept', () => {
  const text = (title: string, more = '') =>
    `---\ntitle: ${title}\nstarted: 2023-04-15 12:00\n---\n\n${more}\n`;
  const tree = (texts: Record<string, string>) =>
    toTree(
      sorted(
        new Map([
          ['content/site.yaml', SITE],
          ...Object.entries(texts).map(([id, file]): [string, string] => [
            `content/incidents/${id}.mdx`,
            file,
          ]),
        ]),
      ),
    );
  const [ONE, TWO] = IDS;

  test('of an unchanged document is used again, and stays as it is', () => {
    const memory = createMemoryKeeper();
    contentOf(tree({ [ONE]: text('One') }), { now: NOW, keeper: memory.keeper });
    memory.next();
    const kept = memory.keeper.get(`content/incidents/${ONE}.mdx`);
    // Whoever reads the file again would not find these words.
    Object.assign(kept?.value ?? {}, { title: 'From another time' });
    const { incidents } = contentOf(tree({ [ONE]: text('One') }), { now: NOW + 1, keeper: memory.keeper });
    expect(incidents.map(({ title }) => title)).toEqual(['From another time']);
    expect(memory.kept.get(`content/incidents/${ONE}.mdx`)).toBe(kept);
  });

  test.each([
    ['another text', { [ONE]: text('Two') }, 'one'],
    ['another version of the code', { [ONE]: text('One') }, 'two'],
  ])('is of no use with %s', (_, texts, version) => {
    const memory = createMemoryKeeper();
    contentOf(tree({ [ONE]: text('One') }), { now: NOW, keeper: memory.keeper });
    memory.next();
    const kept = memory.keeper.get(`content/incidents/${ONE}.mdx`);
    Object.assign(kept?.value ?? {}, { title: 'From another time' });
    const { incidents } = contentOf(tree(texts), { now: NOW, keeper: { ...memory.keeper, version } });
    expect(incidents.map(({ title }) => title)).not.toContain('From another time');
  });

  test('of those that link to what went away is judged anew, of all others it is not', () => {
    const memory = createMemoryKeeper();
    const linking = text('One', `[That](/incidents/${TWO}/)`);
    const other = text('Three', 'Nothing to see.');
    contentOf(tree({ [ONE]: linking, [TWO]: text('Two'), '2023-05-01-three': other }), {
      now: NOW,
      keeper: memory.keeper,
    });
    memory.next();
    const { problems } = contentOf(tree({ [ONE]: linking, '2023-05-01-three': other }), {
      now: NOW,
      keeper: memory.keeper,
    });
    expect(problems.map(({ rule }) => rule)).toContain('link/missing');
    expect(memory.kept.get('content/incidents/2023-05-01-three.mdx')).toBe(
      memory.keeper.get('content/incidents/2023-05-01-three.mdx'),
    );
    expect([...memory.kept.keys()]).not.toContain(`content/incidents/${TWO}.mdx`);
  });
});
