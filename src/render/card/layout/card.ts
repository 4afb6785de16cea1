import type { Pen } from '../pen.ts';
import type { CardSpec } from '../spec.ts';
import type { Header } from './header.ts';
import { drawIncident } from './incident.ts';
import { drawMaintenance } from './maintenance.ts';
import { drawPage } from './page.ts';
import { drawService } from './service.ts';
import { drawSite } from './site.ts';

/** Places everything that the card says. */
export function drawSpec(pen: Pen, spec: CardSpec, header: Header): void {
  switch (spec.kind) {
    case 'incident':
      drawIncident(pen, spec, header);
      break;
    case 'site':
      drawSite(pen, spec, header);
      break;
    case 'service':
      drawService(pen, spec, header);
      break;
    case 'maintenance':
      drawMaintenance(pen, spec, header);
      break;
    case 'page':
      drawPage(pen, spec, header);
      break;
  }
}
