import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSearchIndex } from '../../data/search.ts';

export const getStaticPaths = (async () =>
  [...(await loadSearchIndex()).files].map(([file, bytes]) => ({
    params: { file: file.replace(/\.bin$/, '') },
    props: { bytes },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
