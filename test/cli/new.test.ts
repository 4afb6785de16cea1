import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerIn, createRepository, readAll, runIn } from '../support/cli.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const FILE = 'content/incidents/2024-01-01-logins-fail-for-one-in-ten.mdx';

describe('npm run new', () => {
  test('writes a complete file from flags, in the zone of the site', async () => {
    const root = await createRepository();
    const outcome = await runIn(
      root,
      'new',
      '--title',
      'Logins fail: for one in ten',
      '--severity',
      'major',
      '--service',
      'checkout',
    );
    expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining(FILE), stderr: '' });
    const { [FILE]: text = '' } = await readAll(root);
    expect(text).toContain('title: "Logins fail: for one in ten"\n');
    expect(text).toContain('started: 2024-01-01 09:30\n');
    expect(text).toContain('severity: major\n');
    expect(text).toContain('checkout: partial-outage');
    expect(await runIn(root, 'check')).toMatchObject({ code: 0, stdout: 'Checked 4 files: all is well.\n' });
  });

  test('asks for what was not said', async () => {
    const root = await createRepository();
    const severity = [DOWN, DOWN, ENTER];
    const [services, impact, words] = [[' ', ENTER], [ENTER], ['Some logins fail.', ENTER]];
    const answers = [
      'Logins fail for one in ten',
      ENTER,
      ENTER,
      ...severity,
      ...services,
      ...impact,
      ...words,
    ];
    const { code, stdout } = await answerIn(root, ['new'], answers);
    expect(code).toBe(0);
    expect(stdout).toContain('What do customers see?');
    expect(stdout).toContain('What does it do to Checkout?');
    const { [FILE]: text = '' } = await readAll(root);
    expect(text).toContain('severity: major\n');
    expect(text).toContain('started: 2024-01-01 09:30\n');
    expect(text).toContain('  checkout: degraded\n');
    expect(text).toContain('text: Some logins fail.\n');
  });

  test('takes a day where no time is known', async () => {
    const root = await createRepository();
    const { code } = await runIn(root, 'new', '--title', 'A', '--started', '2018-01-17');
    expect(code).toBe(0);
    const file = 'content/incidents/2018-01-17-a.mdx';
    expect((await readAll(root))[file]).toContain('started: 2018-01-17\n');
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
    const counted = await runIn(root, 'new', 'resolve', '2018-01-17-a', '--at', '+1h');
    expect(counted).toMatchObject({ code: 2 });
    expect(await runIn(root, 'new', 'resolve', '2018-01-17-a', '--text', 'Over.')).toMatchObject({ code: 0 });
  });

  test('decides no severity by itself', async () => {
    const root = await createRepository();
    await answerIn(root, ['new'], ['Logins fail for one in ten', ENTER, ENTER, ENTER, ENTER, ENTER]);
    expect((await readAll(root))[FILE]).toContain('# severity: major\n');
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
  });

  test('takes the impact with the service', async () => {
    const root = await createRepository();
    await runIn(root, 'new', '--title', 'Logins fail for one in ten', '--service', 'checkout:major-outage');
    expect((await readAll(root))[FILE]).toContain('  checkout: major-outage\n');
  });

  test('an incident that began before was told of now', async () => {
    const root = await createRepository();
    await runIn(root, 'new', '--title', 'A', '--started', '2023-12-31 23:10:30');
    const { 'content/incidents/2023-12-31-a.mdx': text = '' } = await readAll(root);
    expect(text).toContain('started: 2023-12-31 23:10:30\n');
    expect(text).toContain('  - at: 2024-01-01 09:30\n');
  });

  test('never overwrites', async () => {
    const root = await createRepository();
    await runIn(root, 'new', '--title', 'Logins fail for one in ten');
    await writeFile(join(root, FILE), 'Mine.');
    const outcome = await runIn(root, 'new', '--title', 'Logins fail for one in ten');
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('already exists') });
    expect((await readAll(root))[FILE]).toBe('Mine.');
  });

  test.each([
    [['new'], 'Missing `--title`'],
    [['new', '--title', 'A', '--severity', 'huge'], 'expected critical, major, minor'],
    [['new', '--title', 'A', '--service', 'basket'], 'expected checkout, storefront'],
    [['new', '--title', 'A', '--started', '12:00'], 'without a date'],
    [['new', '--title', ''], 'Missing `--title`'],
    [
      ['new', '--title', 'A', '--service', 'checkout:down'],
      'expected degraded, partial-outage, major-outage',
    ],
    [['new', '--title', 'A', '--started', '2024-01-02 12:00'], 'in the future'],
    [['new', '--title', 'A', '--started', '2024-01-02'], 'in the future'],
    [['new', '--title', 'A', '--started', '2023-02-30'], 'a day that exists'],
    [['new', 'maintenance', '--title', 'A', '--starts', '2024-01-17', '--ends', '2024-01-18'], 'time of day'],
    [['new', '--title', 'A', '--at', '12:00'], 'Unexpected `--at`'],
    [['new', 'maintenance'], 'Missing `--title`, `--starts`, `--ends`'],
    [['new', 'update', 'gateway', 'We', 'see'], 'Unexpected `We`'],
    [['new', 'updaet', 'gateway'], 'expected update, resolve, maintenance or translate'],
    [['new', 'update'], 'Missing the id'],
    [['new', 'update', 'gateway'], 'Missing `--text`'],
    [['new', 'update', 'gateway', '--text', 'A.', '--service', 'checkout'], '`checkout:operational`'],
    [['new', 'update', 'gateway', '--text', 'A.', '--service', 'checkout:well'], 'expected operational'],
    [['new', 'update', 'gateway', '--text', 'A.', '--service', 'basket:degraded'], 'expected checkout'],
    [['new', 'resolve'], 'No incident is open.'],
    [['new', 'update', '2023-02-02-gatewy-timeouts'], 'did you mean `2023-02-02-gateway-timeouts`?'],
  ])('%j is wrong usage', async (args, words) => {
    const root = await createRepository();
    const before = await readAll(root);
    expect(await runIn(root, ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
    expect(await readAll(root)).toEqual(before);
  });
});

describe('npm run new -- update and resolve', () => {
  test('an incident goes from its beginning to its end without an error', async () => {
    const root = await createRepository();
    await runIn(root, 'new', '--title', 'Logins fail for one in ten', '--service', 'checkout');
    await runIn(root, 'new', 'update', 'logins', '--status', 'identified', '--text', 'A key: expired.');
    const { code } = await runIn(root, 'new', 'resolve', 'logins', '--text', 'All can log in.');
    expect(code).toBe(0);
    const { [FILE]: text = '' } = await readAll(root);
    expect(text).toContain('resolved: 2024-01-01 09:30\n');
    expect(text).toContain('  - at: 2024-01-01 09:30\n    status: identified\n    text: "A key: expired."\n');
    expect(text.indexOf('status: identified')).toBeLessThan(text.indexOf('status: resolved'));
    expect(text).not.toContain('# resolved:');
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
    expect(await runIn(root, 'new', 'resolve', 'logins')).toMatchObject({ code: 2 });
  });

  test('an update says how services are from then on, and the resolution that they are well', async () => {
    const root = await createRepository();
    await runIn(root, 'new', '--title', 'Logins fail for one in ten', '--service', 'checkout:major-outage');
    const states = ['--service', 'checkout:degraded', '--service', 'storefront:partial-outage'];
    await runIn(root, 'new', 'update', 'logins', '--text', 'Better.', ...states);
    await runIn(root, 'new', 'update', 'logins', '--text', 'Well.', '--service', 'checkout:operational');
    const { [FILE]: during = '' } = await readAll(root);
    expect(during).toContain(
      '    text: Better.\n    services: { checkout: degraded, storefront: partial-outage }\n',
    );
    expect(during).toContain('    text: Well.\n    services: { checkout: operational }\n');
    await runIn(root, 'new', 'resolve', 'logins');
    expect((await readAll(root))[FILE]).toContain('    services: { storefront: operational }\n');
    const { code, stdout } = await runIn(root, 'check');
    expect(code).toBe(0);
    expect(stdout).not.toContain('services/');
  });

  test('asks which services changed', async () => {
    const root = await createRepository();
    await runIn(root, 'new', '--title', 'Logins fail for one in ten', '--service', 'checkout');
    const answers = [ENTER, 'Better.', ENTER, ' ', ENTER, DOWN, ENTER];
    const { stdout } = await answerIn(root, ['new', 'update', 'logins'], answers);
    expect(stdout).toContain('How is Checkout now?');
    expect((await readAll(root))[FILE]).toContain(
      '    text: Better.\n    services: { checkout: degraded }\n',
    );
  });

  test('without an id, the open incidents are offered', async () => {
    const root = await createRepository();
    await runIn(root, 'new', '--title', 'Logins fail for one in ten');
    await runIn(root, 'new', '--title', 'Mails arrive late', '--started', '2024-01-01 08:00');
    expect(await runIn(root, 'new', 'update', '--text', 'B.')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        '`2024-01-01-mails-arrive-late`, `2024-01-01-logins-fail-for-one-in-ten`',
      ),
    });
    const { stdout } = await answerIn(root, ['new', 'resolve'], [DOWN, ENTER, ENTER, ENTER]);
    expect(stdout).not.toContain('gateway');
    expect((await readAll(root))[FILE]).toContain('resolved: 2024-01-01 09:30\n');
  });

  test.each([
    ['09:10', '2024-01-01 09:10'],
    ['9:10:20 AM', '2024-01-01 09:10:20'],
    ['about 9:10', '~2024-01-01 09:10'],
    ['23:50', '2023-12-31 23:50'],
    ['+1h30m', '2024-01-01 00:15'],
    ['2024-01-01T14:00:00Z', '2024-01-01 09:00'],
  ])('--at %s was %s', async (at, written) => {
    const root = await createRepository();
    await runIn(root, 'new', '--title', 'A', '--started', '2023-12-31 22:45');
    expect(await runIn(root, 'new', 'resolve', '2023-12-31-a', '--at', at)).toMatchObject({ code: 0 });
    const { 'content/incidents/2023-12-31-a.mdx': text = '' } = await readAll(root);
    expect(text).toContain(`resolved: ${written}\n`);
    expect(text).toContain('  - at: 2024-01-01 09:30\n    status: resolved\n');
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
  });

  test.each([
    ['2024-01-01 09:31', 'in the future'],
    ['2023-12-31 22:44', '2023-12-31 22:45 or later'],
    ['soon', 'Unexpected time `soon`'],
  ])('--at %s is refused', async (at, words) => {
    const root = await createRepository();
    await runIn(root, 'new', '--title', 'A', '--started', '2023-12-31 22:45');
    const before = await readAll(root);
    expect(await runIn(root, 'new', 'resolve', '2023-12-31-a', '--at', at)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(words),
    });
    expect(await readAll(root)).toEqual(before);
  });

  test('only a comment is taken for one that holds a place', async () => {
    const root = await createRepository();
    const file = 'content/incidents/2023-04-15-outage.mdx';
    const text = 'started: 2023-04-15 12:00\nsummary: |\n  A.\n  # resolved: no\n# resolved: when?\n';
    await writeFile(join(root, file), `---\ntitle: Checkout failed\n${text}---\n\n# resolved: later\n`);
    await runIn(root, 'new', 'resolve', 'outage');
    const { [file]: written = '' } = await readAll(root);
    expect(written).toContain('  # resolved: no\nresolved: 2024-01-01 09:30\nupdates:');
    expect(written).toContain('\n# resolved: later\n');
  });

  test.each([
    ['no updates yet', '', 'updates:\n  - at: 2024-01-01 09:30\n'],
    [
      'a list in brackets',
      'updates: [{ at: 2023-04-15 12:10, text: A. }]\n',
      'text: A. }, { at: "2024-01-01 09:30"',
    ],
    [
      'a list in brackets with services',
      'updates: [{ at: 2023-04-15 12:10, text: A., services: { checkout: degraded } }]\n',
      'services: { checkout: degraded } }, { at: "2024-01-01 09:30"',
    ],
    ['an empty list', 'updates: []\n', 'updates: [{ at: "2024-01-01 09:30"'],
    ['a list without indent', 'updates:\n- at: 2023-04-15 12:10\n  text: A.\n', '\n- at: 2024-01-01 09:30\n'],
    [
      'a text of several lines',
      'updates:\n  - at: 2023-04-15 12:10\n    text: >-\n      A.\n\n      B.\ntags: [a]\n',
      '      B.\n  - at: 2024-01-01 09:30\n',
    ],
  ])('an update is added to %s', async (_, updates, expected) => {
    const root = await createRepository();
    const file = 'content/incidents/2023-04-15-outage.mdx';
    await writeFile(
      join(root, file),
      `---\ntitle: Checkout failed\nstarted: 2023-04-15 12:00\n${updates}---\n`,
    );
    expect(await runIn(root, 'new', 'update', 'outage', '--text', 'B.')).toMatchObject({ code: 0 });
    expect((await readAll(root))[file]).toContain(expected);
    expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
  });
});

test('what is new in an example is of its time', async () => {
  const root = await createRepository();
  const site = (await readAll(root))['content/site.yaml'];
  await writeFile(join(root, 'content/site.yaml'), `${site}clock: 2023-06-01 10:00\n`);
  expect(await runIn(root, 'new', '--title', 'Logins fail')).toMatchObject({ code: 0 });
  expect(await readAll(root)).toHaveProperty(['content/incidents/2023-06-01-logins-fail.mdx']);
  expect(await runIn(root, 'check')).toMatchObject({ code: 0 });
});

test('npm run new -- maintenance announces planned work', async () => {
  const root = await createRepository();
  const args = [
    '--title',
    'The database moves',
    '--starts',
    '2024-02-01 23:00',
    '--ends',
    '01:00',
    '--service',
    'checkout',
  ];
  expect(await runIn(root, 'new', 'maintenance', ...args)).toMatchObject({ code: 0 });
  expect(await readAll(root)).toHaveProperty(['content/maintenance/2024-02-01-the-database-moves.mdx']);
  expect(await runIn(root, 'check')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('all is well'),
  });
});
