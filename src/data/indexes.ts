import type { PageFrame } from '../components/frame.ts';
import type { PageMetadata } from '../components/metadata.ts';
import { latestFirst } from '../domain/order.ts';
import { windowOf } from '../domain/recurrence.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { incidentsByService } from '../domain/statistics.ts';
import type { PlannedWindow } from '../domain/window.ts';
import { loadIncidents, loadMaintenance } from './content.ts';
import { cutsOf, type RecordLink } from './record.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame, loadWords } from './site.ts';

/** The pages that list how the record can be cut. */
export type IndexName = 'services' | 'severities' | 'causes' | 'tags';

/** A page that lists services, severities, causes or tags, each with how many incidents it has. */
export function loadIndex(name: IndexName) {
  const words = loadWords();
  const page = pageOf(name, routes[name], loadFrame([]));
  const parent = { label: words.say('link.all-incidents'), href: hrefOf(page.frame.site, routes.record) };
  return { ...page, parent, empty: words.say(`${name}.empty`), links: linksOf(name) };
}

/** The page that lists all planned work, each with its next window, or else its last. */
export function loadMaintenanceIndex() {
  const page = pageOf('maintenance', routes.maintenances, loadFrame());
  const { site, now } = page.frame;
  const windows = latestFirst(
    loadMaintenance().map(
      (maintenance): PlannedWindow => ({ maintenance, window: windowOf(maintenance, now) }),
    ),
    ({ window }) => window.starts,
  );
  const parent = { label: loadWords().say('link.status'), href: hrefOf(site, routes.home) };
  return { ...page, parent, windows };
}

function pageOf(name: IndexName | 'maintenance', route: string, frame: PageFrame) {
  const words = loadWords();
  const title = words.say(`${name}.title`);
  const metadata: PageMetadata = {
    title,
    description: words.say(`${name}.description`, { site: frame.site.name }),
    route,
    image: loadShareImage(route),
  };
  return { frame, metadata, title, lead: words.say(`${name}.lead`) };
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
