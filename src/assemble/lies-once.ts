import type { Content } from '../check/content.ts';
import { addressKey, decodePath } from '../domain/address.ts';
import { oldAddressesOf } from '../domain/old-addresses.ts';
import { isSharedRoute, ownAddressesOf } from '../domain/own-addresses.ts';
import { mayBeAt } from '../domain/owners-pages.ts';

/** Tells of an address from the root of the site, such as `/plan.pdf`, whether it is there once for all editions. */
export function oncePlacesOf(content: Content): (address: string) => boolean {
  const { site, incidents, maintenance, pages, ownersPages, paths } = content;
  const [, ...others] = site.editions;
  if (others.length === 0) return () => false;
  const incidentIds = incidents.map(({ id }) => id);
  const ours = new Set(ownAddressesOf({ site, incidents, incidentIds, maintenance, pages }).map(addressKey));
  const { copies } = oldAddressesOf(content);
  const copied = new Set(copies.map(({ path }) => addressKey(path)));
  return (address) => {
    const path = decodePath(address.replace(/[?#].*$/s, ''));
    const route = path.slice(1);
    if (isSharedRoute(route) || others.some(({ locale }) => `${route}/`.startsWith(`${locale}/`)))
      return true;
    if (ours.has(addressKey(path))) return false;
    const inPublic = ['', 'index.html', '/index.html'].some((end) => paths.has(`public${path}${end}`));
    return inPublic || copied.has(addressKey(path)) || ownersPages.some((page) => mayBeAt(page, path));
  };
}
