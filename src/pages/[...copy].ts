import type { APIRoute, GetStaticPaths } from 'astro';
import { copyPaths, loadCopy } from '../data/copies.ts';
import { keyed } from '../data/paths.ts';
import type { Copy } from '../domain/old-addresses.ts';

export const getStaticPaths = keyed(copyPaths) satisfies GetStaticPaths;

export const GET: APIRoute<{ copy: Copy }> = ({ props: { copy } }) => loadCopy(copy);
