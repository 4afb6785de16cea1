import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What holds for every page, beside the policy that each carries itself: that one knows the hashes of
 * its diagrams' styles; this one adds what only a header can say.
 */
const POLICY = [
  "script-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = `/*
  Content-Security-Policy: ${POLICY}
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()
  Cross-Origin-Opener-Policy: same-origin

/api/*
  Access-Control-Allow-Origin: *

/badge.svg
  Access-Control-Allow-Origin: *

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/share/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** What Netlify, Cloudflare Pages and their kind send along with the files. */
export async function writeHeaders(folder: string): Promise<void> {
  await writeFile(join(folder, '_headers'), HEADERS);
}
