import { routes } from '../domain/routes.ts';

/**
 * The site's own pages, as header and footer lead to them. Styles know them by `name`: `home` is where the logo leads,
 * too, and `search` what the button beside opens.
 */
export const PAGES = [
  { say: 'link.status', route: routes.home, name: 'home' },
  { say: 'link.incidents', route: routes.record, name: 'record' },
  { say: 'link.search', route: routes.search, name: 'search' },
] as const;
