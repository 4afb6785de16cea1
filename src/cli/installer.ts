import { spawn } from 'node:child_process';
import process from 'node:process';
import type { Io } from './io.ts';

const INSTALLERS = ['npm', 'pnpm', 'yarn', 'bun'] as const;

/** A program that installs packages and runs scripts. */
export type Installer = (typeof INSTALLERS)[number];

/** The one that we were started by, which says so, such as `pnpm/12.21.0 node/v24.1.0`. */
export function installerOf({ npm_config_user_agent: agent = '' }: Io['env']): Installer {
  return INSTALLERS.find((name) => agent.startsWith(`${name}/`)) ?? 'npm';
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
