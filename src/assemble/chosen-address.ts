import { parseSiteAddress } from '../domain/address.ts';
import { SettingFault } from '../domain/own-fault.ts';
import { quote } from '../schema/issues.ts';

/**
 * The address that the environment chooses over the site's own, such as a preview's.
 *
 * @throws SettingFault when it is none that `url` of `site.yaml` could be.
 */
export function chosenAddressOf({
  AFTERWORD_URL: text,
}: Readonly<Record<string, string | undefined>>): string | undefined {
  if (!text) return undefined;
  const read = parseSiteAddress(text);
  if ('url' in read) return read.url;
  const { unexpected, expected, remedy } = read.fault;
  throw new SettingFault(
    `Unexpected ${unexpected ?? quote(text)} in AFTERWORD_URL, expected ${expected}. ${remedy}`,
  );
}
