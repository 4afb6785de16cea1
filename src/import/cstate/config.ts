import { parse as parseToml, TomlError } from 'smol-toml';
import { fileSlugOf } from '../../domain/address.ts';
import { toOneLine } from '../../domain/characters.ts';
import { isZone } from '../../domain/time.ts';
import { parseYaml } from '../../source/yaml.ts';
import { isRecord, shown, textsOf } from '../front-matter.ts';
import type { ImportedService, LedgerLine, SourceFile } from '../model.ts';
import { createTell } from '../record.ts';

/** What a site says of itself. */
export interface CstateConfig {
  name?: string | undefined;
  url?: string | undefined;
  description?: string | undefined;
  timezone?: string | undefined;
  /** The folder of its main language, and the others by theirs. */
  language: string;
  languages: readonly string[];
  systems: ImportedService[];
}

const CONFIG = /(?:^|\/)(?:config|hugo)\.(?:ya?ml|toml|json)$/;

/** Reads `config.yml`. */
export function readConfig(files: readonly SourceFile[], ledger: LedgerLine[]): CstateConfig {
  const file = files.find(({ path }) => CONFIG.test(path) && !path.includes('themes/'));
  const tell = createTell(ledger, file?.path ?? 'config.yml');
  const data = file ? dataOf(file) : {};
  if (data === undefined) tell('lost', 'config', file?.path ?? '', 'It can’t be read as data.');
  const { title, baseURL, params, languageCode, defaultContentLanguage, languages, timeZone, ...others } =
    data ?? {};
  const { systems, categories, description, ...more } = isRecord(params) ? params : {};
  const [zone] = textsOf(timeZone);
  const [url] = textsOf(baseURL).filter((text) => /^https?:\/\/[^/]/.test(text));
  const groups = groupsOf(categories);
  for (const [key, value] of Object.entries({ ...others, ...more })) {
    if (value !== undefined && value !== null)
      tell('left', key, shown(value), 'It is a setting of cState’s own.');
  }
  for (const [key, value] of Object.entries({ title, baseURL: url, description, timeZone: zone }))
    if (value) tell('kept', key, shown(value), 'It is a setting of the site.');
  return {
    name: textsOf(title)[0],
    url,
    description: textsOf(description).map(toOneLine)[0],
    timezone: zone !== undefined && isZone(zone) ? zone : undefined,
    language: textsOf(defaultContentLanguage)[0] ?? textsOf(languageCode)[0] ?? 'en',
    languages: isRecord(languages) ? Object.keys(languages) : [],
    systems: (Array.isArray(systems) ? systems : [])
      .filter(isRecord)
      .flatMap((system) => toService(system, groups, tell)),
  };
}

/** Names of categories; nothing for those whose name no reader sees. */
function groupsOf(categories: unknown): Map<string, string | undefined> {
  const all = (Array.isArray(categories) ? categories : []).filter(isRecord);
  return new Map(
    all.map(({ name, untitled }) => [
      textsOf(name)[0] ?? '',
      untitled === true ? undefined : textsOf(name)[0],
    ]),
  );
}

function toService(
  { name, description, category, ...others }: Record<string, unknown>,
  groups: ReadonlyMap<string, string | undefined>,
  tell: ReturnType<typeof createTell>,
): ImportedService[] {
  const [title] = textsOf(name);
  if (title === undefined) return [];
  const [inside] = textsOf(category);
  const group = inside === undefined || !groups.has(inside) ? inside : groups.get(inside);
  const text = textsOf(description).map((line) => toOneLine(line).trim())[0];
  for (const [key, value] of Object.entries(others)) {
    if (value !== undefined && value !== null)
      tell(
        'lost',
        `systems[].${key}`,
        shown(value),
        `Services have no field of that meaning, at \`${title}\`.`,
      );
  }
  tell('kept', 'systems[].name', title, 'It is a service.');
  return [
    { ...toNamedService(title), ...(group !== undefined && { group }), ...(text && { description: text }) },
  ];
}

/** A service of a name, with the old address of its page. */
export function toNamedService(name: string): ImportedService {
  return {
    id: fileSlugOf(name, 'service'),
    name: toOneLine(name).trim(),
    aliases: [`/affected/${hugoPath(name)}/`],
  };
}

/**
 * A name in addresses, as Hugo writes it.
 *
 * @example hugoPath('Media Proxy') // 'media-proxy'
 */
export function hugoPath(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/[^\p{L}\p{M}\p{N}._+~@-]/gu, '')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

function dataOf({ path, text }: SourceFile): Record<string, unknown> | undefined {
  try {
    const data = path.endsWith('toml')
      ? parseToml(text)
      : path.endsWith('json')
        ? JSON.parse(text)
        : parseYaml(text).data;
    return isRecord(data) ? data : undefined;
  } catch (error) {
    if (error instanceof TomlError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
