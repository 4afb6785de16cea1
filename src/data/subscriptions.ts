import type { AlternateLink } from '../components/metadata.ts';
import { absoluteUrl, hrefOf, routes } from '../domain/routes.ts';
import type { Service } from '../domain/site.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame } from './site.ts';

/** A way to hear of what is new about one service. */
interface ServiceLink {
  label: string;
  route: string;
  type: string;
}

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

/** The ways to hear of one service alone: as its page lists them, and as its head names them to programs. */
export function loadServiceSubscriptions({ id, name }: Service) {
  const { site } = loadFrame();
  const links: ServiceLink[] = [
    { label: 'RSS', route: routes.serviceRss(id), type: 'application/rss+xml' },
    { label: 'Atom', route: routes.serviceAtom(id), type: 'application/atom+xml' },
    { label: 'JSON Feed', route: routes.serviceJsonFeed(id), type: 'application/feed+json' },
    { label: 'Calendar', route: routes.serviceCalendar(id), type: 'text/calendar' },
  ];
  return {
    subscriptions: links.map(({ label, route }) => ({ label, url: absoluteUrl(site, route) })),
    alternates: links.map(
      ({ route, type }): AlternateLink => ({
        title: `${name} · ${site.name}`,
        type,
        href: hrefOf(site, route),
      }),
    ),
  };
}
