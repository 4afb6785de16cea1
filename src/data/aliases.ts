import { currentBuild } from '../assemble/current.ts';
import type { PageMetadata } from '../components/metadata.ts';
import { type Lead, oldAddressesOf } from '../domain/old-addresses.ts';
import { hrefOf, routes } from '../domain/routes.ts';
import { loadFrame, loadWords } from './site.ts';

/** One page for each old address that leads on. */
export function aliasPaths() {
  return oldAddressesOf(currentBuild().content).leads.map((lead) => ({
    params: { alias: lead.path.replace(/^\/|\/$/g, '') },
    props: { lead },
  }));
}

/** A page that leads on to where something is now; search engines are told to keep the new address. */
export function loadAlias({ route, title: ownTitle, language }: Lead) {
  const frame = loadFrame([]);
  const words = loadWords();
  const title = ownTitle ?? titleOf(route);
  const metadata: PageMetadata = {
    title: words.say('moved.page', { title }),
    description: words.say('moved.description', { title }),
    route,
    hidden: true,
  };
  return { frame, metadata, title, language, href: hrefOf(frame.site, route) };
}

/** What a page of the site's own is called. */
function titleOf(route: string): string {
  const words = loadWords();
  if (route === routes.record) return words.say('record.title');
  return route === routes.services ? words.say('services.title') : loadFrame().site.name;
}
