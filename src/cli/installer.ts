import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import process from 'node:process';
import type { Io } from './io.ts';

const INSTALLERS = ['npm', 'pnpm', 'yarn', 'bun'] as const;

/** A program that installs packages and runs scripts. */
export type Installer = (typeof INSTALLERS)[number];

/** The one that we were started by, which says so, such as `pnpm/12.21.0 node/v24.1.0`. */
export function installerOf({ npm_config_user_agent: agent = '' }: Io['env']): Installer {
  return INSTALLERS.find((name) => agent.startsWith(`${name}/`)) ?? 'npm';
}

/** What each leaves beside the manifest. */
const LOCKFILES: Readonly<Record<string, Installer>> = {
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
};

/** The lockfile of a project; nothing where there is none. */
export async function lockfileIn(cwd: string): Promise<string | undefined> {
  const names = await readdir(cwd);
  return Object.keys(LOCKFILES).find((name) => names.includes(name));
}

/** The one that a project was installed by, or else the one that we were started by. */
export async function installerIn({ cwd, env }: Io): Promise<Installer> {
  const lockfile = await lockfileIn(cwd);
  return (lockfile !== undefined && LOCKFILES[lockfile]) || installerOf(env);
}

/** Installs what the manifest of a folder names; false if that failed, which the installer has explained. */
export function runInstaller(installer: Installer, cwd: string, { env }: Io): Promise<boolean> {
  return new Promise((resolve) => {
    // Installers are scripts on Windows, which only a shell starts.
    const child = spawn(installer, ['install'], {
      cwd,
      env: { ...process.env, ...env },
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
