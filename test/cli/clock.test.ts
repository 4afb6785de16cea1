import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRepository, readAll } from '../support/cli.ts';
import { runProcess } from '../support/run-process.ts';

const ZONES = [
  'America/New_York',
  'Asia/Tokyo',
  'Europe/Amsterdam',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
];

/** Moments with odd seconds; the clocks of some of these zones were just changed, or were about to be. */
const MOMENTS = [
  '2026-11-28T14:53:21Z',
  '2026-11-01T05:47:59Z',
  '2026-11-01T06:12:01Z',
  '2026-10-25T00:30:17Z',
  '2026-10-25T01:29:43Z',
  '2026-04-04T14:44:37Z',
  '2026-04-04T15:14:11Z',
  '2026-12-31T23:59:59Z',
];

const EXAMPLE = 'name: Wickerline Status\nurl: https://status.example.com\nclock: 2026-04-16 10:40\n';

/** Each moment in one zone, and each zone at one moment at least. */
const CASES = MOMENTS.map((moment, index) => ({ moment, zone: ZONES[index % ZONES.length] ?? 'UTC' })).concat(
  ZONES.map((zone, index) => ({ moment: MOMENTS[(index + 3) % MOMENTS.length] ?? '', zone })),
);

describe.each(CASES)('at $moment in $zone', ({ moment, zone }) => {
  test('what the commands write can be published at once', async () => {
    const root = await createRepository();
    await writeFile(join(root, 'content/site.yaml'), EXAMPLE);
    const at = (seconds: number) => ({
      TZ: zone === 'Asia/Tokyo' ? 'America/New_York' : 'Asia/Tokyo',
      SOURCE_DATE_EPOCH: String(Date.parse(moment) / 1000 + seconds),
    });
    const succeed = async (seconds: number, ...args: string[]) => {
      const outcome = await runProcess(root, args, at(seconds));
      expect(outcome, args.join(' ')).toMatchObject({ code: 0 });
      return outcome;
    };
    await succeed(0, 'init', '--name', 'Harbour', '--timezone', zone, '--services', 'Web shop, API');
    expect((await succeed(0, 'check')).stdout).toContain('all is well');
    await succeed(0, 'new', '--title', 'Logins fail', '--service', 'web-shop');
    await succeed(7, 'new', 'update', 'logins-fail', '--text', 'We found it.', '--status', 'identified');
    await succeed(7, 'check');
    await succeed(47, 'new', 'resolve', 'logins-fail');
    const starts = new Date(Date.parse(moment) + 864e5).toISOString().slice(0, 16);
    const window = ['--starts', `${starts}Z`, '--ends', '+2h', '--service', 'api'];
    await succeed(47, 'new', 'maintenance', '--title', 'The database moves', ...window);
    expect((await succeed(47, 'check')).stdout).not.toMatch(/(?:time|order|outside|resolution)$/m);
    const [file = ''] = (await readdir(join(root, 'content/incidents'))).filter((name) =>
      /logins/.test(name),
    );
    const { [`content/incidents/${file}`]: text = '' } = await readAll(root);
    expect(text).toMatch(/^resolved: /m);
  });
});
