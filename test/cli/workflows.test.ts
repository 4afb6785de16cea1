import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '../../.github/workflows');

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      permissions?: Record<string, string>;
      'timeout-minutes'?: number;
      uses?: string;
      steps?: { run?: string }[];
    }
  >;
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const workflow: Workflow = parse(text);

  test('pins every action to a commit, with its version', () => {
    const uses = [...text.matchAll(/uses: (.+)$/gm)].map(([, action]) => action);
    for (const action of uses) expect(action).toMatch(/^\.\/|@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may read alone, unless it is the job that publishes or proposes a change', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [name, { permissions = {} }] of Object.entries(workflow.jobs)) {
      if (!['deploy', 'publish', 'propose'].includes(name)) expect(permissions).toEqual({});
    }
  });

  test('keeps no credentials in the checkout, and gives nothing to pull requests of strangers', () => {
    const checkouts = text.match(/uses: actions\/checkout@/g)?.length ?? 0;
    expect(text.match(/persist-credentials: false/g)?.length ?? 0).toBe(checkouts);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    if ('pull_request' in workflow.on || !('workflow_call' in workflow.on))
      expect(text).not.toContain('secrets.');
  });

  test('gives secrets to the steps that publish alone, where no code of the site runs', () => {
    for (const [name, { steps = [] }] of Object.entries(workflow.jobs)) {
      const withSecrets = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
      if (name !== 'upload') expect(withSecrets).toEqual([]);
      for (const step of withSecrets) expect(step.run).not.toMatch(/\bnpm\b/);
    }
  });

  test('never puts the words of others into a script', () => {
    for (const { steps = [] } of Object.values(workflow.jobs))
      for (const { run = '' } of steps) expect(run).not.toContain('${{');
    expect(text).not.toMatch(/run:[^\n]*\$\{\{\s*github\.(?:event|head_ref)/);
  });

  test('runs commands that exist, and ends in time', () => {
    const { scripts } = JSON.parse(readFileSync(join(FOLDER, '../../package.json'), 'utf8'));
    for (const [, script = ''] of text.matchAll(/npm run (?:--silent )?([\w-]+)/g))
      expect(scripts).toHaveProperty(script);
    for (const job of Object.values(workflow.jobs)) expect(job.uses ?? job['timeout-minutes']).toBeDefined();
  });
});
