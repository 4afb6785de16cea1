import type { PageMetadata } from '../components/metadata.ts';
import type { Incident } from '../domain/incident.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { loadIncidents } from './content.ts';
import { loadFrame, loadWords } from './site.ts';

/** One page for each old address of a report. */
export function aliasPaths() {
  return loadIncidents().flatMap((incident) =>
    incident.aliases.map((alias) => ({
      params: { alias: alias.replace(/^\/|\/$/g, '') },
      props: { incident },
    })),
  );
}

/** A page that leads on to where a report is now; search engines are told to keep the new address. */
export function loadAlias({ id, title }: Incident) {
  const frame = loadFrame();
  const words = loadWords();
  const metadata: PageMetadata = {
    title: words.say('moved.page', { title }),
    description: words.say('moved.description', { title }),
    route: routes.incident(id),
    hidden: true,
  };
  return { frame, metadata, href: hrefOf(frame.site, routes.incident(id)) };
}
