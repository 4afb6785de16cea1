import type { Migration } from './migration.ts';

/** Every change of the form of content since 0.1.0, the oldest first. */
export const MIGRATIONS: readonly Migration[] = [];
