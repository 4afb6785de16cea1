import { hrefOf, routes } from '../domain/routes.ts';
import type { Service } from '../domain/site.ts';
import { loadIncidentsOf } from './content.ts';
import { loadRecordPage } from './record.ts';
import { loadFrame, loadWords } from './site.ts';
import { loadStatus } from './status.ts';
import { loadServiceSubscriptions } from './subscriptions.ts';

export function servicePaths() {
  return loadFrame().site.services.map((service) => ({ params: { id: service.id }, props: { service } }));
}

/** The page of a service: how it is, how it has been, and its incidents. */
export function loadService(service: Service) {
  const { site } = loadFrame();
  const { services: statuses, histories, facts } = loadStatus().status;
  const page = loadRecordPage({
    title: service.name,
    lead: service.description,
    route: routes.service(service.id),
    incidents: loadIncidentsOf(service.id),
    parent: {
      label: loadWords().say('link.all-services'),
      href: hrefOf(site, routes.services),
      count: site.services.length,
    },
  });
  const { subscriptions, alternates } = loadServiceSubscriptions(service);
  const metadata = { ...page.metadata, alternates };
  return {
    ...page,
    metadata,
    subscriptions,
    facts,
    status: statuses.get(service.id),
    history: histories.get(service.id),
  };
}
