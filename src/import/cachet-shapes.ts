import type { ImpactState, UpdateStatus } from '../domain/incident.ts';
import { anything, kept, left, lost, text, told } from './shape.ts';

const OWN = 'It means something to Cachet alone.';
const SAME = 'The number beside it says the same.';
const CHANGED = 'The history of the file says when it changed.';

/** Of incidents and their updates. Of Cachet 2, 0 was planned work, and of Cachet 3 it is unknown. */
export const STATUSES: Readonly<Record<string, UpdateStatus>> = {
  1: 'investigating',
  2: 'identified',
  3: 'monitoring',
  4: 'resolved',
};

/** Of components. */
export const STATES: Readonly<Record<string, ImpactState>> = {
  1: 'operational',
  2: 'degraded',
  3: 'partial-outage',
  4: 'major-outage',
  6: 'operational',
};

const LATEST = {
  latest_human_status: left(SAME),
  latest_icon: left(OWN),
  latest_status: left('The last update says it.'),
  latest_update_id: left(OWN),
  is_resolved: left('Its status says the same.'),
};

export const UpdateShape = {
  id: kept(text, 'updates[].id'),
  message: kept(text, 'updates[].text'),
  status: told(anything),
  created_at: told(anything),
  updated_at: left(CHANGED),
  ...{
    incident_id: left('It stands in the file of its incident.'),
    updateable_id: left(OWN),
    updateable_type: left(OWN),
  },
  ...{
    user_id: left(OWN),
    user: left(OWN),
    human_status: left(SAME),
    permalink: left(OWN),
    type: left(OWN),
    relationships: left(OWN),
    name: left(OWN),
    guid: left(OWN),
  },
};

export const IncidentShape = {
  id: kept(text, 'source.id'),
  guid: kept(text, 'aliases'),
  name: kept(text, 'title'),
  message: kept(text, 'the first update'),
  status: told(anything),
  visible: told(anything),
  occurred_at: told(anything),
  created_at: told(anything),
  updated_at: left(CHANGED),
  permalink: kept(text, 'source.url'),
  updates: told(anything),
  component_id: told(anything),
  component: told(anything),
  components: told(anything),
  ...{
    scheduled_at: told(anything),
    completed_at: told(anything),
    published_at: told(anything),
    published: told(anything),
  },
  ...{
    notifications: left(OWN),
    stickied: left(OWN),
    user_id: left(OWN),
    human_status: left(SAME),
    deleted_at: told(anything),
    meta: lost(anything, 'It is data of the tools that wrote it.'),
  },
  ...{
    type: left(OWN),
    relationships: left(OWN),
    template_id: left(OWN),
    external_provider: left(OWN),
    external_id: left(OWN),
  },
  ...LATEST,
};
