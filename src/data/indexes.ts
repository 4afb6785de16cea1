import type { PageMetadata } from '../components/metadata.ts';
import { latestFirst } from '../domain/order.ts';
import { windowOf } from '../domain/recurrence.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { incidentsByService } from '../domain/statistics.ts';
import type { PlannedWindow } from '../domain/window.ts';
import { loadIncidents, loadMaintenance } from './content.ts';
import { cutsOf, type RecordLink } from './record.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame } from './site.ts';

const INDEXES = {
  services: {
    title: 'Services',
    lead: 'The parts of our product, and how many incidents each has had.',
    empty: 'No service is listed yet',
  },
  severities: {
    title: 'Severities',
    lead: 'How serious incidents were, worst first.',
    empty: 'No incident has a severity yet',
  },
  causes: { title: 'Causes', lead: 'Why incidents happened.', empty: 'No incident has a cause yet' },
  tags: { title: 'Tags', lead: 'What incidents have in common.', empty: 'No incident has a tag yet' },
} as const;

/** The pages that list how the record can be cut. */
export type IndexName = keyof typeof INDEXES;

/** A page that lists services, severities, causes or tags, each with how many incidents it has. */
export function loadIndex(name: IndexName) {
  const { title, lead, empty } = INDEXES[name];
  const page = pageOf({ title, lead, route: routes[name] });
  const parent = { label: 'All incidents', href: hrefOf(page.frame.site, routes.record) };
  return { ...page, title, lead, parent, empty, links: linksOf(name) };
}

/** The page that lists all planned work, each with its next window, or else its last. */
export function loadMaintenanceIndex() {
  const title = 'Maintenance';
  const lead = 'Planned and completed work, latest first.';
  const page = pageOf({ title, lead, route: routes.maintenances });
  const { site, now } = page.frame;
  const windows = latestFirst(
    loadMaintenance().map(
      (maintenance): PlannedWindow => ({ maintenance, window: windowOf(maintenance, now) }),
    ),
    ({ window }) => window.starts,
  );
  const parent = { label: 'Status', href: hrefOf(site, routes.home) };
  return { ...page, title, lead, parent, windows };
}

function pageOf({ title, lead, route }: { title: string; lead: string; route: string }) {
  const frame = loadFrame();
  const metadata: PageMetadata = {
    title,
    description: `${title} of ${frame.site.name}. ${lead}`,
    route,
    image: loadShareImage(route) ?? loadShareImage(routes.home),
  };
  return { frame, metadata };
}

function linksOf(name: IndexName): RecordLink[] {
  const { site } = loadFrame();
  const incidents = loadIncidents();
  if (name === 'services') {
    const byService = incidentsByService(incidents);
    return site.services.map(({ id, name: label }) => ({
      label,
      href: hrefOf(site, routes.service(id)),
      count: byService.get(id)?.length ?? 0,
    }));
  }
  const cuts = cutsOf(incidents, site, Number.POSITIVE_INFINITY);
  return cuts[name];
}
