import type { AlternateLink } from '../components/metadata.ts';
import { absoluteUrl, hrefOf, routes } from '../domain/routes.ts';
import type { Service } from '../domain/site.ts';
import { loadShareImage } from './share-images.ts';
import { loadFrame, loadWords } from './site.ts';

/** A way to hear of what is new about one service. */
interface ServiceLink {
  label: string;
  route: string;
  type: string;
}

/** Every way to hear of news, as the page about it lists them. */
export function loadSubscriptions() {
  const frame = loadFrame([]);
  const { site } = frame;
  const words = loadWords();
  const link = (label: string, route: string) => ({ label, url: absoluteUrl(site, route) });
  return {
    frame,
    metadata: {
      title: words.say('subscribe.title'),
      description: words.say('subscribe.description', { site: site.name }),
      route: routes.subscribe,
      image: loadShareImage(routes.subscribe),
    },
    rss: absoluteUrl(site, routes.rss),
    embed: absoluteUrl(site, routes.embed),
    badge: { path: hrefOf(site, routes.badge), url: absoluteUrl(site, routes.badge) },
    feeds: [
      link(words.say('subscribe.rss'), routes.rss),
      link(words.say('subscribe.atom'), routes.atom),
      link(words.say('subscribe.json-feed'), routes.jsonFeed),
    ],
    feedsOfServices: site.services.map(({ id, name }) => link(name, routes.serviceRss(id))),
    calendar: link(words.say('link.all-maintenance'), routes.calendar),
    calendarsOfServices: site.services.map(({ id, name }) => link(name, routes.serviceCalendar(id))),
    machines: [
      link(words.say('subscribe.status'), routes.apiStatus),
      link(words.say('subscribe.summary'), routes.apiSummary),
      link(words.say('link.all-incidents'), routes.incidentsJson),
      link(words.say('subscribe.models'), routes.llms),
    ],
  };
}

/** The ways to hear of one service alone: as its page lists them, and as its head names them to programs. */
export function loadServiceSubscriptions({ id, name }: Service) {
  const { site } = loadFrame();
  const words = loadWords();
  const links: ServiceLink[] = [
    { label: words.say('subscribe.rss'), route: routes.serviceRss(id), type: 'application/rss+xml' },
    { label: words.say('subscribe.atom'), route: routes.serviceAtom(id), type: 'application/atom+xml' },
    {
      label: words.say('subscribe.json-feed'),
      route: routes.serviceJsonFeed(id),
      type: 'application/feed+json',
    },
    { label: words.say('subscribe.calendar'), route: routes.serviceCalendar(id), type: 'text/calendar' },
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
