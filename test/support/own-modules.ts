import { vi } from 'vitest';

// Files of tests that share a process share packages there and nothing of ours: each has our modules as they begin.
vi.resetModules();
