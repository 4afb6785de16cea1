import type { SearchDocument } from '../../../src/search/document.ts';

type Facts = Partial<Omit<SearchDocument, 'sections'>> & {
  sections?: [id: string, heading: string, text: string][];
};

/** A search document of which only the facts at hand are given. */
export function incident({ sections = [], ...facts }: Facts): SearchDocument {
  const id = facts.id ?? 'incident';
  return {
    id,
    url: `/incidents/${id}/`,
    title: id,
    started: '2024-01-01T00:00:00+00:00',
    zone: 'UTC',
    services: [],
    tags: [],
    status: 'resolved',
    hasReport: sections.length > 0,
    phases: [],
    sections: sections.map(([id, heading, text]) => ({ id, heading, text })),
    ...facts,
  };
}

/** A small record in which every kind of question has an answer. */
export const RECORD: readonly SearchDocument[] = [
  incident({
    id: 'checkout-timeouts',
    title: 'Checkout timed out for one customer in five',
    summary: 'A connection pool ran dry, and payments waited for it.',
    started: '2023-04-15T12:00:00-04:00',
    ended: '2023-04-15T13:30:00-04:00',
    zone: 'America/New_York',
    severity: { id: 'major', label: 'Major' },
    cause: { id: 'capacity', label: 'Capacity' },
    services: [{ id: 'checkout', name: 'Checkout', impact: 'major-outage' }],
    tags: ['payments'],
    phases: [
      { name: 'undetected', milliseconds: 600_000 },
      { name: 'responding', milliseconds: 4_800_000 },
    ],
    sections: [
      ['', '', 'Orders failed while the gateway answered 503.'],
      [
        'what-happened',
        'What happened',
        'PgBouncer refused new connections.\nClients logged ECONNRESET and gave up.',
      ],
      ['lessons', 'Lessons', 'We alert on pool saturation before it is full.'],
    ],
  }),
  incident({
    id: 'dns-delegation',
    title: 'Domain names did not resolve',
    summary: 'An expired delegation took the zone away.',
    started: '2023-03-01T10:15:00+01:00',
    ended: '2023-03-02T00:40:00+01:00',
    zone: 'Europe/Berlin',
    severity: { id: 'critical', label: 'Critical' },
    cause: { id: 'configuration', label: 'Configuration' },
    services: [{ id: 'dns', name: 'DNS', impact: 'major-outage' }],
    tags: ['registrar'],
    sections: [
      ['cause', 'Cause', 'The registrar dropped the glue records. Certificates could not be renewed.'],
    ],
  }),
  incident({
    id: 'search-latency',
    title: 'Suche war langsam: Überlast im Kühlkreis',
    started: '2022-11-30T23:00:00+01:00',
    ended: '2022-12-01T02:00:00+01:00',
    zone: 'Europe/Berlin',
    severity: { id: 'minor', label: 'Minor' },
    cause: { id: 'capacity', label: 'Capacity' },
    services: [{ id: 'search', name: 'Search', impact: 'degraded' }],
    tags: [],
    sections: [['ursache', 'Ursache', 'Die Straße zum Rechenzentrum war gesperrt; Redis verlor Schlüssel.']],
  }),
  incident({
    id: 'api-kyoto',
    title: 'APIの接続障害について',
    started: '2024-02-10T09:00:00+09:00',
    zone: 'Asia/Tokyo',
    status: 'monitoring',
    severity: { id: 'major', label: 'Major' },
    services: [
      { id: 'api', name: 'API', impact: 'partial-outage' },
      { id: 'checkout', name: 'Checkout', impact: 'degraded' },
    ],
    sections: [['', '', '認証サーバーの証明書が失効しました。']],
  }),
  incident({
    id: 'kubernetes-upgrade',
    title: 'Kubernetes upgrade evicted the queue workers',
    summary: 'Background jobs waited for 40 minutes during a planned upgrade.',
    started: '2024-01-20T08:00:00+00:00',
    ended: '2024-01-20T08:40:00+00:00',
    severity: { id: 'minor', label: 'Minor' },
    cause: { id: 'change', label: 'Change' },
    services: [{ id: 'jobs', name: 'Background jobs', impact: 'degraded' }],
    tags: ['kubernetes'],
    sections: [
      ['timeline', 'Timeline', 'Nodes drained too fast.\nThe failover to the spare pool took long.'],
    ],
  }),
];
