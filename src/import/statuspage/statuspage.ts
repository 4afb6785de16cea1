import { isZone } from '../../domain/time.ts';
import type { LedgerLine, SourceParser } from '../model.ts';
import { toServices } from '../services.ts';
import { add, type Raw, read } from '../shape.ts';
import { sortAnswers } from './answers.ts';
import { partsOf } from './components.ts';
import { toEvent } from './event.ts';
import { PageShape } from './shapes.ts';
import { tellOfDays } from './uptime.ts';

/** What Statuspage answers, at the addresses for everybody and at those that need a key. */
export const parseStatuspage: SourceParser = (files) => {
  const ledger: LedgerLine[] = [];
  const answers = sortAnswers(files, ledger);
  const { zone, ...page } = pageOf(answers.page ?? {}, ledger);
  const services = toServices('statuspage', partsOf(answers, { ledger }));
  const events = answers.events.flatMap((raw) => {
    const id = String(raw['id'] ?? '');
    if (id === '') {
      add({ id, ledger }, 'id', raw['name'], {
        outcome: 'lost',
        reason: 'Nothing can be told apart without one.',
      });
      return [];
    }
    return toEvent(raw, answers.postmortems.get(id), { url: page.url, zone, services }, { id, ledger }) ?? [];
  });
  tellOfDays(answers.showcases, services, ledger);
  const documentsOf = (kind: 'incident' | 'maintenance') =>
    events.filter((event) => event.kind === kind).map(({ document }) => document);
  return {
    site: { ...page, timezone: zone, services: [...services.values()] },
    incidents: documentsOf('incident'),
    maintenance: documentsOf('maintenance'),
    pages: [],
    ledger,
    questions: [],
  };
};

interface Page {
  name?: string;
  url?: string;
  description?: string;
  zone: string;
}

/** What the page says of itself. Its zone is for the days of the history: all its times have their own. */
function pageOf(raw: Raw, ledger: LedgerLine[]): Page {
  const reading = { id: '', ledger };
  const page = read(PageShape, raw, reading, 'page.');
  const { name, page_description: description, subdomain, domain, time_zone: written = '' } = page;
  const host = domain || (subdomain && `${subdomain}.statuspage.io`);
  const url = host ? `https://${host}` : page.url?.replace(/\/+$/, '');
  const isKnown = isZone(written);
  if (written !== '') {
    add(reading, 'page.time_zone', written, {
      outcome: isKnown ? 'kept' : 'lost',
      reason: isKnown ? 'timezone of the site' : 'It is no zone of the IANA database.',
    });
  }
  return {
    ...(name && { name }),
    ...(url && { url }),
    ...(description && { description }),
    zone: isKnown && !/^Etc\/U/.test(written) ? written : 'UTC',
  };
}
