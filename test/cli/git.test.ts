import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishingSteps } from '../../src/cli/git.ts';
import { createRepository, ioIn, runIn } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';

const CHANGE = { paths: ['content/incidents/2024-01-01-a.mdx'], message: 'Add incident 2024-01-01-a' };

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' });
}

async function createGit(): Promise<string> {
  const root = await createRepository();
  git(root, 'init', '--quiet');
  git(root, 'config', 'user.email', 'author@example.com');
  git(root, 'config', 'user.name', 'Author');
  return root;
}

/** The commands among the lines that were printed. */
function commandsIn(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.startsWith('  git ') ? [line.trim()] : []));
}

describe('what is left to do before a change is public', () => {
  test('is three commands in a repository that was pushed before', async () => {
    const root = await createGit();
    git(root, 'init', '--quiet', '--bare', '.remote');
    git(root, 'remote', 'add', 'origin', '.remote');
    git(root, 'add', 'content');
    git(root, 'commit', '--quiet', '-m', 'Begin');
    git(root, 'push', '--quiet', '-u', 'origin', 'HEAD');
    expect(commandsIn(await publishingSteps(CHANGE, ioIn(root).io))).toEqual([
      'git add content/incidents/2024-01-01-a.mdx',
      'git commit -m "Add incident 2024-01-01-a"',
      'git push',
    ]);
  });

  test('begins with a remote where there is none', async () => {
    const commands = commandsIn(await publishingSteps(CHANGE, ioIn(await createGit()).io));
    expect(commands.slice(2)).toEqual([
      'git remote add origin <the address of your repository at your git host>',
      'git push -u origin HEAD',
    ]);
  });

  test('begins with a repository where there is none', async () => {
    const steps = await publishingSteps(CHANGE, ioIn(await createRepository()).io);
    expect(commandsIn(steps)[0]).toBe('git init');
    expect(steps).not.toContain('git push');
  });

  test('names paths from the folder in which the command was typed', async () => {
    const root = await createGit();
    const { io } = ioIn(root);
    const typed = { ...io, env: { INIT_CWD: join(root, 'content/pages') } };
    expect(commandsIn(await publishingSteps(CHANGE, typed))[0]).toBe('git add ../incidents/2024-01-01-a.mdx');
  });

  test.each(['A b.mdx', "It's $HOME.mdx", 'a"b`c.mdx', '-n.mdx'])('a shell understands %s', async (name) => {
    const root = await createGit();
    const path = `content/incidents/${name}`;
    writeFiles(root, { [path]: 'A' });
    const change = { paths: [path], message: `Update incident ${name}` };
    const [add = '', commit = ''] = commandsIn(await publishingSteps(change, ioIn(root).io));
    execFileSync('sh', ['-c', `${add} && ${commit}`], { cwd: root });
    expect(git(root, 'log', '-1', '--format=%s').trim()).toBe(change.message);
    expect(
      git(root, '-c', 'core.quotePath=false', 'ls-tree', '-rz', '--name-only', 'HEAD').replace('\0', ''),
    ).toBe(change.paths[0]);
  });
});

test.each([
  [['new', '--title', 'A'], 'Add incident 2024-01-01-a'],
  [['new', 'update', 'gateway', '--text', 'B.'], 'Update incident 2023-02-02-gateway-timeouts'],
  [
    ['new', 'maintenance', '--title', 'A', '--starts', '2024-02-01 10:00', '--ends', '11:00'],
    'Announce maintenance 2024-02-01-a',
  ],
  [['init', '--name', 'A', '--force'], 'Begin our own status site'],
])('%j prints commands that commit what it wrote', async (args, message) => {
  const root = await createGit();
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '-m', 'Begin');
  const { stdout } = await runIn(root, ...args);
  const [add = '', commit = ''] = commandsIn(stdout);
  execFileSync('sh', ['-c', `${add} && ${commit}`], { cwd: root });
  expect(git(root, 'log', '-1', '--format=%s').trim()).toBe(message);
  expect(git(root, 'status', '--porcelain').replace('?? content.old/\n', '')).toBe('');
});
