import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRepository, runIn } from '../support/cli.ts';

const ACTIONS = `actions:
  - { text: Test the gateway., owner: Payments, due: 2024-03-01 }
  - { text: Add an alarm., owner: Payments, due: 2023-12-01, status: in-progress }
  - { text: Write it down., owner: Platform }
  - { text: Ask around. }
  - { text: Done already., owner: Payments, done: 2023-05-01 }
  - { text: Not any more., owner: Payments, dropped: 2023-05-01, reason: Why. }
`;

async function repository(): Promise<string> {
  const root = await createRepository();
  const report = (more: string) =>
    `---\ntitle: Checkout failed\nstarted: 2023-04-15 12:00\nresolved: 13:30\n${more}---\n\nWhy.\n`;
  await writeFile(join(root, 'content/incidents/2023-04-15-checkout.mdx'), report(ACTIONS));
  const hidden = 'actions: [{ text: A secret., owner: Payments }]\n';
  await writeFile(join(root, 'content/incidents/2023-04-15-draft.mdx'), report(`draft: true\n${hidden}`));
  await writeFile(
    join(root, 'content/incidents/2023-04-15-later.mdx'),
    report(`publishAt: 2025-01-01 09:00\n${hidden}`),
  );
  return root;
}

test('what is promised and still to be done is listed by owner, overdue first', async () => {
  const { code, stdout } = await runIn(await repository(), 'check', '--promises');
  const file = '(content/incidents/2023-04-15-checkout.mdx)';
  expect(code).toBe(0);
  expect(stdout).toBe(`Payments
  overdue, due 2023-12-01: Add an alarm. ${file}
  due 2024-03-01: Test the gateway. ${file}

Platform
  no due date: Write it down. ${file}

Without an owner
  no due date: Ask around. ${file}
`);
});

test('a team asks for its own, however it is written', async () => {
  const root = await repository();
  const { stdout } = await runIn(root, 'check', '--promises', '--owner', 'platform');
  expect(stdout).toBe(
    'Platform\n  no due date: Write it down. (content/incidents/2023-04-15-checkout.mdx)\n',
  );
  const none = await runIn(root, 'check', '--promises', '--owner', 'Search');
  expect(none).toMatchObject({
    code: 0,
    stdout: 'Nothing is to be done: every promise is kept or dropped.\n',
  });
});

test('an owner without promises is wrong usage', async () => {
  expect(await runIn(await repository(), 'check', '--owner', 'Search')).toMatchObject({ code: 2 });
});
