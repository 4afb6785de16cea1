import { PALETTE } from '../domain/palette.ts';
import type { ServiceStatus } from '../domain/status.ts';

/**
 * The site's mark with a dot in the colour of a status, so that a tab among many tells that something is wrong. The
 * white ring keeps it apart from any mark, on light and on dark tabs.
 *
 * @param mark - an SVG.
 */
export function renderStateIcon(mark: string, status: ServiceStatus): string {
  const picture = `data:image/svg+xml;base64,${Buffer.from(mark).toString('base64')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><image href="${picture}" width="32" height="32"/><circle cx="23" cy="23" r="8" fill="${PALETTE[status].light}" stroke="#ffffff" stroke-width="2"/></svg>
`;
}
