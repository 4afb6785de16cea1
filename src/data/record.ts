import type { PageMetadata } from '../components/metadata.ts';
import type { Incident } from '../domain/incident.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import type { Site } from '../domain/site.ts';
import {
  incidentsByCause,
  incidentsByService,
  incidentsBySeverity,
  statisticsOf,
  type Year,
  yearsOf,
} from '../domain/statistics.ts';
import { tagsOf } from '../domain/tags.ts';
import { loadIncidents } from './content.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame, loadWords } from './site.ts';

/** Incidents on the first page of the record; the years have the rest. */
const RECENT = 30;
/** A longer list than this is left to the months of its year. */
const LONGEST_LIST = 120;

/** Tags on the first page of the record; search has all. */
const MOST_TAGS = 60;

/** A link to a part of the record. */
export interface RecordLink {
  label: string;
  href: string;
  count: number;
}

/** A part of the record: some of the incidents, with a title of its own. */
export interface RecordPage {
  title: string;
  lead?: string | undefined;
  route: string;
  incidents: readonly Incident[];
  parent?: RecordLink | undefined;
}

/** What a page of the record shows besides its list. */
export function loadRecordPage({ title, lead, route, incidents, parent }: RecordPage) {
  const frame = loadFrame(incidents);
  const { site } = frame;
  const description = lead ?? loadWords().say('record.description', { title, site: site.name });
  const metadata: PageMetadata = {
    title,
    description,
    route,
    image: loadShareImage(route),
  };
  return {
    frame,
    metadata,
    title,
    lead,
    parent,
    statistics: statisticsOf(incidents, frame.at),
    listed: incidents.slice(0, LONGEST_LIST),
    more: Math.max(0, incidents.length - LONGEST_LIST),
  };
}

/** The first page of the record, with the ways to cut it. */
export function loadRecord() {
  const incidents = loadIncidents();
  const { site } = loadFrame();
  const page = loadRecordPage({ title: loadWords().say('record.title'), route: routes.record, incidents });
  return {
    ...page,
    listed: incidents.slice(0, RECENT),
    more: Math.max(0, incidents.length - RECENT),
    ...cutsOf(incidents, site),
  };
}

/** Everything the record can be cut by, as links with counts; of tags, those that most incidents have. */
export function cutsOf(incidents: readonly Incident[], site: Site, mostTags = MOST_TAGS) {
  const services = incidentsByService(incidents);
  const severities = incidentsBySeverity(incidents);
  const causes = incidentsByCause(incidents);
  return {
    years: yearsOf(incidents).map((year) => yearLink(year, site)),
    services: site.services.flatMap(({ id, name }) => linkOf(name, routes.service(id), services.get(id))),
    severities: [...site.severities]
      .sort((one, other) => one.order - other.order)
      .flatMap(({ id, label }) => linkOf(label, routes.severity(id), severities.get(id))),
    causes: site.causes.flatMap(({ id, label }) => linkOf(label, routes.cause(id), causes.get(id))),
    tags: tagsOf(incidents)
      .slice(0, mostTags)
      .flatMap(({ label, incidents: members }) => linkOf(label, routes.tag(label), members)),
  };

  function linkOf(label: string, route: string, members: Incident[] = []): RecordLink[] {
    return members.length === 0 ? [] : [{ label, href: hrefOf(site, route), count: members.length }];
  }
}

export function yearLink({ year, incidents }: Year, site: Site): RecordLink {
  return { label: year, href: hrefOf(site, routes.year(year)), count: incidents.length };
}
