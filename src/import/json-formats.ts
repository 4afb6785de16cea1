import { parseBetterStack } from './better-stack.ts';
import { parseCachet } from './cachet.ts';
import { parseCheckly } from './checkly.ts';
import { parseFireHydrant } from './firehydrant.ts';
import type { Format } from './format.ts';
import { parseGatus } from './gatus.ts';
import { parseGoogleCloud } from './google-cloud.ts';
import { parseIncidentIo } from './incident-io.ts';
import { parseInstatus } from './instatus.ts';
import { parseOpenstatus } from './openstatus.ts';
import { parsePagerDuty } from './pagerduty.ts';
import { parseRootly } from './rootly.ts';
import { isRaw } from './shape.ts';
import { parseStatuspage } from './statuspage/statuspage.ts';
import { parseUptimeKuma } from './uptime-kuma.ts';

/** All sources of JSON that can be read. */
export const JSON_FORMATS: readonly Format[] = [
  {
    format: 'statuspage',
    title: 'Statuspage',
    parse: parseStatuspage,
    detect: ({ things }) => things.some((raw) => 'incident_updates' in raw || 'only_show_if_degraded' in raw),
  },
  {
    format: 'google-cloud',
    title: 'Google Cloud',
    parse: parseGoogleCloud,
    detect: ({ things }) => things.some((raw) => 'external_desc' in raw && 'status_impact' in raw),
  },
  {
    format: 'uptime-kuma',
    title: 'Uptime Kuma',
    parse: parseUptimeKuma,
    detect: ({ things }) =>
      things.some((raw) => 'publicGroupList' in raw || ('createdDate' in raw && 'style' in raw)),
  },
  {
    format: 'better-stack',
    title: 'Better Stack',
    parse: parseBetterStack,
    detect: ({ things }) => things.some(({ type }) => type === 'status_report'),
  },
  {
    format: 'instatus',
    title: 'Instatus',
    parse: parseInstatus,
    detect: ({ things }) =>
      things.some(
        ({ status, started, start }) => /^[A-Z]+$/.test(String(status)) && Boolean(started ?? start),
      ),
  },
  {
    format: 'pagerduty',
    title: 'PagerDuty',
    parse: parsePagerDuty,
    detect: ({ things }) => things.some((raw) => 'post_type' in raw),
  },
  {
    format: 'checkly',
    title: 'Checkly',
    parse: parseCheckly,
    detect: ({ things }) => things.some((raw) => 'incidentUpdates' in raw),
  },
  {
    format: 'openstatus',
    title: 'openstatus',
    parse: parseOpenstatus,
    detect: ({ things }) =>
      things.some(
        (raw) => 'statusReportUpdates' in raw || 'statusReportUpdateIds' in raw || 'statusReportId' in raw,
      ),
  },
  {
    format: 'gatus',
    title: 'Gatus',
    parse: parseGatus,
    detect: ({ things }) => things.some((raw) => 'announcements' in raw),
  },
  {
    format: 'cachet',
    title: 'Cachet',
    parse: parseCachet,
    detect: ({ things }) =>
      things.some((raw) =>
        [raw, raw['attributes']].some((value) => isRaw(value) && 'stickied' in value && 'visible' in value),
      ),
  },
  {
    format: 'incident-io',
    title: 'incident.io',
    parse: parseIncidentIo,
    detect: ({ things }) =>
      things.some((raw) => 'incident_timestamp_values' in raw || 'incident_role_assignments' in raw),
  },
  {
    format: 'rootly',
    title: 'Rootly',
    parse: parseRootly,
    detect: ({ things }) =>
      things.some(
        ({ type, attributes }) => type === 'incidents' && isRaw(attributes) && 'mitigated_at' in attributes,
      ),
  },
  {
    format: 'firehydrant',
    title: 'FireHydrant',
    parse: parseFireHydrant,
    detect: ({ things }) =>
      things.some((raw) => 'customer_impact_summary' in raw || 'customerImpactSummary' in raw),
  },
];
