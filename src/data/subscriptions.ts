import { absoluteUrl, hrefOf, routes } from '../domain/routes.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame } from './site.ts';

/** Every way to hear of news, as the page about it lists them. */
export function loadSubscriptions() {
  const frame = loadFrame();
  const { site } = frame;
  const link = (label: string, route: string) => ({ label, url: absoluteUrl(site, route) });
  return {
    frame,
    metadata: {
      title: 'Subscribe',
      description: `Feeds, calendar, API and badges of ${site.name}.`,
      route: routes.subscribe,
      image: loadShareImage(routes.home),
    },
    rss: absoluteUrl(site, routes.rss),
    embed: absoluteUrl(site, routes.embed),
    badge: { path: hrefOf(site, routes.badge), url: absoluteUrl(site, routes.badge) },
    feeds: [link('RSS', routes.rss), link('Atom', routes.atom), link('JSON Feed', routes.jsonFeed)],
    feedsOfServices: site.services.map(({ id, name }) => link(name, routes.serviceRss(id))),
    calendar: link('All maintenance', routes.calendar),
    calendarsOfServices: site.services.map(({ id, name }) => link(name, routes.serviceCalendar(id))),
    machines: [
      link('Status', routes.apiStatus),
      link('Summary', routes.apiSummary),
      link('All incidents', routes.incidentsJson),
      link('Guide for language models', routes.llms),
    ],
  };
}
