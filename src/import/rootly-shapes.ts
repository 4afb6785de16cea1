import { anything, kept, left, lost, secret, text, time, told } from './shape.ts';

const OWN = 'It means something to Rootly alone.';
const PEOPLE = 'Who did what is none of the public record.';
const CHANGED = 'The history of the file says when it changed.';

export const IncidentShape = {
  id: kept(text, 'source.id'),
  title: kept(text, 'title'),
  public_title: told(text),
  summary: kept(text, 'the report'),
  severity: told(anything),
  status: told(text),
  kind: kept(text, 'that it was real'),
  private: left('It is public.'),
  started_at: kept(time(), 'started'),
  detected_at: kept(time(), 'detected'),
  acknowledged_at: lost(time(), 'There is no moment of that name.'),
  mitigated_at: kept(time(), 'mitigated'),
  resolved_at: kept(time(), 'resolved'),
  mitigation_message: kept(text, 'updates[].text'),
  resolution_message: kept(text, 'updates[].text'),
  cancellation_message: lost(text, 'It is an incident all the same.'),
  scheduled_for: kept(time(), 'starts'),
  scheduled_until: kept(time(), 'ends'),
  services: kept(anything, 'services'),
  events: told(anything),
  action_items: told(anything),
  incident_post_mortem: told(anything),
  ...Object.fromEntries(
    'type sequential_id slug url short_url user labels environments functionalities groups causes incident_types roles incident_roles in_triage_at in_triage_by closed_at closed_by cancelled_at started_by mitigated_by resolved_by cancelled_by created_at slack_channel_id slack_channel_name slack_channel_url slack_channel_short_url slack_channel_archived jira_issue_key jira_issue_id jira_issue_url google_drive_id google_drive_url relationships duplicate_incident_id parent_incident_id source retrospective_progress_status zoom_meeting_id'
      .split(' ')
      .map((key) => [key, left(OWN)]),
  ),
  updated_at: left(CHANGED),
};

export const EventShape = {
  id: kept(text, 'updates[].id'),
  event: kept(text, 'updates[].text'),
  occurred_at: kept(time(), 'updates[].at'),
  visibility: kept(text, 'that it is public'),
  ...{
    type: left(OWN),
    incident_id: left(OWN),
    relationships: left(OWN),
    user: secret(PEOPLE),
    kind: left(OWN),
    source: left(OWN),
    created_at: left('Readers saw `occurred_at`.'),
    updated_at: left(CHANGED),
  },
};

export const ActionShape = {
  id: left(OWN),
  summary: kept(text, 'actions[].text'),
  description: secret('It was written for colleagues.'),
  kind: left(OWN),
  status: told(text),
  due_date: kept(text, 'actions[].due'),
  jira_issue_url: kept(text, 'actions[].link'),
  ...{
    type: left(OWN),
    incident_id: left(OWN),
    relationships: left(OWN),
    priority: left(OWN),
    assigned_to: secret(PEOPLE),
    assigned_to_user_id: secret(PEOPLE),
    jira_issue_id: left(OWN),
    jira_issue_key: left(OWN),
    created_at: left(OWN),
    updated_at: left(CHANGED),
  },
};

export const PostmortemShape = {
  id: left(OWN),
  title: told(text),
  content: kept(text, 'the report'),
  status: kept(text, 'that it is published'),
};

export const ACTIONS: Readonly<Record<string, string>> = {
  open: 'planned',
  in_progress: 'in-progress',
  done: 'done',
  cancelled: 'dropped',
};
