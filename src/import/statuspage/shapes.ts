import {
  anything,
  count,
  flag,
  kept,
  left,
  list,
  lost,
  many,
  type Read,
  sameAs,
  secret,
  text,
  texts,
  time,
  told,
  word,
} from '../shape.ts';

const OWN = 'It means something to Statuspage alone.';
const TWEET = 'Messages to other services are not part of the record.';
const AUTOMATIC = 'How Statuspage went about it is not part of the record.';

export const PageShape = {
  id: left(OWN),
  name: kept(text, 'name of the site'),
  url: kept(text, 'url of the site'),
  domain: told(text),
  subdomain: told(text),
  time_zone: told(text),
  updated_at: left('The history of the files says when they changed.'),
  created_at: left('The history of the files says when they changed.'),
  page_description: kept(text, 'description of the site'),
};

export const ComponentShape = {
  id: kept(text, 'id of the service, by its name'),
  name: kept(text, 'services[].name'),
  description: kept(text, 'services[].description'),
  start_date: kept(text, 'services[].since'),
  status: told(text, () => ({ outcome: 'derived', reason: 'from open incidents' })),
  group_id: kept(text, 'services[].group'),
  group: kept(flag, 'services[].group of others'),
  position: kept(count, 'the order of services'),
  components: told(texts),
  page_id: left(OWN),
  created_at: left('Statuspage may be younger than the service.'),
  updated_at: left(OWN),
  showcase: left('The history of each service is shown.'),
  only_show_if_degraded: left('Write `hidden: true` at the service for it.'),
  automation_email: secret('It is an address that changes the status.'),
};
export type Component = Read<typeof ComponentShape>;

const AffectedShape = {
  code: kept(text, 'services'),
  name: kept(text, 'services[].name'),
  old_status: told(text, () => ({ outcome: 'derived', reason: 'from the updates before' })),
  new_status: told(text),
};

const UPDATE_STATUSES = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
  postmortem: 'postmortem',
  scheduled: 'update',
  in_progress: 'update',
  verifying: 'monitoring',
  completed: 'resolved',
} as const;

const UpdateShape = {
  id: kept(text, 'updates[].id'),
  status: word(UPDATE_STATUSES, 'updates[].status'),
  body: kept(text, 'updates[].text'),
  display_at: kept(time(), 'updates[].at'),
  created_at: sameAs('display_at', 'Readers saw `display_at`.', true),
  updated_at: left('Readers saw `display_at`.'),
  incident_id: kept(text, 'the file in which it stands'),
  affected_components: many(AffectedShape),
  deliver_notifications: left(TWEET),
  custom_tweet: lost(text, TWEET),
  tweet_id: left(TWEET),
  twitter_updated_at: left(TWEET),
  wants_twitter_update: left(TWEET),
};
export type Update = Read<typeof UpdateShape>;

const SEVERITIES = {
  none: 'notice',
  minor: 'minor',
  major: 'major',
  critical: 'critical',
  maintenance: 'notice',
};

export const IncidentShape = {
  id: kept(text, 'source.id'),
  name: kept(text, 'title'),
  status: kept(text, 'the status of the last update'),
  started_at: kept(time(), 'started'),
  created_at: sameAs('started_at', 'Readers saw when it started.', true),
  updated_at: left('The history of the file says when it changed.'),
  monitoring_at: told(time()),
  resolved_at: told(time()),
  impact: word(SEVERITIES, 'severity'),
  impact_override: told(text, (value, { impact }) =>
    value === impact
      ? { outcome: 'kept', reason: 'severity' }
      : { outcome: 'left', reason: '`impact` is taken.' },
  ),
  shortlink: left('The address belongs to Statuspage, and can’t be made to lead on.'),
  page_id: left(OWN),
  incident_updates: many(UpdateShape),
  components: told(list),
  reminder_intervals: left(AUTOMATIC),
  metadata: left('It is data of the tools that wrote it.'),
  postmortem_body: told(text),
  postmortem_published_at: told(anything),
  postmortem_body_last_updated_at: left('The history of the file says when it changed.'),
  postmortem_ignored: left(AUTOMATIC),
  postmortem_notified_subscribers: left(TWEET),
  postmortem_notified_twitter: left(TWEET),
  scheduled_for: told(time()),
  scheduled_until: told(time()),
  scheduled_auto_completed: left(AUTOMATIC),
  scheduled_auto_in_progress: left(AUTOMATIC),
  scheduled_auto_transition: left(AUTOMATIC),
  scheduled_remind_prior: left(TWEET),
  scheduled_reminded_at: left(TWEET),
  auto_transition_deliver_notifications_at_start: left(TWEET),
  auto_transition_deliver_notifications_at_end: left(TWEET),
  auto_transition_to_maintenance_state: left(AUTOMATIC),
  auto_transition_to_operational_state: left(AUTOMATIC),
  backfilled: left('The history of the file says when it was written.'),
};
export type Incident = Read<typeof IncidentShape>;

/** What is told otherwise of planned work. */
export const WindowShape = {
  ...IncidentShape,
  scheduled_for: kept(time(), 'starts'),
  scheduled_until: kept(time(), 'ends'),
  started_at: told(time(), () => ({ outcome: 'derived', reason: 'starts' })),
  created_at: told(text, () => ({ outcome: 'left', reason: 'Its first update says when it was announced.' })),
  impact: {
    ...IncidentShape.impact,
    tell: () => ({ outcome: 'kept' as const, reason: 'that it is planned work' }),
  },
};

/** A postmortem of the API with a key, asked for by itself. */
export const PostmortemShape = {
  body: kept(text, 'the report'),
  published_at: kept(time(), 'report.published'),
  created_at: left('The history of the file says when it was written.'),
  body_updated_at: left('The history of the file says when it changed.'),
  body_draft: secret('It is a draft.'),
  body_draft_updated_at: left('It is the time of a draft.'),
  preview_key: secret('It opens drafts.'),
  notify_subscribers: left(TWEET),
  notify_twitter: left(TWEET),
  custom_tweet: lost(text, TWEET),
};
export type Postmortem = Read<typeof PostmortemShape>;
