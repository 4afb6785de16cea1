import { basename } from 'node:path';
import { fileSlugOf } from '../../domain/address.ts';
import type { Site } from '../../domain/site.ts';
import { isZone } from '../../domain/time.ts';
import type { ImportedRecord, ImportedService, SourceFormat } from '../../import/model.ts';
import { parseSite } from '../../schema/parse-site.ts';
import { schemaAt, shapeOf } from '../../schema/shape.ts';
import { SiteSchema } from '../../schema/site.ts';
import { parseYamlDocument, type SourceFile } from '../../source/document.ts';
import { withField, withServices } from '../../source/insert-services.ts';
import { UsageError } from '../io.ts';
import { type SiteFields, toSiteText } from '../site-file.ts';
import { matchServices, type ServiceIds } from './services.ts';

/** The site that a record moves into. */
export interface PlannedSite {
  site: Site;
  /** `site.yaml` as it will be. */
  text: string;
  services: ServiceIds;
}

export const SITE_FILE = 'content/site.yaml';

export interface Move {
  record: ImportedRecord;
  format: SourceFormat;
  timezone: string | undefined;
  cwd: string;
}

/** The site as it is, with the services that it lacks; or a new one of what the source says of itself. */
export function planSite(file: SourceFile | undefined, move: Move): PlannedSite {
  return file ? extendSite(file, move) : beginSite(move);
}

function extendSite(file: SourceFile, { record, format }: Move): PlannedSite {
  const { site, faults } = siteIn(file.text);
  const [fault] = faults;
  if (fault)
    throw new UsageError(`${SITE_FILE} has mistakes. Run \`npm run check\`, mend them, and import again.`);
  const services = matchServices(record.site.services, site.services);
  const extended = withServices(
    parseYamlDocument({ file: SITE_FILE, text: file.text }),
    services.missing.map((service) => knownIn(service)),
  );
  const isSaid = /^movedFrom:/m.test(extended);
  const document = parseYamlDocument({ file: SITE_FILE, text: extended });
  const moved = isSaid ? extended : withField(document, { movedFrom: format });
  return planned([moved, extended], services);
}

function beginSite({ record, format, timezone, cwd }: Move): PlannedSite {
  const { site } = record;
  const name = site.name?.trim() || basename(cwd);
  const zone = timezone ?? site.timezone;
  const fields: SiteFields = {
    name,
    url: isAddress(site.url) ? site.url : `https://status.${fileSlugOf(name, 'company')}.example`,
    description: site.description,
    timezone: zone !== undefined && isZone(zone) ? zone : 'UTC',
    services: site.services.map((service) => knownIn(service)),
  };
  const texts = [toSiteText({ ...fields, movedFrom: format }), toSiteText(fields)];
  return planned(texts, matchServices(site.services, site.services));
}

/** The first text that is a site: not every tool has addresses that a site can keep. */
function planned(texts: readonly string[], services: ServiceIds): PlannedSite {
  const read = texts.map((text) => ({ text, ...siteIn(text) }));
  const fine = read.find(({ faults }) => faults.length === 0);
  if (fine) return { site: fine.site, text: fine.text, services };
  const { message = '', remedy = '' } = read.at(-1)?.faults[0] ?? {};
  throw new UsageError(`The source says what no site can: ${message} ${remedy}`);
}

function siteIn(text: string) {
  const document = parseYamlDocument({ file: SITE_FILE, text });
  const { site, faults } = parseSite(document.data ?? {});
  return { site, faults: [...document.faults, ...faults] };
}

/** A service as far as `site.yaml` has a place for what is said of it. */
function knownIn(service: ImportedService): ImportedService {
  const places = shapeOf(schemaAt(SiteSchema, ['services', 0])) ?? {};
  const entries = Object.entries(service).filter(([name]) => Object.hasOwn(places, name));
  return Object.fromEntries(entries) as unknown as ImportedService;
}

function isAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/[^\s/]+/.test(url) && URL.canParse(url);
}
