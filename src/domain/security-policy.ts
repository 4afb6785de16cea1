/** What all that we publish may load: files of its own site, and pictures within a page. */
const OWN = {
  script: "script-src 'self'",
  connect: "connect-src 'self'",
  font: "font-src 'self'",
  image: "img-src 'self' data:",
  form: "form-action 'self'",
  base: "base-uri 'none'",
} as const;

const NOTHING = "default-src 'none'";
/** Styles that no hash vouches for. */
const ANY_STYLE = "style-src 'unsafe-inline'";
/** Where the server of a site that is developed tells what changed. */
const SOCKET = 'ws:';

/**
 * The policy every page carries: nothing from elsewhere, no inline script, no inline style but
 * the style elements of its diagrams, by their hashes. While a site is developed, its server sends styles as
 * elements and keeps a socket open, and nothing else is allowed beyond.
 */
export function pagePolicy(styleHashes: readonly string[], isDeveloped = false): string {
  const hashes = isDeveloped ? ["'unsafe-inline'"] : styleHashes.map((hash) => `'${hash}'`);
  return policyOf(
    NOTHING,
    OWN.script,
    `style-src ${["'self'", ...new Set(hashes)].join(' ')}`,
    OWN.image,
    OWN.font,
    isDeveloped ? `${OWN.connect} ${SOCKET}` : OWN.connect,
    "manifest-src 'self'",
    OWN.form,
    OWN.base,
  );
}

/**
 * What holds for every page, beside the policy that each carries itself: that one knows the hashes of
 * its diagrams' styles; this one adds what only a header can say.
 */
export const HEADER_POLICY = policyOf(
  OWN.script,
  OWN.connect,
  OWN.font,
  OWN.image,
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  OWN.base,
  OWN.form,
  "frame-ancestors 'none'",
);

/** A drawing that is opened by itself runs nothing and loads nothing. */
export const DRAWING_POLICY = policyOf(NOTHING, ANY_STYLE, 'sandbox');

/** The page of a file's problems: its own styles, and the script that reloads it. */
export const PROBLEM_POLICY = policyOf(
  NOTHING,
  ANY_STYLE,
  OWN.script,
  `${OWN.connect} ${SOCKET}`,
  'img-src data:',
);

function policyOf(...directives: string[]): string {
  return directives.join('; ');
}
