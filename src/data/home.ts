import type { PageMetadata } from '../components/metadata.ts';
import { windowsOf } from '../domain/recurrence.ts';
import { routes } from '../domain/routes.ts';
import { isOngoing } from '../domain/status.ts';
import type { PlannedWindow } from '../domain/window.ts';
import { saySiteStatus } from '../words/status.ts';
import { loadIncidents, loadMaintenance } from './content.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame, loadWords } from './site.ts';
import { loadStatus } from './status.ts';

const LATEST = 6;
const WEEK = 7 * 86_400_000;
const WEEKS_AHEAD = 4;

/** All that the first page shows. */
export function loadHome() {
  const words = loadWords();
  const frame = loadFrame();
  const { site, now } = frame;
  const { status, groups } = loadStatus();
  const incidents = loadIncidents();
  const open = incidents.filter((incident) => isOngoing(incident, now));
  const metadata: PageMetadata = {
    title: site.name,
    description: words.say('home.description', {
      status: saySiteStatus(status.overall, words),
      description: site.description,
    }),
    route: routes.home,
    image: loadShareImage(routes.home),
    jsonLd: { '@type': 'WebSite', name: site.name, url: `${site.url}/`, description: site.description },
  };
  const latest = incidents.filter((incident) => !isOngoing(incident, now)).slice(0, LATEST);
  const windows = plannedWindows(now);
  const planned = {
    running: windows.filter(({ window }) => window.starts <= now),
    soon: windows.filter(({ window }) => now < window.starts && window.starts <= now + WEEK),
    later: windows.filter(({ window }) => now + WEEK < window.starts),
  };
  return { frame, metadata, status, groups, open, planned, latest };
}

/** Windows under way and the next of each maintenance within four weeks, by start. */
function plannedWindows(now: number): PlannedWindow[] {
  const until = now + WEEKS_AHEAD * WEEK;
  return loadMaintenance()
    .flatMap((maintenance) => {
      const [window] = windowsOf(maintenance, now, until);
      return window ? [{ maintenance, window }] : [];
    })
    .sort((one, other) => one.window.starts - other.window.starts);
}
