import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../../data/paths.ts';
import { loadSearchHead, searchFiles } from '../../data/search.ts';

export const getStaticPaths = keyed(async () =>
  (await searchFiles()).map(({ path, bytes }) => ({
    params: { file: path.replace(/\.bin$/, '') },
    props: { bytes },
    ready: bytes,
  })),
) satisfies GetStaticPaths;

/** Of all files only the first tells when the site was built. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> | undefined }> = async ({ props }) =>
  new Response(props.bytes ?? (await loadSearchHead()), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
