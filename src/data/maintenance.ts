import type { PageMetadata } from '../components/metadata.ts';
import { languageOf } from '../domain/language-marks.ts';
import type { Maintenance } from '../domain/maintenance.ts';
import { maintenancePartsOf } from '../domain/parts.ts';
import { shownWindowsOf } from '../domain/recurrence.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { loadBody, loadStyleHashes } from './bodies.ts';
import { loadMaintenance } from './content.ts';
import { descriptionOf } from './description.ts';
import { maintenanceAs } from './renditions.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame, loadWords } from './site.ts';

export function maintenancePaths() {
  return loadMaintenance().map((maintenance) => ({ params: { id: maintenance.id }, props: { maintenance } }));
}

/** The maintenance that this build publishes, for calendars. */
export function loadPlannedWork(): Maintenance[] {
  return loadMaintenance().map((maintenance) => maintenanceAs('plain', maintenance));
}

/** The page of planned work: its windows, what it is about, what was said of it. */
export async function loadMaintenancePage(maintenance: Maintenance) {
  const frame = loadFrame();
  const { site, now } = frame;
  const words = loadWords();
  const route = routes.maintenance(maintenance.id);
  const { title } = maintenance;
  const { summary } = maintenanceAs('plain', maintenance);
  const body = await loadBody(maintenance);
  const metadata: PageMetadata = {
    title,
    language: languageOf(maintenance, 'title'),
    description: descriptionOf({
      ...maintenance,
      body,
      otherwise: words.say('maintenance.planned', { title }),
    }),
    route,
    image: loadShareImage(route),
    styleHashes: loadStyleHashes(maintenance),
  };
  const parent = { label: words.say('link.status'), href: hrefOf(site, routes.home) };
  return {
    frame,
    metadata,
    summary,
    parts: maintenancePartsOf(maintenance, now),
    windows: shownWindowsOf(maintenance, now),
    body,
    parent,
  };
}
