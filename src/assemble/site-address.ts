import { parseSite } from '../schema/parse-site.ts';
import { parseYamlDocument } from '../source/document.ts';
import { MAX_DOCUMENT, readFileOf } from '../source/read.ts';
import { chosenAddressOf } from './chosen-address.ts';

const FILE = 'content/site.yaml';

/** Where the site is published: all that must be known of it where no page is made. */
export async function readSiteUrl(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const chosen = chosenAddressOf(env);
  if (chosen !== undefined) return chosen;
  const { bytes } = await readFileOf(root, FILE, MAX_DOCUMENT);
  const { data } = parseYamlDocument({ file: FILE, text: bytes?.toString('utf8') ?? '' });
  return parseSite(data ?? {}).site.url;
}
