import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRepository, readAll, runIn } from '../support/cli.ts';

const INCIDENT = 'content/incidents/2023-04-15-checkout-outage.mdx';

const FAULTY = `---
title: Checkout: two customers in five could not pay
# Facts in disorder.
started: 2023/4/15 12:00
resolvd: 13:30
severity: major
services: [checkout]
summary: Two orders in five failed.
impact: [{ label: Orders, value: 40% }]
cause: software-defect
timeline:
  - 12:10: The alarm went off.
  - 12:40: The gateway was restarted: it helped.
    # A remark that stays with its entry.
  - at: 12:20
    txt: The on-call engineer was paged.
---

Fewer than <5% of orders failed. <!-- Check this. --> See <https://example.com/graph>.<br>Done.
`;

const MENDED = `---
title: "Checkout: two customers in five could not pay"
# Facts in disorder.
started: 2023-04-15 12:00
resolved: 13:30
severity: major
services: [checkout]
summary: Two orders in five failed.
impact: [{ label: Orders, value: 40% }]
cause: software-defect
timeline:
  - 12:10: The alarm went off.
  - at: 12:20
    text: The on-call engineer was paged.
  - 12:40: "The gateway was restarted: it helped."
    # A remark that stays with its entry.
---

Fewer than \\<5% of orders failed. {/* Check this. */} See [https://example.com/graph](https://example.com/graph).<br />Done.
`;

describe('npm run check', () => {
  test('ends with 0 when all is well', async () => {
    const root = await createRepository();
    expect(await runIn(root, 'check')).toEqual({
      code: 0,
      stdout: 'Checked 3 files: all is well.\n',
      stderr: '',
    });
  });

  test('ends with 1 when there is an error, and changes nothing that its author wrote', async () => {
    const root = await createRepository();
    await writeFile(join(root, INCIDENT), FAULTY);
    const written = async () =>
      Object.entries(await readAll(root)).filter(([file]) => !file.startsWith('.cache/'));
    const before = await written();
    const { code, stdout } = await runIn(root, 'check');
    expect(code).toBe(1);
    expect(stdout).toContain(`${INCIDENT}:5:1 error Unexpected key \`resolvd\`, expected \`resolved\`.`);
    expect(await written()).toEqual(before);
  });

  test('ends with 0 when there is advice alone', async () => {
    const root = await createRepository();
    await writeFile(join(root, INCIDENT), MENDED.replace('cause: software-defect\n', ''));
    expect(await runIn(root, 'check')).toMatchObject({ code: 0, stdout: expect.stringContaining('advice') });
  });

  test('says what a diagram cannot hold', async () => {
    const root = await createRepository();
    const diagrams = [
      '```mermaid title="Retries"\nflowchart LR\n  a --> b\n  click a "https://example.com"\n```',
      '```mermaid title="Nothing"\nflowchart LR\n```',
    ];
    await writeFile(join(root, INCIDENT), `${MENDED}\n${diagrams.join('\n\n')}\n`);
    const { code, stdout } = await runIn(root, 'check');
    expect(code).toBe(0);
    expect(stdout).toContain(`${INCIDENT}:24:3 warning Unexpected link in a diagram`);
    expect(stdout).toContain(`${INCIDENT}:28:1 warning Unexpected empty diagram`);
  });

  test('advises on a diagram that no phone can show', async () => {
    const root = await createRepository();
    const steps = Array.from(
      { length: 40 },
      (_, index) => `  s${index}[Step number ${index}] --> s${index + 1}`,
    );
    const wide = `\`\`\`mermaid title="Steps"\nflowchart LR\n${steps.join('\n')}\n\`\`\``;
    await writeFile(join(root, INCIDENT), `${MENDED}\n${wide}\n${wide.replace('LR', 'TD')}\n`);
    const { code, stdout } = await runIn(root, 'check');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /:22:1 advice This diagram is \d+ screens of a phone wide .* diagram\/wide\n.*flowchart TD/,
    );
    expect(stdout.match(/diagram\/wide/g)).toHaveLength(1);
  });

  test.each([
    [['check', '--format', 'xml'], 'Unexpected format `xml`'],
    [['check', '--nope'], '--nope'],
    [['chekc'], 'Unexpected command `chekc`'],
    [[], 'Usage'],
  ])('%j is wrong usage', async (args, words) => {
    const root = await createRepository();
    expect(await runIn(root, ...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(words),
      stdout: '',
    });
  });
});

describe('npm run check -- --fix', () => {
  test('mends what is safe, keeps comments, and says what it did', async () => {
    const root = await createRepository();
    await writeFile(join(root, INCIDENT), FAULTY);
    const { code, stderr } = await runIn(root, 'check', '--fix');
    expect((await readAll(root))[INCIDENT]).toBe(MENDED);
    expect(code).toBe(0);
    expect(stderr).toContain(
      `Fixed ${INCIDENT}:5 frontmatter/unknown-key: \`resolvd\` is now \`resolved\`.\n`,
    );
    expect(stderr).toContain('put `timeline` in order of time.');
  });

  test('puts a timeline in order that begins on a day without a time', async () => {
    const root = await createRepository();
    const entries = ['  - 2023-04-15 12:40: It ended.\n', '  - 2023-04-15 12:20: It began.\n'];
    const fileWith = (lines: string[]) =>
      `---\ntitle: Checkout failed\nsummary: It did.\nstarted: 2023-04-15\ntimeline:\n${lines.join('')}---\n\nIt failed.\n`;
    await writeFile(join(root, INCIDENT), fileWith(entries));
    const { stderr } = await runIn(root, 'check', '--fix');
    expect(stderr).toContain('put `timeline` in order of time.');
    expect((await readAll(root))[INCIDENT]).toBe(fileWith(entries.toReversed()));
  });

  test('has nothing to do the second time', async () => {
    const root = await createRepository();
    await writeFile(join(root, INCIDENT), FAULTY);
    await runIn(root, 'check', '--fix');
    const once = await readAll(root);
    expect((await runIn(root, 'check', '--fix')).stderr).toBe('');
    expect(await readAll(root)).toEqual(once);
  });

  test('writes what was meant, and leaves the lines below', async () => {
    const root = await createRepository();
    const toFile = (draft: string, summary: string) =>
      `---\ntitle: Orders failed\nstarted: 2023-05-01 12:00\n${draft}\nsummary: ${summary}\nresolved: 13:00\n---\n`;
    await writeFile(join(root, INCIDENT), toFile('draft: >-\n  true', '&Co failed'));
    await runIn(root, 'check', '--fix');
    expect((await readAll(root))[INCIDENT]).toBe(toFile('draft: true', '"&Co failed"'));
  });

  test('leaves Windows line ends as they are', async () => {
    const root = await createRepository();
    await writeFile(join(root, INCIDENT), FAULTY.replaceAll('\n', '\r\n'));
    await runIn(root, 'check', '--fix');
    expect((await readAll(root))[INCIDENT]).toBe(MENDED.replaceAll('\n', '\r\n'));
  });
});
