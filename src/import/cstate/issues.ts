import { posix } from 'node:path';
import { toPrintable } from '../../domain/characters.ts';
import { ExcessError } from '../../source/limits.ts';
import { parseMarkdown } from '../../source/markdown.ts';
import { toBody } from '../body.ts';
import { isOfGenerator, OF_GENERATOR, readFrontMatter, shown, textsOf } from '../front-matter.ts';
import type { ImportedDocument, ImportedService, LedgerLine, SourceFile, SourceParser } from '../model.ts';
import { createTell, emptyRecord } from '../record.ts';
import { type CstateConfig, hugoPath, readConfig, toNamedService } from './config.ts';
import { readIssue } from './issue.ts';

/** A file of content by what it is, and in which language. */
interface Content {
  file: SourceFile;
  kind: 'issue' | 'system' | 'page' | 'other';
  language: string | undefined;
  slug: string;
}

/** A cState site: `config.yml`, and what is below `content/`. */
export const parseCstate: SourceParser = (files, options) => {
  const record = emptyRecord();
  const { ledger } = record;
  const config = readConfig(files, ledger);
  const timezone = options.timezone ?? config.timezone;
  const contents = files
    .filter(({ path }) => /(?:^|\/)content\//.test(path) && /\.(?:md|markdown|html)$/.test(path))
    .map((file) => toContent(file, config))
    .sort((one, other) => (one.file.path < other.file.path ? -1 : 1));
  const services = new Map(config.systems.map((service) => [service.name, service]));
  describeSystems(contents, services, ledger);
  const { name, url, description } = config;
  const issues = Map.groupBy(
    contents.filter(({ kind }) => kind === 'issue'),
    ({ slug }) => slug,
  );
  for (const [slug, all] of issues) {
    const main = all.find(({ language }) => language === undefined || language === config.language) ?? all[0];
    if (!main) continue;
    const addressOf = ({ language }: Content) =>
      `${language === main.language || language === undefined ? '' : `/${language}`}/issues/${slug}/`;
    const translations = all
      .filter((other) => other !== main)
      .map((other) => ({ language: other.language ?? '', address: addressOf(other), file: other.file }));
    const issue = readIssue(main.file, {
      id: slug,
      address: addressOf(main),
      url,
      timezone,
      serviceOf: (title) => serviceNamed(title, services, createTell(ledger, slug)).id,
      translations,
      ledger,
      questions: record.questions,
    });
    if (issue) record[issue.kind].push(issue.document);
  }
  for (const content of contents) {
    const page = content.kind === 'page' ? toPage(content, url, ledger) : undefined;
    if (page) record.pages.push(page);
    if (content.kind === 'other')
      createTell(ledger, content.file.path)(
        'lost',
        'file',
        content.file.path,
        'It is neither an issue nor a page.',
      );
  }
  record.site = {
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(timezone !== undefined && { timezone }),
    services: [...services.values()],
  };
  return record;
};

function toContent(file: SourceFile, { languages, language: main }: CstateConfig): Content {
  const path = file.path.replace(/^(?:.*\/)?content\//, '');
  const folders = path.split('/');
  const isInLanguage =
    folders.length > 1 &&
    (languages.includes(folders[0] ?? '') ||
      /^(?:default|[a-z]{2}(?:-[A-Za-z]{2})?)$/.test(folders[0] ?? ''));
  const inside = isInLanguage ? folders.slice(1) : folders;
  const [, stem = '', suffix] =
    /^(.*?)(?:\.([a-z]{2}(?:-[A-Za-z]{2})?))?\.[a-z]+$/.exec(inside.at(-1) ?? '') ?? [];
  const folder = isInLanguage ? folders[0] : undefined;
  const language = suffix ?? (folder === 'default' || folder === main ? undefined : folder);
  const isBundle = stem === 'index' && inside.length > 1;
  const isSection = stem === '_index';
  const name = isBundle || isSection ? (inside.at(-2) ?? '') : stem;
  const [section] = inside;
  const isDeep = inside.length > 1;
  const kind =
    section === 'issues' && isDeep && !isSection
      ? 'issue'
      : section === 'affected' && isSection && inside.length > 2
        ? 'system'
        : (!isSection && (!isDeep || section === 'pages' || isBundle) && stem !== 'index') ||
            (isBundle && section !== 'issues')
          ? 'page'
          : 'other';
  const slug =
    kind === 'page'
      ? inside
          .slice(0, -1)
          .concat(isBundle ? [] : [stem])
          .map(hugoPath)
          .join('/')
      : hugoPath(name);
  return { file, kind, language: language === main ? undefined : language, slug };
}

/** Pages of systems say what they are. */
function describeSystems(
  contents: readonly Content[],
  services: Map<string, ImportedService>,
  ledger: LedgerLine[],
): void {
  for (const { kind, file, slug } of contents) {
    if (kind !== 'system') continue;
    const { data, body } = readFrontMatter(toPrintable(file.text));
    const tell = createTell(ledger, file.path);
    const service = [...services.values()].find(({ aliases }) => aliases?.includes(`/affected/${slug}/`));
    const text =
      textsOf(data['description'])[0] ??
      body
        .trim()
        .split(/\n\s*\n/)[0]
        ?.replaceAll(/\s+/g, ' ')
        .trim();
    if (service && text && service.description === undefined) {
      services.set(service.name, { ...service, description: text });
      tell('kept', 'affected', text, `It is the description of \`${service.id}\`.`);
    } else
      tell(
        'lost',
        'affected',
        body.trim() || file.path,
        'The service has a description already, or is none of the site.',
      );
  }
}

/** The service of a name; one that is not listed is a service all the same, because its page has to answer. */
function serviceNamed(
  name: string,
  services: Map<string, ImportedService>,
  tell: ReturnType<typeof createTell>,
): ImportedService {
  const known =
    services.get(name) ??
    [...services.values()].find((service) => service.name.toLowerCase() === name.toLowerCase());
  if (known) return known;
  const taken = new Set([...services.values()].map(({ id }) => id));
  const { id: wanted, ...service } = toNamedService(name);
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  const added = { id, ...service };
  services.set(name, added);
  tell(
    'derived',
    'affected',
    name,
    `No system has that name: the service \`${id}\` is added, so that its old page answers.`,
  );
  return added;
}

function toPage(
  { file, slug, language }: Content,
  url: string | undefined,
  ledger: LedgerLine[],
): ImportedDocument | undefined {
  const tell = createTell(ledger, slug);
  const front = readFrontMatter(toPrintable(file.text));
  if (front.data['draft'] === true) {
    tell('left', 'page', file.path, 'It is a draft at the source.');
    return undefined;
  }
  try {
    const tree = parseMarkdown(front.body, 'md');
    const {
      body,
      attachments,
      ledger: told,
    } = toBody(tree, front.body, { path: file.path, id: slug, addressOf: () => undefined });
    ledger.push(...told);
    const [title = slug] = textsOf(front.data['title']);
    const [description] = textsOf(front.data['description']);
    for (const [key, value] of Object.entries(front.data)) {
      const isKept = key === 'title' || key === 'description';
      if (isKept || value === undefined || value === null) continue;
      if (isOfGenerator(key)) tell('left', key, shown(value), OF_GENERATOR);
      else tell('lost', key, shown(value), 'Our pages have no field of that meaning.');
    }
    const address = posix.join('/', language ?? '', slug, '/');
    return {
      source: {
        from: 'cstate',
        id: `page/${language ? `${language}/` : ''}${slug}`,
        ...(url && { url: `${url.replace(/\/$/, '')}${address}` }),
      },
      origin: { data: front.data, body: front.body },
      fields: { title, ...(description !== undefined && { description }), aliases: [address] },
      body,
      attachments,
    };
  } catch (error) {
    if (!(error instanceof ExcessError || error instanceof RangeError)) throw error;
    tell('lost', 'page', file.path, 'The text is too large to be read.');
    return undefined;
  }
}
