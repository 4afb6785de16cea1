import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { COMMAND_USAGE } from '../../src/cli/usage.ts';
import { createRepository, readAll, runIn } from '../support/cli.ts';
import { runProcess } from '../support/run-process.ts';

test('the process ends with the code of its command', async () => {
  const root = await createRepository();
  expect(await runProcess(root, ['check'])).toMatchObject({
    code: 0,
    stdout: 'Checked 3 files: all is well.\n',
  });
  expect(await runProcess(root, ['chekc'])).toMatchObject({ code: 2 });
});

test('a process that crashes counts as none that went well', async () => {
  const crash = { NODE_OPTIONS: '--import=data:text/javascript,process.kill(process.pid,9)' };
  await expect(runProcess(await createRepository(), ['check'], crash)).rejects.toThrow(
    'was ended by SIGKILL',
  );
});

test.each([
  ['SIGINT', 'stopped by SIGINT'],
  ['SIGTERM', 'stopped by SIGTERM'],
  ['SIGKILL', 'ended by SIGKILL, as systems do when memory runs out'],
])('a build that ends by %s says so, and that nothing was published', async (signal, says) => {
  const end = `process.argv[1].includes('run-build')&&process.kill(process.pid,'${signal}')`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${end}` };
  expect(await runProcess(await createRepository(), ['build'], env)).toMatchObject({
    code: 1,
    output: `The build was ${says}. What was published before is unchanged.\n`,
  });
});

test('nobody at a terminal is not waited for, and told which flags are needed', async () => {
  const root = await createRepository();
  for (const [args, flag] of [
    [['new'], '--title'],
    [['new', 'maintenance'], '--starts'],
    [['new', 'update', 'gateway'], '--text'],
    [['init', '--force'], '--name'],
  ] as const) {
    expect(await runProcess(root, args)).toMatchObject({ code: 2, stderr: expect.stringContaining(flag) });
  }
});

test.each(Object.entries(COMMAND_USAGE))('%s --help says what it understands', async (command, usage) => {
  const root = await createRepository();
  const before = await readAll(root);
  expect(await runIn(root, command, '--help')).toEqual({ code: 0, stdout: usage, stderr: '' });
  const wrong = await runIn(root, command, '--wrong');
  expect(wrong).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(usage.slice(0, 20)) });
  expect(wrong.stderr).toContain('--wrong');
  expect(await readAll(root)).toEqual(before);
});

test.each([
  ['dev', '--port', 'many'],
  ['preview', '--port', '70000'],
  ['dev', 'now'],
])('%s %s %s is wrong usage', async (...args) => {
  const root = await createRepository();
  expect(await runIn(root, ...args)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(args.at(-1) ?? ''),
  });
});

test('preview without a site says how to build one', async () => {
  const root = await createRepository();
  expect(await runIn(root, 'preview')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no site in dist/ yet. Build it first: npm run build\n',
  });
});

test('dev at a port that is taken says so', async () => {
  const root = await createRepository();
  const server = createServer();
  onTestFinished(() => void server.close());
  const port = await new Promise<number>((resolve) => {
    server.listen(0, 'localhost', () => resolve((server.address() as { port: number }).port));
  });
  expect(await runIn(root, 'dev', '--port', String(port))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`Port ${port} is taken.`),
  });
});
